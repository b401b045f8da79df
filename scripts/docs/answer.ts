import { parseJsonFile } from '../../server/src/hosts/json/parse';
import type { ServiceReference } from '../../server/src/reference/model';
import type { Example, Fix, Rule, Severity } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';

/** What a rule says of one of its examples. */
export interface Answer {
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export function answersTo(example: Example, rule: Rule, reference: ServiceReference): readonly Answer[] {
  const file = parseJsonFile(example.text, { fileName: '', kindFromSetting: example.kind });
  return file.policies
    .flatMap((policy) => runRules(policy, { rules: [rule], reference }))
    .map(({ severity, message, fixes }) => ({ severity, message, fixes: fixes() }));
}
