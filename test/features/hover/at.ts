import { hoverAt } from '../../../server/src/features/hover';
import type { HoverOptions, HoverSource } from '../../../server/src/features/hover';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';
import type { PolicyKind } from '../../../server/src/policy/model';
import { positionsOf } from '../../../server/src/text/positions';
import { realReference } from '../../support/reference';

export interface Shown {
  readonly value: string;
  /** The text that the hover is for. */
  readonly token: string;
}

export interface SourceOptions extends HoverOptions {
  readonly kind?: PolicyKind;
}

/** The hover at the caret `¦` of a text; undefined where there is none. */
export function hoverIn(marked: string, options: SourceOptions = {}): Shown | undefined {
  const { source, caret } = sourceIn(marked, options.kind);
  return shownAt(source, caret, options);
}

/** The same at each of several carets. */
export function hoversIn(marked: string): readonly (Shown | undefined)[] {
  const parts = marked.split('¦');
  const { source } = sourceIn(parts.join(''));
  let caret = 0;
  return parts.slice(0, -1).map((part) => shownAt(source, (caret += part.length)));
}

function shownAt(source: HoverSource, caret: number, options?: HoverOptions): Shown | undefined {
  const hover = hoverAt(source, caret, options);
  if (!hover?.range || typeof hover.contents === 'string' || !('kind' in hover.contents)) return undefined;
  const { start, end } = hover.range;
  const positions = source.positions();
  return {
    value: hover.contents.value,
    token: source.text.slice(positions.offset(start), positions.offset(end)),
  };
}

/** A text without its caret, read as a policy file, and where the caret was. */
export function sourceIn(
  marked: string,
  kind?: PolicyKind,
): { readonly source: HoverSource; readonly text: string; readonly caret: number } {
  const text = marked.replace('¦', '');
  const positions = positionsOf(text);
  const file = parseJsonFile(text, { fileName: 'policy.json', kindFromSetting: kind });
  return {
    source: { text, file, reference: realReference(), positions: () => positions },
    text,
    caret: Math.max(0, marked.indexOf('¦')),
  };
}

/** A policy of one statement, as JSON text with its caret. */
export function policy(statement: string): string {
  return policyOf(statement);
}

export function policyOf(...statements: readonly string[]): string {
  return `{"Version": "2012-10-17", "Statement": [${statements.map((each) => `{${each}}`).join()}]}`;
}

/** A value of an element, with the caret in it. */
export function action(name: string): string {
  return policy(`"Effect": "Allow", "Action": ["${name}¦"], "Resource": "*"`);
}

export function key(name: string): string {
  return policy(
    `"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {"StringLike": {"${name}¦": "x"}}`,
  );
}

export function resource(arn: string, actions = '"s3:GetObject"'): string {
  return policy(`"Effect": "Allow", "Action": [${actions}], "Resource": ["${arn}¦"]`);
}

export function principal(member: string): string {
  return policy(`"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": ${member}`);
}
