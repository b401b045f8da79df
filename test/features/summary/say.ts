import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { summaryOf } from '../../../server/src/features/summary/summary';
import { titleOf } from '../../../server/src/features/summary/title';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';
import type { PolicyKind } from '../../../server/src/policy/model';
import { realReference } from '../../support/reference';

export interface Said {
  readonly sentence: string;
  readonly title: string;
}

/** What is said of the statement with these members. */
export function say(statement: string, kind: PolicyKind = 'identity', version = '2012-10-17'): Said {
  const text = `{"Version": "${version}", "Statement": [{${statement}}]}`;
  const [policy] = parseJsonFile(text, { fileName: 'x.json', kindFromSetting: kind }).policies;
  const [found] = policy?.statements ?? [];
  if (!policy || !found) throw new Error(`no statement in ${text}`);
  return {
    sentence: summaryOf(found, policy, realReference()),
    title: titleOf(found, policy, realReference()),
  };
}

export type Row = readonly [statement: string, sentence: string];

/** Rows whose statements all begin alike, and whose sentences do. */
export function describeSentences(
  name: string,
  kind: PolicyKind,
  [before, start]: readonly [before: string, start: string],
  rows: readonly Row[],
): void {
  describe(`a sentence about ${name}`, () => {
    for (const [statement, sentence] of rows)
      it(`${kind}: ${statement}`, () => equal(say(before + statement, kind).sentence, start + sentence));
  });
}

/** `"Effect": "Allow"` and what an identity policy's sentence begins with. */
export const allows = ['"Effect": "Allow", ', 'Lets anyone who has this policy '] as const;
export const denies = ['"Effect": "Deny", ', 'Stops anyone who has this policy from '] as const;
