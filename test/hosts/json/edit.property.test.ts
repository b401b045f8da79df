import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { printJsonEdits } from '../../../server/src/hosts/json/edit';
import { parseJson } from '../../../server/src/hosts/json/parse';
import type { ModelEdit } from '../../../server/src/policy/edit';
import { pathOf } from '../../../server/src/policy/value';
import type { List, Mapping, Path, Value } from '../../../server/src/policy/value';
import { endOf } from '../../../server/src/text/span';
import { splice } from '../../support/apply';
import { plain, valuesOf } from '../tree';
import { commentsOf, datum, document, pick } from './loose';
import type { Data, Document } from './loose';

/** A change and what it makes of the data, worked out without the text. */
interface Change {
  readonly edits: readonly ModelEdit[];
  readonly expected: Data;
  /** What the change takes away or writes anew: comments in there go with it. */
  readonly gone: readonly Value[];
}

const verbs = ['replace', 'spread', 'add', 'insert', 'rename', 'remove'] as const;

describe('an edit of any document', () => {
  for (const verb of verbs) {
    it(`(${verb}) does what it says and leaves the rest alone`, () => {
      fc.assert(
        fc.property(
          document,
          fc.nat(),
          fc.nat(),
          fc.array(datum, { maxLength: 3 }),
          (before, place, dice, values) => {
            const { root, problems } = parseJson(before.text);
            same(problems, [], before.text);
            const change = root && changeOf(verb, before, root, place, dice, values);
            if (!change) return;
            const after = splice(before.text, printJsonEdits(before.text, change.edits, false));
            const read = parseJson(after);
            same(read.problems, [], `${before.text}\n→\n${after}`);
            equal(
              JSON.stringify(plain(read.root)),
              JSON.stringify(change.expected),
              `${before.text}\n→\n${after}`,
            );
            same(commentsOf(after), commentsKept(before.text, change.gone), `${before.text}\n→\n${after}`);
          },
        ),
        { numRuns: 120 },
      );
    });
  }
});

function changeOf(
  verb: (typeof verbs)[number],
  { data }: Document,
  root: Value,
  place: number,
  dice: number,
  values: readonly Data[],
): Change | undefined {
  const all = valuesOf(root);
  const [value = null] = values;
  switch (verb) {
    case 'replace': {
      const target = pick(all, place);
      return (
        target && {
          edits: [{ edit: verb, target, with: value }],
          expected: put(data, pathOf(target), () => [value]),
          gone: [target],
        }
      );
    }
    case 'spread': {
      const target = pick(all, place);
      const isItem = target?.parent?.type === 'list';
      const into = isItem || values.length === 1 ? values : [values];
      return (
        target && {
          edits: [{ edit: verb, target, into: values }],
          expected: put(data, pathOf(target), () => into),
          gone: [target],
        }
      );
    }
    case 'add': {
      const target = pick(
        all.filter(({ parent }) => parent?.type === 'list'),
        place,
      );
      return (
        target && {
          edits: [{ edit: verb, after: target, value }],
          expected: put(data, pathOf(target), (old) => [old, value]),
          gone: [],
        }
      );
    }
    case 'insert': {
      const into = pick(
        all.filter((each) => each.type === 'mapping'),
        place,
      );
      if (!into) return undefined;
      const at = dice % (into.entries.length + 1);
      const edit = { edit: verb, into, after: into.entries[at - 1], name: 'New$}', value } as const;
      return {
        edits: [edit],
        expected: putMembers(data, into, (members) => members.toSpliced(at, 0, ['New$}', value])),
        gone: [],
      };
    }
    case 'rename': {
      const into = pick(
        all.filter((each) => each.type === 'mapping' && each.entries.length > 0) as Mapping[],
        place,
      );
      const target = into && pick(into.entries, dice);
      if (!target) return undefined;
      const renamed = (members: readonly Member[]): readonly Member[] =>
        members.map(([name, each]) => [name === target.name ? 'New$}' : name, each]);
      return {
        edits: [{ edit: verb, target, to: 'New$}' }],
        expected: putMembers(data, into, renamed),
        gone: [],
      };
    }
    case 'remove':
      return removalOf(data, all, place, dice);
  }
}

/** Some of the parts of a container: one, neighbours, all. */
function removalOf(data: Data, all: readonly Value[], place: number, dice: number): Change | undefined {
  const holder = pick(
    all.filter((each) => partsOf(each).length > 0),
    place,
  ) as List | Mapping | undefined;
  if (!holder) return undefined;
  const isGone = (_: unknown, index: number) => ((dice >> index) & 1) === 1;
  const edits = partsOf(holder)
    .filter(isGone)
    .map((target): ModelEdit => ({ edit: 'remove', target }));
  const kept = <T>(parts: readonly T[]) => parts.filter((each, index) => !isGone(each, index));
  const expected =
    holder.type === 'list'
      ? put(data, pathOf(holder), (list) => [kept(list as readonly Data[])])
      : putMembers(data, holder, kept);
  return edits.length ? { edits, expected, gone: runsOf(holder, isGone) } : undefined;
}

function partsOf(value: Value) {
  return value.type === 'list' ? value.items : value.type === 'mapping' ? value.entries : [];
}

/** Runs of neighbours that go, each with what stands between them, as a value with that span. */
function runsOf(holder: List | Mapping, isGone: (_: unknown, index: number) => boolean): readonly Value[] {
  const runs: Value[] = [];
  let run: { offset: number; length: number } | undefined;
  partsOf(holder).forEach((part, index) => {
    const start = 'key' in part ? part.key.offset : part.offset;
    const end = 'key' in part ? endOf(part.value ?? part.key) : endOf(part);
    if (!isGone(part, index)) run = undefined;
    else if (run) run.length = end - run.offset;
    else {
      run = { offset: start, length: end - start };
      runs.push(Object.assign(run, { type: 'unknown', parent: holder, step: index } as const));
    }
  });
  return runs;
}

function commentsKept(text: string, gone: readonly Value[]): readonly string[] {
  const blanked = gone.reduce(
    (at, { offset, length }) => at.slice(0, offset) + ' '.repeat(length) + at.slice(offset + length),
    text,
  );
  return commentsOf(blanked);
}

/** The data with what stands at the path turned into any number of values; a member stays one. */
function put(data: Data, path: Path, change: (old: Data) => readonly Data[]): Data {
  const [step, ...rest] = path;
  const [changed = null] = step === undefined ? change(data) : [];
  if (step === undefined) return changed;
  if (Array.isArray(data)) {
    const items = data as readonly Data[];
    const old = items[Number(step)] ?? null;
    return items.toSpliced(Number(step), 1, ...(rest.length ? [put(old, rest, change)] : change(old)));
  }
  return Object.fromEntries(
    Object.entries(data as object).map(([name, each]) => [
      name,
      name === step ? put(each as Data, rest, change) : (each as Data),
    ]),
  );
}

type Member = readonly [name: string, value: Data];

function putMembers(
  data: Data,
  at: Mapping,
  change: (members: readonly Member[]) => readonly Member[],
): Data {
  return put(data, pathOf(at), (old) => [
    Object.fromEntries(change(Object.entries(old as object) as Member[])),
  ]);
}
