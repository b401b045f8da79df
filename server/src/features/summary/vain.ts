import { canActOn, namedResources } from '../../access/resources';
import { statementActions } from '../../access/statement-actions';
import type { Policy, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';

/**
 * That a statement does nothing, since its actions are for objects and its resources are buckets, or the other way
 * round. Empty where that is not certain: of other services AWS's lists have gaps, and its own policies name resources
 * that they lack.
 */
export function vainWords(statement: Statement, { kind }: Policy, reference: ServiceReference): string {
  const { action, effect } = statement;
  const resources = namedResources(statement);
  if (kind === 'trust' || !effect || !action || !resources?.length) return '';
  if (!resources.every(isOfBucket) || !action.texts.every(({ value }) => /^s3:/i.test(value))) return '';
  // An action that is unknown may be new.
  if (action.texts.some(({ value }) => !reference.matching(value).length)) return '';
  const actions = statementActions(statement, reference) ?? [];
  if (!actions.length || actions.length * resources.length > pairLimit) return '';
  if (actions.some((each) => !each.resourceCount || canActOn(each, resources))) return '';
  const [only, ...others] = actions;
  const which = only && !others.length ? `${only.id} does not act` : 'none of these actions acts';
  return `; ${which} on that, so this ${effect === 'Allow' ? 'allows' : 'denies'} nothing`;
}

/** To compare more takes longer than the sentence is worth. */
const pairLimit = 2_000;

/** A bucket or its objects; `arn:aws:s3:::*` is what actions without a resource type are given. */
function isOfBucket(text: string): boolean {
  return /^arn:[^:]*:s3:::[^:*]/.test(text);
}
