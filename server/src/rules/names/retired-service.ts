import { splitAction } from '../../access/actions';
import { listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import { retiredServices, unknownRetiredServices, unlistedServices } from '../../reference/retired';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { unheardActions } from './unheard';

/** https://aws.amazon.com/products/lifecycle/ */
export const retiredService = defineRule(
  {
    id: 'retired-service',
    family: 'names',
    severity: 'information',
    accessAnalyzer: ['INVALID_SERVICE_IN_ACTION'],
    docs: {
      summary: 'An action of a service that AWS has withdrawn.',
      why: `AWS takes policies that name the actions of services it no longer offers, and the actions match nothing. They
cost characters of the policy, and whoever reviews it has to look them up.`,
      mend: 'Take the action out.',
      bad: [
        allowExample(['elastic-inference:Connect', 'sqs:ListQueues']),
        allowExample(['sqs:ListQueues', 'deepcomposer:ListModels']),
      ],
      good: [allowExample('sqs:ListQueues')],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  (context) => {
    const { report } = context;
    for (const { text } of context.once(unheardActions)) {
      const prefix = splitAction(text.value).prefix?.toLowerCase();
      const title = prefix === undefined ? undefined : retiredServices.get(prefix);
      if (prefix === undefined || title === undefined || unlistedServices.has(prefix)) continue;
      report({
        at: text,
        code: unknownRetiredServices.has(prefix) ? 'INVALID_SERVICE_IN_ACTION' : null,
        unnecessary: true,
        message: `${quote(text.value)} is an action of ${title}, which AWS has withdrawn; it matches nothing.`,
        fixes: () => removal(text),
      });
    }
  },
);

/** A statement needs one action at least. */
function removal(text: Text): readonly Fix[] {
  if ((listOf(text)?.items.length ?? 1) < 2) return [];
  return [
    {
      title: `Remove ${quote(text.value)}`,
      effect: 'same',
      preferred: true,
      edits: [{ edit: 'remove', target: text }],
    },
  ];
}
