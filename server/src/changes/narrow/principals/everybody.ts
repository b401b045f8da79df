import { mayName } from '../../../access/assuming';
import { asksForValue } from '../../../access/conditions';
import { isAboutEverybody } from '../../../policy/elements';
import { Template } from '../../../policy/edit';
import type { ModelEdit, NewValue } from '../../../policy/edit';
import type { Fix } from '../../../policy/fix';
import { withGaps } from '../../../policy/gaps';
import type { Policy, Principal, Statement } from '../../../policy/model';
import type { Seen } from '../../../policy/seen';
import type { Text } from '../../../policy/value';
import { quote } from '../../../text/words';
import { addingCondition } from '../adding';
import { partitionOf } from '../partition';
import { seenValues } from '../seen-values';
import { namingServices } from './callers';

/** Whether a principal is everybody: `*`, under "AWS" or by itself. */
export function isEverybody({ type, text }: Principal): boolean {
  return text.certain && text.value === '*' && (type === undefined || type === 'AWS');
}

/**
 * Somebody in the place of everybody: an account, a role, a service, or everybody of an organization. The policy of an
 * endpoint keeps its `*`, since a gateway endpoint takes nothing else, and gets conditions alone.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function narrowEverybody(
  policy: Policy,
  statement: Statement,
  star: Text,
  seen: Seen,
): readonly Fix[] {
  const { principal } = statement;
  if (statement.effect !== 'Allow' || !principal || principal.negated) return [];
  if (policy.kind === 'trust' && isForTokens(statement)) return [];
  const organization = confiningToOrganization(statement, seen);
  if (isAboutEverybody(policy.kind)) return organization;
  return [
    ...organization,
    ...namingAccounts(policy, statement, star, seen),
    ...namingServices(policy, statement, seen),
  ];
}

/** Whether it lets in tokens and assertions, which come of none of these. */
function isForTokens({ action }: Statement): boolean {
  return mayName(action, 'sts:AssumeRoleWithWebIdentity') || mayName(action, 'sts:AssumeRoleWithSAML');
}

/**
 * Whether nobody but accounts, users and roles is named: a service has no tags and no organization, and what begins with
 * a token of somebody else's has neither yet. Of a policy that names nobody they are all that there is.
 */
export function isAboutAccounts({ principal }: Statement): boolean {
  if (!principal) return true;
  return principal.complete && principal.principals.every(({ type }) => type === undefined || type === 'AWS');
}

/**
 * Only where nobody else is named who has no organization, as services and tokens have none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
 */
export function confiningToOrganization(statement: Statement, seen: Seen): readonly Fix[] {
  const { conditions } = statement;
  if (!isAboutAccounts(statement)) return [];
  if (conditions.some((each) => tellsWho.test(each.key) && asksForValue(each))) return [];
  const key = 'aws:PrincipalOrgID';
  const values = [...seenValues(key, seen), withGaps('o-<organization id>')];
  return values.flatMap((value) => addingCondition(statement, { operator: 'StringEquals', key, value }));
}

/** A service that calls by itself is in no organization, and a condition on both lets nobody in. */
const tellsWho =
  /^(?:aws:Principal(?:OrgID|OrgPaths|Account|Arn|ServiceName|ServiceNamesList|IsAWSService)|aws:Source(?:Account|Arn|OrgID|OrgPaths|Owner)|kms:CallerAccount)$/i;

function namingAccounts(policy: Policy, statement: Statement, star: Text, seen: Seen): readonly Fix[] {
  const partition = partitionOf(policy);
  const instead = `instead of ${quote(star.value)}`;
  const root = (account: string) => `arn:${partition}:iam::${account}:root`;
  const ways: readonly (readonly [title: string, value: string | Template])[] = [
    ...accountsFor(statement, seen).map(
      (account) => [`Name the account ${quote(account)} ${instead}`, root(account)] as const,
    ),
    [`Name an account ${instead}`, withGaps(root('<account id>'))],
    [`Name a role ${instead}`, withGaps(`arn:${partition}:iam::<account id>:role/<role>`)],
  ];
  return ways.flatMap(([title, value]): readonly Fix[] => {
    const edits = putting(statement, star, value);
    return edits ? [{ title, effect: 'narrower', edits }] : [];
  });
}

/** Where the statement asks for the caller's account already, only those that it asks for. */
function accountsFor({ conditions }: Statement, seen: Seen): readonly string[] {
  const accounts = seenValues('aws:PrincipalAccount', seen);
  const asking = conditions.filter((each) => tellsAccount.test(each.key) && asksForValue(each));
  return accounts.filter((account) =>
    asking.every(({ values }) => values.some((value) => String(value).includes(account))),
  );
}

const tellsAccount = /^(?:aws:Principal(?:Account|Arn)|kms:CallerAccount)$/i;

/** A bare `*` has no type yet; one in a list stays with its type. */
function putting({ principal }: Statement, star: Text, value: NewValue): readonly ModelEdit[] | undefined {
  const isBare = principal?.principals.some(({ type, text }) => text === star && type === undefined);
  if (!isBare) return [{ edit: 'replace', target: star, with: value }];
  return principal?.entry.value === star
    ? [{ edit: 'replace', target: star, with: { AWS: value } }]
    : undefined;
}
