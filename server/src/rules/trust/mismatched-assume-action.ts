import type { Element, Principal, PrincipalElement, Statement } from '../../policy/model';
import { listOf } from '../../policy/value';
import type { Text } from '../../policy/value';
import { statementExample } from '../examples';
import { replacing } from '../fixes';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { Related } from '../rule';
import { join, list, quote } from '../../text/words';
import { assumeActions, fittingActions, mayName } from '../../access/assuming';
import type { AssumeAction } from '../../access/assuming';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const mismatchedAssumeAction = defineRule(
  {
    id: 'mismatched-assume-action',
    family: 'trust',
    severity: 'error',
    kinds: ['trust', 'resource'],
    accessAnalyzer: ['MISMATCHED_ACTION_FOR_PRINCIPAL'],
    docs: {
      summary: 'The action by which a role is taken is not one that the principal can use.',
      why: `Each sort of principal takes a role by an action of its own: accounts, users, roles and AWS services by
\`sts:AssumeRole\`, whoever an OpenID Connect provider vouches for by \`sts:AssumeRoleWithWebIdentity\`, whoever a SAML
provider vouches for by \`sts:AssumeRoleWithSAML\`. A statement that pairs them otherwise does nothing.

Several principals and several actions may share a statement: it is at fault if one of the principals can use none of
its actions. An action that none of them can use, beside one that they can, is a warning. AWS's documentation
does not say how Access Analyzer reads such statements.`,
      mend: 'Name the action that fits the principal.',
      bad: [withAction('sts:AssumeRole')],
      good: [withAction('sts:AssumeRoleWithWebIdentity')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html',
        'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
        'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html',
      ],
    },
  },
  ({ policy, report }) => {
    for (const statement of policy.statements) {
      const { action, principal } = statement;
      if (!action || action.negated || !principal || principal.negated) continue;
      for (const name of assumeActions) {
        const texts = action.texts.filter((text) => text.certain && isNamed(text, name));
        const mismatch = texts.length ? mismatchOf(name, action, principal) : undefined;
        if (!mismatch) continue;
        const related = mismatch.principals.slice(0, relatedLimit).map(relatedOf);
        const message = messageOf(name, mismatch);
        for (const text of texts)
          report({
            at: text,
            ...(mismatch.isLost ? {} : { severity: 'warning' as const }),
            message,
            related,
            fixes: () => mending(text, statement, action, mismatch),
          });
      }
    }
  },
);

const relatedLimit = 20;

interface Mismatch {
  readonly principals: readonly Principal[];
  /** Whether the principals can use no other action of the statement either. */
  readonly isLost: boolean;
  /** Whether no principal of the statement can use the action. */
  readonly isDead: boolean;
  /** The actions that the principals can use. */
  readonly fitting: readonly AssumeAction[];
}

function mismatchOf(name: AssumeAction, action: Element, principal: PrincipalElement): Mismatch | undefined {
  const all = principal.principals;
  const misfits = all.filter((each) => fittingActions(each)?.includes(name) === false);
  if (!misfits.length) return undefined;
  const isDead = principal.complete && misfits.length === all.length;
  const named = new Set(assumeActions.filter((each) => mayName(action, each)));
  const lost = misfits.filter((each) => !fittingActions(each)?.some((fitting) => named.has(fitting)));
  if (!isDead && !lost.length) return undefined;
  const principals = lost.length ? lost : misfits;
  return {
    principals,
    isDead,
    isLost: lost.length > 0,
    fitting: [...new Set(principals.flatMap((each) => fittingActions(each) ?? []))],
  };
}

function isNamed({ value }: Text, action: AssumeAction): boolean {
  return value.toLowerCase() === action.toLowerCase();
}

function messageOf(name: AssumeAction, { principals, isLost, fitting }: Mismatch): string {
  const who = list(principals.map(({ text }) => quote(text.value)));
  const instead = join(fitting.map(quote), 'or');
  return isLost
    ? `${quote(name)} is not an action that ${who} can use, so the statement has no effect on ${principals.length > 1 ? 'them' : 'it'}; name ${instead}.`
    : `${quote(name)} does nothing here: ${who} can only use ${instead}, which the statement names as well.`;
}

function relatedOf({ text: { offset, length } }: Principal): Related {
  return { offset, length, message: 'The principal that cannot use the action.' };
}

/** An action that nobody in the statement can use becomes the one that all of them can, or goes where that one is there. */
function mending(
  text: Text,
  { effect }: Statement,
  action: Element,
  { isDead, isLost, fitting }: Mismatch,
): readonly Fix[] {
  const [meant, other] = fitting;
  if (!isDead || meant === undefined || other !== undefined) return [];
  if (isLost) return [replacing(text, text.value, meant)];
  if (effect !== 'Allow' || !listOf(text) || !mayName(action, meant)) return [];
  return [
    {
      title: `Remove ${quote(text.value)}`,
      effect: 'narrower',
      preferred: true,
      edits: [{ edit: 'remove', target: text }],
    },
  ];
}

function withAction(action: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: action,
      Condition: {
        StringEquals: {
          'cognito-identity.amazonaws.com:aud': 'eu-central-1:12345678-abcd-abcd-abcd-123456789012',
        },
      },
    },
    'trust',
  );
}
