import { asksForExternalId } from '../../../access/conditions';
import type { PrincipalArn } from '../../../policy/principal-arn';
import { readPrincipalArn } from '../../../policy/principal-arn';
import { hasWildcard } from '../../../text/wildcard';
import { code, escape } from '../../markdown';
import { isTrusted } from './who';
import type { Who } from './who';

/** Whoever can stand under `AWS`: accounts, users, roles and sessions. */
export function accountParagraphs(who: Who): readonly string[] {
  const { text } = who;
  if (/^\d{12}$/.test(text)) return wholeAccount(text, who);
  if (/^A(RO|ID)A[A-Z0-9]+$/.test(text))
    return [
      `The unique ID of a ${text.startsWith('AROA') ? 'role' : 'user'}. AWS puts it in place of the name when that ${text.startsWith('AROA') ? 'role' : 'user'} is deleted; **nobody answers to it then**.`,
    ];
  if (hasWildcard(text))
    return [`${code(text)} names nobody: \`*\` works as a principal only when it stands alone.`];
  if (/\.amazonaws\.com(?:\.cn)?$/.test(text))
    return [`${code(text)} is a service: it stands under \`Service\`, not under \`AWS\`.`];
  const arn = readPrincipalArn(text);
  if (arn) return [...arnParagraphs(arn, who), ...partitionTexts(arn, who), ...accountIdTexts(arn)];
  return [
    text.startsWith('arn:')
      ? `${code(text)} is the ARN of no principal: an account's root, a user, a role or a session is one.`
      : `${code(text)} is no ARN, no account ID and not \`*\`.`,
  ];
}

function arnParagraphs(arn: PrincipalArn, who: Who): readonly string[] {
  const { kind, account, session } = arn;
  const name = code(arn.name);
  const path = arn.path === undefined ? '' : ` (path ${code(arn.path)})`;
  switch (kind) {
    case 'root':
      return wholeAccount(account, who);
    case 'user':
      return account === 'cloudfront'
        ? [`The origin access identity ${name} of a CloudFront distribution.`]
        : [`The IAM user ${name}${path} of the account ${code(account)}.`, anew('user')];
    case 'role':
      return [
        `The role ${name}${path} of the account ${code(account)}, and so everybody who has assumed it.`,
        anew('role'),
      ];
    case 'group':
      return [`**A group is no principal.** AWS refuses it: name the role, the users or the account.`];
    case 'assumed-role':
      return [
        `One session, ${code(session)}, of the role ${name} of the account ${code(account)}; no other session of that role.`,
      ];
    case 'federated-user':
      return [`The federated user ${name} of the account ${code(account)}, for one session.`];
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles */
function anew(what: string): string {
  return `AWS keeps its unique ID: a ${what} that is made anew under this name is not meant.`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts */
function wholeAccount(account: string, who: Who): readonly string[] {
  if (who.statement.principal?.negated)
    return [
      `The account ${code(account)}. **Its users and roles are spared only where they are listed too.**`,
    ];
  const all = `The whole account ${code(account)}, not only its root user`;
  if (!isTrusted(who)) return [`${all}: every user, role and session in it.`];
  if (who.policy.kind !== 'trust') return [`${all}: its own policies say who in it may make use of this.`];
  return [
    `${all}: whoever its own policies let call \`sts:AssumeRole\` may take this role.`,
    asksForExternalId(who.statement)
      ? 'The condition on `sts:ExternalId` keeps its other customers out.'
      : "Where the account is another company's, a condition on `sts:ExternalId` keeps its other customers out.",
  ];
}

function partitionTexts({ partition }: PrincipalArn, { reference }: Who): readonly string[] {
  const [usual, ...others] = reference.partitions;
  if (partition === usual?.id) return [];
  const known = others.find(({ id }) => id === partition);
  return [
    known
      ? `That is in the partition ${code(partition)}, ${escape(known.title)}, where only policies of the same partition can name it.`
      : `The reference has no partition ${code(partition)}.`,
  ];
}

function accountIdTexts({ account }: PrincipalArn): readonly string[] {
  return /^\d{12}$/.test(account) || account === 'cloudfront'
    ? []
    : [`${code(account)} is no account ID: those have twelve digits.`];
}
