import type { PrincipalArn } from '../../../policy/principal-arn';
import { hasWildcard } from '../../../text/wildcard';
import { code } from '../../markdown';

/**
 * Who asks, by ARN: here wildcards count, and a root is the root user alone.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn
 */
export function callerTexts({ kind, account, name, path, session }: PrincipalArn): readonly string[] {
  const of = /^\*+$/.test(account) ? 'any account' : `the account ${code(account)}`;
  const below = path === undefined ? '' : ` with the path ${code(path)}`;
  switch (kind) {
    case 'root':
      return [`The root user of ${of}, nobody else in it.`];
    case 'assumed-role':
      return [
        `**This never matches:** for the session ${code(session)} the key has the ARN of its role, \`arn:…:role/…\`.`,
      ];
    case 'group':
      return ['**This never matches:** groups do not ask, their users do.'];
    default: {
      const what = nouns[kind];
      const who = /^\*+$/.test(name)
        ? `Any ${what}`
        : `${hasWildcard(name) ? 'Any' : 'The'} ${what} ${code(name)}`;
      return [`${who}${below} of ${of}.`];
    }
  }
}

const nouns = { user: 'IAM user', role: 'role', 'federated-user': 'federated user' } as const;
