import { isRestricted } from '../../access/conditions';
import type { Action } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { allowExample } from '../examples';
import { grantingKinds } from '../kinds';
import { gravest } from '../levels';
import { narrowActions } from '../narrowing/actions';
import { defineRule } from '../rule';
import { count, list, quote } from '../words';
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
information: often what is meant, seldom what is needed. Wildcards over read and list actions are left alone.`,
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
      if (action.texts.some(({ value }) => value === '*')) continue;
      for (const text of action.texts) {
        if (!text.certain || !hasWildcard(text.value) || wholeService(reference, text.value)) continue;
        const actions = reference.matching(text.value);
        const managing = actions.filter(({ level }) => level === 'Permissions management');
        const writing = actions.filter(({ level }) => level === 'Write');
        if (actions.length < 2 || !(managing.length || writing.length)) continue;
        const grave = managing.length ? managing : writing;
        report({
          at: text,
          severity: managing.some(handsOut) && !isRestricted(statement) ? 'warning' : 'information',
          message: `${quote(text.value)} matches ${count(actions.length, 'action')}${gravest(actions)}: ${list(grave.map(({ id }) => id))}.`,
          fixes: () => narrowActions(statement, text, reference),
        });
      }
    }
  },
);

/** AWS counts a few actions that only show things as permissions management; their names say what they do. */
function handsOut({ name }: Action): boolean {
  return !/^(?:Get|List|Describe|BatchGet)/.test(name);
}
