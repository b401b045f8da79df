import { count } from '../../../text/words';
import { code } from '../../markdown';
import type { ComparedValue } from './compared';

/** Numbers, with their unit where the key has one. */
export function numberTexts({ text, key }: ComparedValue): readonly string[] {
  if (text.includes('${')) return [];
  if (!/^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return [`${code(text)} is no number.`];
  const unit = units.get(key.toLowerCase());
  return unit === undefined ? [] : [`${durationText(Number(text) * unit)}.`];
}

/** In seconds. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html */
const units: ReadonlyMap<string, number> = new Map([
  ['aws:multifactorauthage', 1],
  ['sts:durationseconds', 1],
  ['s3:signatureage', 0.001],
  ['s3:object-lock-remaining-retention-days', 86_400],
]);

/** `1 hour 30 minutes`. */
function durationText(seconds: number): string {
  let rest = Math.abs(seconds);
  const parts: string[] = [];
  for (const [size, name] of sizes) {
    const number = Math.floor(rest / size);
    rest -= number * size;
    if (number) parts.push(count(number, name));
  }
  return parts.slice(0, 2).join(' ') || 'Less than a second';
}

const sizes = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;
