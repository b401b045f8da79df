import { parseJsonFile } from '../../server/src/hosts/json/parse';
import type { ServiceReference } from '../../server/src/reference/model';
import type { CheckCode } from '../../server/src/rules/checks';
import type { Fix } from '../../server/src/policy/fix';
import type { Example, Finding, Rule, Severity } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';

/** What a rule says of one of its examples. */
export interface Answer {
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export function answersTo(example: Example, rule: Rule, reference: ServiceReference): readonly Answer[] {
  return findingsOn(example, rule, reference).map(({ severity, message, fixes }) => ({
    severity,
    message,
    fixes: fixes(),
  }));
}

export type CheckedDocument = Example & { readonly fileName?: string };

/** The fixes that a rule offers in a document for its findings of one code. */
export function fixesFor(
  document: CheckedDocument,
  rule: Rule,
  code: CheckCode,
  reference: ServiceReference,
): readonly Fix[] {
  return findingsOn(document, rule, reference)
    .filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes());
}

function findingsOn(
  { text, kind, fileName = '' }: CheckedDocument,
  rule: Rule,
  reference: ServiceReference,
): readonly Finding[] {
  const file = parseJsonFile(text, { fileName, kindFromSetting: kind });
  return file.policies.flatMap((policy) => runRules(policy, { rules: [rule], reference }));
}
