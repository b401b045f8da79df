import { fillPlaceholders } from '../../../text/placeholders';

/** What stands between the colons of an ARN, and after the fifth of them. */
export interface ArnFields {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

export type ArnField = keyof ArnFields;

const names = ['partition', 'service', 'region', 'account', 'resource'] as const;

/** Undefined where the text has fewer than six fields, or does not begin as an ARN. */
export function readFields(text: string): ArnFields | undefined {
  const colons = colonsOf(text);
  const [first, , , , last] = colons;
  if (first === undefined || last === undefined || text.slice(0, first) !== 'arn') return undefined;
  const field = (index: number) => text.slice((colons[index] ?? 0) + 1, colons[index + 1]);
  return { partition: field(0), service: field(1), region: field(2), account: field(3), resource: field(4) };
}

/** The field that a place in the text lies in, its end included; undefined in the `arn` that it begins with. */
export function fieldAt(text: string, index: number): ArnField | undefined {
  return names[colonsOf(text).filter((colon) => colon < index).length - 1];
}

/** The first five; those within a variable, `${aws:username}`, separate nothing. */
function colonsOf(text: string): readonly number[] {
  const plain = fillPlaceholders(text, (name) => '$'.repeat('${}'.length + name.length));
  const colons: number[] = [];
  for (let at = plain.indexOf(':'); at >= 0 && colons.length < names.length; at = plain.indexOf(':', at + 1))
    colons.push(at);
  return colons;
}
