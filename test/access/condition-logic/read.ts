import { readTerms } from '../../../server/src/access/condition-logic/read-terms';
import type { Terms } from '../../../server/src/access/condition-logic/term';
import { snapshotOf } from '../../support/document';

/** The terms of a `Condition`, as JSON or as a value to be written so. */
export function termsOf(condition: unknown, version = '2012-10-17', fileName = 'policy.json'): Terms {
  const written = typeof condition === 'string' ? condition : JSON.stringify(condition);
  const text = `{"Version": "${version}", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": ${written}}]}`;
  const policy = snapshotOf(text, { fileName, kind: 'identity' }).file.policies[0];
  const statement = policy?.statements[0];
  if (!statement) throw new Error(text);
  return readTerms(statement, policy);
}
