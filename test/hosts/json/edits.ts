import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { it } from 'mocha';
import { parseJson } from '../../../server/src/hosts/json/parse';
import { printJsonEdits } from '../../../server/src/hosts/json/edit';
import type { ModelEdit } from '../../../server/src/policy/edit';
import type { Entry, Mapping, Value } from '../../../server/src/policy/value';
import { splice } from '../../support/apply';
import { marked } from '../../support/document';
import { entriesOf, valuesOf } from '../tree';

/** What stands between the marks of a document: values, or members by their names. */
export interface Targets {
  value(index?: number): Value;
  mapping(index?: number): Mapping;
  entry(index?: number): Entry;
}

export type Edits = (targets: Targets) => readonly ModelEdit[];

/** The document after the edits of what it marks. */
export function after(source: string, edits: Edits, snippets = false): string {
  const { text, spans } = marked(source);
  const { root } = parseJson(text);
  const at = (index: number) => ({ offset: -1, length: 0, ...spans[index] });
  const value = (index = 0) => {
    const { offset, length } = at(index);
    const found = valuesOf(root).find((each) => each.offset === offset && each.length === length);
    if (!found) throw new Error(`no value is marked in ${source}`);
    return found;
  };
  const entry = (index = 0) => {
    const found = entriesOf(root).find(({ key }) => key.offset === at(index).offset);
    if (!found) throw new Error(`no member is marked in ${source}`);
    return found;
  };
  const mapping = (index = 0) => {
    const found = value(index);
    if (found.type !== 'mapping') throw new Error(`no mapping is marked in ${source}`);
    return found;
  };
  return splice(text, printJsonEdits(text, edits({ value, entry, mapping }), snippets));
}

/** A document with its targets marked, what is done to them, and the document afterwards. */
export type Case = readonly [name: string, before: string, edits: Edits, after: string];

/** The text is what is wanted, and reads as well as before. */
export function itEdits(verb: string, cases: readonly Case[]): void {
  for (const [name, before, edits, expected] of cases) {
    it(`${verb} ${name}`, () => {
      const found = after(before, edits);
      equal(found, expected);
      if (!parseJson(marked(before).text).problems.length) same(parseJson(found).problems, []);
    });
  }
}
