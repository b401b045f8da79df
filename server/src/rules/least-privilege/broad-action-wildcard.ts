import { isEveryAction, splitAction } from '../../access/actions';
import { isRestricted } from '../../access/conditions';
import { namesPrincipals } from '../../access/principals';
import type { Action } from '../../reference/model';
import { credentialActions } from '../../reference/sensitive-actions';
import { hasWildcard } from '../../text/wildcard';
import { allowExample } from '../examples';
import { grantingKinds } from '../kinds';
import { gravest } from '../levels';
import { narrowActions } from '../../changes/narrow/actions';
import { defineRule } from '../rule';
import { count, list, quote } from '../../text/words';
import { wholeService } from './service-wildcard';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html */
export const broadActionWildcard = defineRule(
  {
    id: 'broad-action-wildcard',
    family: 'least-privilege',
    severity: 'warning',
    security: true,
    kinds: grantingKinds,
    docs: {
      summary: 'A wildcard in an action reaches actions that write or that manage permissions.',
      why: `A wildcard such as \`iam:*Policy\` or \`s3:Put*\` is written with a few actions in mind and allows every
action whose name happens to fit. Where one of them manages permissions, the holder can give away access, to
themselves too; this is a warning. Where the wildcard reaches actions that write, but none that manages permissions, it is
information: often what is meant, seldom what is needed. Wildcards over read and list actions are left alone, and so is
what a resource policy lets principals write whom it names.`,
      mend: 'Replace the wildcard by the actions that are meant; the fix writes out those that it matches today.',
      bad: [allowExample('iam:*Policy'), allowExample('s3:Put*', 'arn:aws:s3:::demo/*')],
      good: [
        allowExample('s3:Get*', 'arn:aws:s3:::demo/*'),
        allowExample('s3:PutObject', 'arn:aws:s3:::demo/*'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html',
      ],
    },
  },
  ({ policy, reference, report }) => {
    for (const statement of policy.statements) {
      const { action } = statement;
      if (statement.effect !== 'Allow' || !action || action.negated) continue;
      if (action.texts.some(({ value }) => isEveryAction(value))) continue;
      for (const text of action.texts) {
        if (!text.certain || !hasWildcard(text.value) || wholeService(reference, text.value)) continue;
        // IAM refuses a service with a wildcard, and looking through all of them takes its time.
        if (hasWildcard(splitAction(text.value).prefix ?? '')) continue;
        const actions = reference.matching(text.value);
        const grave = gravestOf(actions);
        if (actions.length < 2 || !grave.length || isUsual(text.value)) continue;
        const managing = grave[0]?.level === 'Permissions management';
        if (namesPrincipals(policy, statement) && !(managing && grave[0]?.service !== 'kms')) continue;
        report({
          at: text,
          severity:
            managing && !isRestricted(statement) && !namesPrincipals(policy, statement)
              ? 'warning'
              : 'information',
          message: `${quote(text.value)} matches ${count(actions.length, 'action')}${gravest(actions)}: ${list(grave.map(({ id }) => id))}.`,
          fixes: () => narrowActions(policy, statement, text, reference),
        });
      }
    }
  },
);

/** The actions that manage permissions, else those that write; none where the names of all say that they show things. */
function gravestOf(actions: readonly Action[]): readonly Action[] {
  const grave = actions.filter((action) => !onlyShows(action));
  const managing = grave.filter(({ level }) => level === 'Permissions management');
  return managing.length ? managing : grave.filter(({ level }) => level === 'Write');
}

/** AWS gives a few actions that only show something a graver level; some of those do hand out credentials. */
function onlyShows({ name, id }: Action): boolean {
  return /^(?:Get|List|Describe|BatchGet)/.test(name) && !credentialActions.has(id);
}

/**
 * Two families that belong together, and that AWS itself writes this way.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function isUsual(text: string): boolean {
  return ['kms:generatedatakey*', 'kms:reencrypt*'].includes(text.toLowerCase());
}
