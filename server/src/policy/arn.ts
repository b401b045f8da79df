import { fillPlaceholders } from '../text/placeholders';

/**
 * What stands between the colons of an ARN, and after the fifth of them. Wildcards and variables may stand anywhere.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** With the colons and slashes in it. */
  readonly resource: string;
}

export type ArnField = keyof Arn;

export const arnFields = ['partition', 'service', 'region', 'account', 'resource'] as const;

/** Undefined where the text has fewer than six fields, or does not begin as an ARN. */
export function readArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const [first, second, third, fourth, fifth] = colonsOf(text);
  if (first === undefined || fifth === undefined) return undefined;
  return {
    partition: text.slice(first + 1, second),
    service: text.slice((second ?? 0) + 1, third),
    region: text.slice((third ?? 0) + 1, fourth),
    account: text.slice((fourth ?? 0) + 1, fifth),
    resource: text.slice(fifth + 1),
  };
}

/** The field that a place in the text lies in, its end included; undefined in the `arn` that it begins with. */
export function arnFieldAt(text: string, index: number): ArnField | undefined {
  return arnFields[colonsOf(text).filter((colon) => colon < index).length - 1];
}

/** The first five; those within a variable, `${aws:username}`, separate nothing. */
export function colonsOf(text: string): readonly number[] {
  const plain = text.includes('${')
    ? fillPlaceholders(text, (name) => '$'.repeat('${}'.length + name.length))
    : text;
  const colons: number[] = [];
  for (
    let at = plain.indexOf(':');
    at >= 0 && colons.length < arnFields.length;
    at = plain.indexOf(':', at + 1)
  )
    colons.push(at);
  return colons;
}
