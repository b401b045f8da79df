import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { ConditionOperator } from '../../policy/operator';
import { isNegated } from '../../policy/operator';
import type { Element, PolicyKind, Statement } from '../../policy/model';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { assumeActions, mayName } from '../../access/assuming';
import { addingActions } from './mends';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const conditionKeyMissingAction = defineRule(
  {
    id: 'condition-key-missing-action',
    family: 'trust',
    severity: 'error',
    accessAnalyzer: ['MISSING_ACTION_FOR_CONDITION_KEY'],
    docs: {
      summary: 'A condition asks for something that nobody may set, since the action for it is not allowed.',
      why: `Whoever takes a role can name a source identity and pass session tags, if they are allowed to: by
\`sts:SetSourceIdentity\` and \`sts:TagSession\`. A statement that allows \`sts:AssumeRole\` on the condition of a certain
source identity, and leaves the other action out, lets nobody in: who sets one is refused, who sets none does
not meet the condition.

AWS does not publish for which keys it asks for which action. The rule knows \`sts:SourceIdentity\` and
\`sts:TransitiveTagKeys\`, and in trust policies \`aws:RequestTag/…\` and \`aws:TagKeys\`; it is silent where another
statement of the policy allows the action, and where the condition also holds without the key. Outside of trust
policies it is a warning, as another policy may allow the action.`,
      mend: 'Allow the action as well.',
      bad: [withActions('sts:AssumeRole')],
      good: [withActions(['sts:AssumeRole', 'sts:SetSourceIdentity'])],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html',
      ],
    },
  },
  (context) => {
    const { kind, statements } = context.policy;
    const allowed = new Map<string, boolean>();
    const isAllowed = (action: string) => {
      const known = allowed.get(action) ?? statements.some((each) => allows(each, action));
      allowed.set(action, known);
      return known;
    };
    for (const use of context.once(conditionUses)) {
      const { statement, condition, key } = use;
      const action = actionFor(key, kind);
      if (action === undefined || !needsKey(use) || !isAboutRoles(statement) || isAllowed(action)) continue;
      const element = statement.action;
      context.report({
        at: condition.keyEntry,
        // Only a trust policy says all that there is: identities get actions by other policies as well.
        ...(kind === 'trust' ? {} : { severity: 'warning' as const }),
        message: `${quote(condition.key)} can only be set with ${quote(action)}, which the policy does not allow, so the condition never holds; add the action.`,
        fixes: () => (element ? addingActions(element, [action]) : []),
      });
    }
  },
);

/** Inferred: which keys AWS means is not published. */
function actionFor(key: string, kind: PolicyKind): string | undefined {
  if (key === 'sts:sourceidentity') return 'sts:SetSourceIdentity';
  if (key === 'sts:transitivetagkeys') return 'sts:TagSession';
  // Elsewhere the keys are about tags of many sorts of requests.
  if (kind !== 'trust') return undefined;
  return key === 'aws:tagkeys' || key.startsWith('aws:requesttag/') ? 'sts:TagSession' : undefined;
}

/** Whether the condition holds for no request that lacks the key. */
function needsKey({ operator, condition, values }: ConditionUse): boolean {
  if (!operator || !condition.complete || !values.length) return false;
  if (operator.base === 'Null') return values.every(({ value }) => String(value).toLowerCase() === 'false');
  return !operator.ifExists && !isNegated(operator) && operator.set !== 'ForAllValues' && !isOdd(operator);
}

/** `Bool` on a text and its like is a fault of another sort. */
function isOdd({ base }: ConditionOperator): boolean {
  return !base.startsWith('String');
}

/** A statement that allows to take roles and nothing that it does not say. */
function isAboutRoles({ effect, action }: Statement): boolean {
  return (
    effect === 'Allow' &&
    action !== undefined &&
    isList(action) &&
    assumeActions.some((each) => mayName(action, each))
  );
}

function isList({ negated, complete, texts }: Element): boolean {
  return !negated && complete && texts.length > 0;
}

function allows({ effect, action }: Statement, name: string): boolean {
  return effect !== 'Deny' && action !== undefined && mayName(action, name);
}

function withActions(actions: unknown) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { AWS: '111122223333' },
      Action: actions,
      Condition: { StringEquals: { 'sts:SourceIdentity': 'alice' } },
    },
    'trust',
  );
}
