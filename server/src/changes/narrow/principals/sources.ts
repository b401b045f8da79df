import type { ServiceGrant } from '../../../access/service-grants';
import { sourceAsked } from '../../../access/service-grants';
import { withGaps } from '../../../policy/gaps';
import type { Fix } from '../../../policy/fix';
import type { PolicyKind } from '../../../policy/model';
import type { Seen } from '../../../policy/seen';
import { tellsSourceToRoles } from '../../../reference/service-principals/role-sources';
import { sourceToldBy } from '../../../reference/service-principals/sources';
import { addingCondition } from '../adding';
import { seenValues } from '../seen-values';

/**
 * The conditions that say for whom services may call, where each of them tells that; other principals have no source, and
 * would be shut out. What a service tells when it takes a role is another matter than what it tells to a bucket.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function confineSources(
  { statement, services, servicesOnly }: ServiceGrant,
  kind: PolicyKind,
  seen: Seen,
): readonly Fix[] {
  if (!servicesOnly || statement.effect !== 'Allow' || sourceAsked(statement).by !== 'nothing') return [];
  const names = services.map(({ text }) => text.value);
  return kind === 'trust' ? ofRole(statement, names, seen) : ofResource(statement, names, seen);
}

function ofResource(
  statement: ServiceGrant['statement'],
  names: readonly string[],
  seen: Seen,
): readonly Fix[] {
  const told = names.map(sourceToldBy);
  if (told.includes('none')) return [];
  const { account, resource, organization } = conditionsOn(statement, seen);
  // Not every guide says that the service passes the account; the resource it passes in any case.
  const fixes = told.includes('resource')
    ? [...resource, ...account]
    : [...account, ...resource, ...organization];
  const isSure = !told.includes(undefined);
  return fixes.map((fix, index) => (index === 0 && isSure ? { ...fix, preferred: true } : fix));
}

/** Many services that run code tell roles nothing, so that only those of which it is known are asked. */
function ofRole(statement: ServiceGrant['statement'], names: readonly string[], seen: Seen): readonly Fix[] {
  if (!names.every(tellsSourceToRoles)) return [];
  const { account, resource } = conditionsOn(statement, seen);
  return [...account, ...resource];
}

function conditionsOn(statement: ServiceGrant['statement'], seen: Seen) {
  const equal = (key: string, gap: string) =>
    [...seenValues(key, seen), withGaps(gap)].flatMap((value) =>
      addingCondition(statement, { operator: 'StringEquals', key, value }),
    );
  const value = withGaps('<source ARN>');
  return {
    account: equal('aws:SourceAccount', '<account id>'),
    resource: addingCondition(statement, { operator: 'ArnLike', key: 'aws:SourceArn', value }),
    organization: equal('aws:SourceOrgID', 'o-<organization id>'),
  };
}
