import { namedPrincipals } from '../../access/principals';
import { readPrincipalArn } from '../../policy/principal-arn';
import { quote } from '../../text/words';
import { statementExample } from '../examples';
import { defineRule } from '../rule';

const page = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html */
export const notPrincipalWithoutAccount = defineRule(
  {
    id: 'not-principal-without-account',
    family: 'principals',
    severity: 'warning',
    kinds: ['resource', 'endpoint'],
    docs: {
      summary: 'A Deny spares a user or role by `NotPrincipal`, and not the account that it is in.',
      why: `AWS may check the account of whoever asks before the user or role, and the role before its session. A \`Deny\` whose
\`NotPrincipal\` lists a role, and not its account, can therefore deny that role as well, and everybody else who could
change the policy.

AWS advises against \`NotPrincipal\` in new policies altogether: a \`Deny\` of \`"*"\` under a condition on
\`aws:PrincipalArn\` says whom it spares, sessions included.`,
      mend: 'Deny `"*"` with `ArnNotEquals` on `aws:PrincipalArn`, or list the account as well.',
      bad: [withNotPrincipal('arn:aws:iam::111122223333:role/Admin')],
      good: [
        withNotPrincipal(['arn:aws:iam::111122223333:role/Admin', 'arn:aws:iam::111122223333:root']),
        statementExample(
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:DeleteObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/Admin' } },
          },
          'resource',
        ),
      ],
      links: [page],
    },
  },
  (context) => {
    const spared = context
      .once(namedPrincipals)
      .filter(
        ({ statement, element, type }) => statement.effect === 'Deny' && element.negated && type === 'AWS',
      );
    for (const { element, text } of spared) {
      const arn = readPrincipalArn(text.value);
      // What is left to deployment may be the account.
      if (!arn || arn.kind === 'root' || arn.kind === 'group' || !element.complete) continue;
      const isListed = spared.some(
        (other) => other.element === element && accountIn(other.text.value) === arn.account,
      );
      if (isListed) continue;
      context.report({
        at: text,
        message: `${quote(text.value)} is spared without its account ${quote(arn.account)}, and AWS may deny it with that account; list the account too, or deny "*" under a condition on "aws:PrincipalArn".`,
      });
    }
  },
);

/** `111122223333`, `arn:aws:iam::111122223333:root`. */
function accountIn(text: string): string | undefined {
  if (/^\d{12}$/.test(text)) return text;
  const arn = readPrincipalArn(text);
  return arn?.kind === 'root' ? arn.account : undefined;
}

function withNotPrincipal(principals: unknown) {
  return statementExample(
    {
      Effect: 'Deny',
      NotPrincipal: { AWS: principals },
      Action: 's3:DeleteObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    },
    'resource',
  );
}
