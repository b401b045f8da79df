import { matches } from '../text/wildcard';
import { serviceTopics } from './action-topics';
import type { Topic } from './notes';

/** The topics of a condition key, whose name may be written in any case. */
export function conditionKeyTopics(name: string): readonly Topic[] {
  const key = name.toLowerCase();
  const own = serviceTopics.get(key.split(':', 1)[0] ?? '');
  if (own) return own;
  return topicsByKey.find(({ patterns }) => patterns.some((pattern) => matches(pattern, key)))?.topics ?? [];
}

/** Patterns of lower-cased keys; the first entry that matches counts. */
export const topicsByKey: readonly {
  readonly patterns: readonly string[];
  readonly topics: readonly Topic[];
}[] = [
  {
    patterns: ['aws:multifactorauthpresent', 'aws:multifactorauthage'],
    topics: ['multi-factor-authentication'],
  },
  {
    patterns: ['aws:principalorgid', 'aws:principalorgpaths', 'aws:resourceorg*'],
    topics: ['organizations'],
  },
  { patterns: ['aws:requestedregion'], topics: ['compliance'] },
  {
    patterns: ['aws:securetransport', '*:tlsversion', '*:tlsenabled', '*insecuressl'],
    topics: ['encryption'],
  },
  {
    patterns: ['*kms*'],
    topics: ['encryption', 'key-management-service'],
  },
  { patterns: ['*encrypt*', '*:ssealgorithm', '*:ssetype'], topics: ['encryption'] },
];
