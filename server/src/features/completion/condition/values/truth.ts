import { exactly } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** `true` and `false`, as texts, where nothing else can be compared; undefined elsewhere. */
export function truthValues({
  operator,
  type,
  key,
  statement,
}: ValuePlace): readonly Suggestion[] | undefined {
  if (operator?.base === 'Null')
    return [exactly('true', 'the key is absent'), exactly('false', 'the key is there')];
  if (operator?.base !== 'Bool' && type !== 'Bool') return undefined;
  const truths = [exactly('true'), exactly('false')];
  // A deny stops what is not as it should be.
  return statement.effect === 'Deny' && protections.has(key) ? truths.toReversed() : truths;
}

const protections: ReadonlySet<string> = new Set([
  'aws:securetransport',
  'aws:multifactorauthpresent',
  'elasticfilesystem:encrypted',
  'ec2:encrypted',
  'rds:storageencrypted',
]);
