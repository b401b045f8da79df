import type { Fix } from '../../../policy/fix';
import { accountOf } from '../principals/account';
import { confiningToOrganization, isAboutAccounts, isEverybody } from '../principals/everybody';
import { seenValues } from '../seen-values';
import { confining } from './confining';
import type { Scene } from './scene';

/** By who calls, where policies say whom they let in. */
export function byCaller(scene: Scene): readonly Fix[] {
  const { statement, seen } = scene;
  if (!statement.principal || !isAboutAccounts(statement)) return [];
  // Who is named is known already.
  if (!statement.principal.principals.some((each) => isEverybody(each) || accountOf(each.text))) return [];
  const isEndpoint = scene.policy.kind === 'endpoint';
  return [
    ...confiningToOrganization(statement, seen),
    ...(isEndpoint
      ? confining(scene, {
          key: 'aws:PrincipalAccount',
          operator: 'StringEquals',
          values: [...seenValues('aws:PrincipalAccount', seen), '<account id>'],
          besides: /^aws:Principal(?:Arn|Org(?:ID|Paths))$/i,
        })
      : []),
    ...byCallerTag(scene),
  ];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/introduction_attribute-based-access-control.html */
export function byCallerTag(scene: Scene): readonly Fix[] {
  return confining(scene, {
    key: 'aws:PrincipalTag/<tag key>',
    operator: 'StringEquals',
    values: ['<tag value>'],
  });
}
