import { kindsWithPrincipals, namedPrincipals, principalTypeOf } from '../../access/principals';
import type { PolicyKind, PrincipalType } from '../../policy/model';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { NamedPrincipal } from '../../access/principals';
import { quote } from '../../text/words';
import { moving } from './moving';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const misplacedPrincipal = defineRule(
  {
    id: 'misplaced-principal',
    family: 'principals',
    severity: 'error',
    kinds: kindsWithPrincipals,
    accessAnalyzer: ['INVALID_SERVICE_PRINCIPAL_FORMAT'],
    // Under its own type the principal may take the action.
    hides: ['mismatched-assume-action'],
    docs: {
      summary: 'A principal under the type of another: a service under `AWS`, an account under `Service`.',
      why: `Accounts, roles and users stand under \`AWS\`, services such as \`lambda.amazonaws.com\` under \`Service\`, identity
providers under \`Federated\`. Under another type AWS finds no principal of that name and refuses the policy.`,
      mend: 'Move the principal under its own type.',
      bad: [
        statementExample(
          { Effect: 'Allow', Principal: { AWS: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'arn:aws:iam::111122223333:role/app' },
            Action: 'sqs:SendMessage',
            Resource: 'arn:aws:sqs:eu-west-1:111122223333:orders',
          },
          'resource',
        ),
      ],
      good: [
        statementExample(
          { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
    },
  },
  (context) => {
    const { kind } = context.policy;
    for (const principal of context.once(namedPrincipals)) {
      const { statement, type, text } = principal;
      const action = statement.action?.texts[0];
      const right = misplacedFrom(type) ? typeOf(text.value, kind) : undefined;
      if (right === undefined || right === type) continue;
      context.report({
        at: text,
        ...(action && { hidesAt: action }),
        // Access Analyzer says it of what stands under "Service" alone.
        code: type === 'Service' ? 'INVALID_SERVICE_PRINCIPAL_FORMAT' : null,
        ...(kind === 'endpoint' && { severity: 'warning' as const }),
        message: `${quote(text.value)} is no principal of the type ${quote(type)}, and AWS refuses the policy; it belongs under ${quote(right)}.`,
        fixes: () => fixesOf(principal, right, kind),
      });
    }
  },
);

/** What stands under "Federated" is for the rules of trust policies. */
function misplacedFrom(type: string): boolean {
  return type === 'AWS' || type === 'Service' || type === 'CanonicalUser';
}

/** Cognito is both, an identity provider where a role trusts somebody and a service elsewhere. */
function typeOf(name: string, kind: PolicyKind): PrincipalType | undefined {
  const type = principalTypeOf(name);
  // Whether S3 takes a canonical id as an account is not documented.
  if (type === 'CanonicalUser') return undefined;
  return name === 'cognito-identity.amazonaws.com' && kind !== 'trust' ? 'Service' : type;
}

function fixesOf(principal: NamedPrincipal, to: PrincipalType, kind: PolicyKind): readonly Fix[] {
  // Identity providers are principals of trust policies alone.
  const edits = to === 'Federated' && kind !== 'trust' ? undefined : moving(principal, to);
  if (!edits) return [];
  const title = `Move ${quote(principal.text.value)} under ${quote(to)}`;
  return [{ title, effect: 'unknown', preferred: true, edits }];
}
