import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import { isKnownText, namedPrincipals, principalTypeOf } from '../../access/principals';
import { isNegated } from '../../policy/operator';
import type { Text } from '../../policy/value';
import { endsOfNames } from '../../reference/service-principals/names';
import type { Fix } from '../../policy/fix';
import type { PolicyContext } from '../rule';
import { quote } from '../../text/words';

/** Where a policy names an AWS service by its principal. */
export interface ServiceName {
  readonly text: Text;
  /** The condition whose value it is; undefined under `Principal`. */
  readonly use: ConditionUse | undefined;
}

/**
 * Keys whose values are service principals. `lambda:Principal` is not among them, since accounts stand there too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
const serviceKeys: ReadonlySet<string> = new Set([
  'aws:calledvia',
  'aws:calledviafirst',
  'aws:calledvialast',
  'aws:calledviaawsmcp',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'codeconnections:passedtoservice',
  'codestar-connections:passedtoservice',
  'ec2:authorizedservice',
  'iam:awsservicename',
  'iam:passedtoservice',
  'organizations:serviceprincipal',
  'sts:awsservicename',
]);

/** The one whose values have a Region in them. https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service */
export const viaService = 'kms:viaservice';

/** Every name of a service of which all is known, wildcards aside. For rules: `context.once(serviceNames)`. */
export function serviceNames(context: PolicyContext): readonly ServiceName[] {
  const names: ServiceName[] = [];
  for (const { type, text } of namedPrincipals(context)) {
    const is = type === 'Service' ? principalTypeOf(text.value) : undefined;
    // What is a principal of another type is told of as that.
    if (type === 'Service' && (is === undefined || is === 'Service')) names.push({ text, use: undefined });
  }
  for (const use of conditionUses(context)) {
    if (!use.operator?.base.startsWith('String')) continue;
    if (use.key !== viaService && !serviceKeys.has(use.key)) continue;
    for (const text of use.values)
      if (text.type === 'text' && text.value !== '' && isKnownText(text)) names.push({ text, use });
  }
  return names;
}

/** What the names of services end in, the ones of all partitions. */
export function endsOf({ reference }: PolicyContext): readonly string[] {
  return endsOfNames(reference.partitions.map(({ dnsSuffix }) => dnsSuffix));
}

/**
 * The fix that spells a name right. As it stands the value is met by no request, or AWS refuses the policy for it. The
 * one place where the right name would grant something is an exception from a denial, and there none is offered.
 */
export function respelling({ text, use }: ServiceName, meant: string | undefined): readonly Fix[] {
  if (meant === undefined) return [];
  const effect = effectOfMending(use);
  if (!effect) return [];
  return [
    {
      title: `Change ${quote(text.value)} to ${quote(meant)}`,
      effect,
      preferred: true,
      edits: [{ edit: 'replace', target: text, with: meant }],
    },
  ];
}

/** What it does to access that a value which no request meets becomes one that some do; undefined where it grants more. */
export function effectOfMending(use: ConditionUse | undefined): Fix['effect'] | undefined {
  if (!use) return 'unknown';
  const excepts = use.operator !== undefined && isNegated(use.operator);
  const denies = use.statement.effect !== 'Allow';
  if (excepts && denies) return undefined;
  return excepts || use.statement.effect === 'Deny' ? 'narrower' : 'unknown';
}
