import type { ServiceReference } from '../../reference/model';
import { canBecomeSeveral, listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { count } from '../../text/words';
import { mayBeFullAccess } from './rcp-allow';

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html */
export const rcpActionWildcard = defineRule(
  {
    id: 'rcp-action-wildcard',
    family: 'control-policies',
    severity: 'error',
    kinds: ['rcp'],
    accessAnalyzer: ['RCP_SYNTAX_ERROR_ACTION'],
    docs: {
      summary: 'A resource control policy denies the action `*`.',
      why: `Resource control policies cover some services only, so their actions must say which: \`s3:*\` is possible, \`*\` alone is
not, and AWS refuses the policy. Only AWS's own \`RCPFullAWSAccess\` has it.`,
      mend: 'Name the services, each with a wildcard of its own where all of its actions are meant.',
      bad: [statementExample({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }, 'rcp')],
      good: [
        statementExample({ Effect: 'Deny', Principal: '*', Action: ['s3:*', 'sqs:*'], Resource: '*' }, 'rcp'),
      ],
      links: [
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
        'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html',
      ],
    },
  },
  ({ policy, reference, report }) => {
    for (const statement of policy.statements) {
      if (mayBeFullAccess(statement)) continue;
      for (const text of statement.action?.texts ?? []) {
        if (!text.certain || text.value !== '*') continue;
        report({
          at: text,
          message:
            '"*" cannot be an action of a resource control policy, and AWS refuses it; name services that such policies cover.',
          fixes: () => mends(text, reference),
        });
      }
    }
  },
);

/** Where services are named already, all others beside them would say more than was meant. */
function mends(text: Text, reference: ServiceReference): readonly Fix[] {
  const others = listOf(text)?.items.filter((item) => item.type !== 'text' || item.value !== '*') ?? [];
  if (others.length)
    return [{ title: 'Remove "*"', effect: 'unknown', edits: [{ edit: 'remove', target: text }] }];
  return canBecomeSeveral(text) ? [naming(text, reference)] : [];
}

function naming(text: Text, reference: ServiceReference): Fix {
  const covered = reference.services.filter(({ prefix }) => reference.rcpCovers(prefix));
  return {
    title: `Name the ${count(covered.length, 'service')} that resource control policies cover`,
    effect: 'unknown',
    edits: [{ edit: 'spread', target: text, into: covered.map(({ prefix }) => `${prefix}:*`) }],
  };
}
