import { Template } from '../../../policy/edit';
import { readPrincipalArn } from '../../../policy/principal-arn';
import type { PrincipalArn } from '../../../policy/principal-arn';
import { hasWildcard } from '../../../text/wildcard';
import { fillKnown, labelOf, partitionFor } from '../arns';
import type { Offer } from '../offer';
import { begin } from '../begun-arn';
import { distinct, named, ranks } from './scene';
import type { PrincipalScene } from './scene';

/** Accounts, users and roles. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function awsOffers(scene: PrincipalScene): readonly Offer[] {
  const { negated, context } = scene;
  const { arns, principals } = context.seen;
  const used = (principals.get('AWS') ?? []).filter((principal) => principal.startsWith('arn:'));
  const known = arns.filter((arn) => /^arn:[^:]*:iam::\d{12}:(?:user|role)\//.test(arn));
  return distinct(
    [
      ...used.filter(isWhole).map((arn) => principalOffer(arn, ranks.seen)),
      ...accountOffers(scene),
      ...templateOffer('root', scene),
      ...templateOffer('role', scene),
      ...templateOffer('user', scene),
      ...known.filter(isWhole).map((arn) => principalOffer(arn, ranks.elsewhere)),
      ...(negated ? [] : [named('*', { detail: 'everybody', rank: ranks.everybody, kept: true })]),
    ],
    scene,
  );
}

/** A wildcard cannot stand for a part of a principal, nor can a variable. */
function isWhole(principal: string): boolean {
  return !hasWildcard(principal) && !principal.includes('${');
}

function principalOffer(arn: string, rank: number): Offer {
  const principal = readPrincipalArn(arn);
  const detail = principal && kinds[principal.kind];
  return named(arn, {
    rank,
    typed: principal?.kind === 'root' ? [arn, principal.account] : [arn],
    ...(detail !== undefined && { detail }),
  });
}

const wholeAccount = 'the whole account';

const kinds: Readonly<Partial<Record<PrincipalArn['kind'], string>>> = {
  root: wholeAccount,
  role: 'role',
  user: 'user',
  'assumed-role': 'one session of a role',
  'federated-user': 'federated user',
};

/** By the ARN of its root, which says that it is an account; its number finds it, and a number alone stands for it too. */
function accountOffers({ others, context }: PrincipalScene): readonly Offer[] {
  const { word, seen } = context;
  const partition = partitionFor(context);
  const typed = /^\d+$/.test(word.before);
  const accounts = word.before.length === 12 && typed ? [...seen.accounts, word.before] : seen.accounts;
  return accounts
    .filter((account) => !others.has(account))
    .flatMap((account): readonly Offer[] => [
      principalOffer(`arn:${partition}:iam::${account}:root`, ranks.likely),
      ...(typed ? [named(account, { detail: wholeAccount, rank: ranks.elsewhere })] : []),
    ]);
}

const templates = {
  root: 'arn:${Partition}:iam::${Account}:root',
  role: 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}',
  user: 'arn:${Partition}:iam::${Account}:user/${UserNameWithPath}',
} as const;

function templateOffer(kind: keyof typeof templates, { context }: PrincipalScene): readonly Offer[] {
  const fill = fillKnown(context);
  // A whole account is mostly another one than that of the policy.
  const begun = begin(templates[kind], context.word.before, (gap) =>
    kind === 'root' && gap !== 'Partition' ? undefined : fill(gap),
  );
  if (!begun) return [];
  const label = labelOf(begun.parts);
  return [
    {
      label,
      what: 'principal',
      insert: { write: 'value', value: new Template(begun.parts) },
      detail: kinds[kind] ?? kind,
      typed: [label, kind],
      rank: ranks.template,
    },
  ];
}
