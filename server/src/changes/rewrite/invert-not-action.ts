import type { Fix } from '../../policy/fix';
import type { Statement } from '../../policy/model';
import { canBecomeSeveral } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { createActionTest } from '../../access/action-test';
import { undocumentedOf } from '../../reference/undocumented';
import { count } from '../../text/words';
import { one } from '../narrow/one';
import { isOnActions, isOnWhole } from '../carets';
import type { Refactoring } from '../refactoring';
import { shrinkNames } from './shrink/shrink-names';

/** A longer list would not be easier to read than what it leaves out. */
const textLimit = 60;

/**
 * All but some actions, of which few are left, become the ones that are left: whole services as `sqs:*`, of others what is
 * left. Only under Allow: a Deny that leaves out some actions denies what AWS adds later, and a list would not. The other
 * way round never, for the same reason.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
 */
export const invertNotAction: Refactoring = {
  id: 'invert-not-action',
  group: 'rewrite',
  isAsked: (target) => isOnWhole(target) || isOnActions(target),
  offer({ statement, reference }): readonly Fix[] {
    const { action } = statement ?? {};
    const value = action?.entry.value;
    const left = statement && leftBy(statement, reference);
    if (!action || !value || !left || !canBecomeSeveral(value)) return [];
    return [
      {
        title: `Turn NotAction into Action with ${count(left.length, 'entry', 'entries')}`,
        effect: 'same',
        preferred: true,
        edits: [
          { edit: 'rename', target: action.entry, to: 'Action' },
          { edit: 'replace', target: value, with: one(left) },
        ],
      },
    ];
  },
};

/**
 * Texts that stand for exactly those actions of today's reference that NotAction does not list; undefined where there are
 * none, too many, or a text of which nobody knows what it stands for.
 */
export function leftBy(
  { action, effect }: Statement,
  reference: ServiceReference,
): readonly string[] | undefined {
  if (!action?.negated || !action.complete || effect !== 'Allow') return undefined;
  const { texts } = action;
  if (texts.some(({ value }) => !reference.matching(value).length)) return undefined;
  const isListed = createActionTest(texts);
  const left: string[] = [];
  for (const { prefix } of reference.services) {
    const actions = [...(reference.service(prefix)?.actions ?? []), ...undocumentedOf(prefix)];
    const wanted = actions.filter((each) => !isListed(each)).map(({ name }) => name);
    const foreign = actions.filter(isListed).map(({ name }) => name);
    left.push(
      ...shrinkNames({ wanted, foreign }, prefix.length + extra, 'words').map((name) => `${prefix}:${name}`),
    );
    if (left.length > textLimit) return undefined;
  }
  return left.length ? left : undefined;
}

/** The colon behind the prefix, the quotes and the comma. */
const extra = 4;
