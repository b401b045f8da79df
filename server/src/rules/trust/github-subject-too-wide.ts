import type { ConditionUse } from '../../access/condition-uses';
import { isNegated, takesWildcards } from '../../policy/operator';
import type { Statement } from '../../policy/model';
import { githubIssuer, isGithubIssuer } from '../../reference/identity-providers';
import { hasBlank } from '../../text/placeholders';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Severity } from '../rule';
import { quote } from '../../text/words';
import { asksFor, trustedIssuers } from '../../access/trusted-issuers';
import type { IssuerClaims } from '../../access/trusted-issuers';
import { isLoose, readSubjectReach } from './subject';
import type { Reach } from './subject';
import { namingBranch } from './branch';
import type { WideSubject } from './branch';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const githubSubjectTooWide = defineRule(
  {
    id: 'github-subject-too-wide',
    family: 'trust',
    severity: 'warning',
    kinds: ['trust'],
    accessAnalyzer: ['SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED', 'WILDCARD_USAGE_TOO_PERMISSIVE'],
    hides: ['loose-pattern'],
    docs: {
      summary: 'A condition on the subject of GitHub tokens lets in more repositories or branches than one.',
      why: `The subject of a token of GitHub Actions names the repository and the branch or environment that the workflow runs
for: \`repo:octo-org/octo-repo:ref:refs/heads/main\`. A wildcard lets in more:

- \`*\` and \`repo:*\`: every repository on GitHub. That is an error, since AWS refuses it, as it does every wildcard
  with fewer than six letters before it,
- \`repo:octo-org*\`: also those of owners with a longer name, which anybody can make,
- \`repo:octo-org/*\`: every repository of the organization,
- \`repo:octo-org/octo-repo:*\`: every branch, and with it whoever may push any,
- \`repo:octo-org/octo-repo:ref:refs/heads/release-*\`: the branches of that name, as information only.

A subject without a wildcard is left alone, also where it names an environment and no branch. Conditions on \`ref\`,
\`environment\`, \`repository\` and \`repository_id\` are taken into account.`,
      mend: 'Name one repository and one branch or environment.',
      bad: [withSubject('repo:octo-org/*'), withSubject('repo:octo-org/octo-repo:*')],
      good: [withSubject('repo:octo-org/octo-repo:ref:refs/heads/main')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub',
      ],
    },
  },
  (context) => {
    // A statement may name the provider of several accounts; its conditions are told once.
    const seen = new Set<Statement>();
    for (const { federation, issuer, claims } of context.once(trustedIssuers)) {
      const { statement } = federation;
      if (!isGithubIssuer(issuer) || seen.has(statement)) continue;
      seen.add(statement);
      for (const { text, subject, reach } of wideSubjects(claims)) {
        context.report({
          at: text,
          // Access Analyzer says both; the error weighs more.
          ...(isLoose(text.value)
            ? { code: 'WILDCARD_USAGE_TOO_PERMISSIVE' as const, severity: 'error' as const }
            : { severity: severityOf[reach] }),
          message: messageOf(text.value, reach),
          fixes: () => namingBranch({ text, subject, reach }),
        });
      }
    }
  },
);

const severityOf: Readonly<Record<Reach, Severity>> = {
  everybody: 'error',
  owners: 'warning',
  repositories: 'warning',
  'any branch': 'warning',
  'some branches': 'information',
  'no branch': 'information',
};

/** Conditions hold together: one that names repository and branch is enough. */
function wideSubjects(claims: IssuerClaims): readonly WideSubject[] {
  const found = (claims.get('sub') ?? [])
    .filter(asksForSubject)
    .map((use) => ({ use, wide: wideIn(use, claims) }));
  if (found.some(({ use, wide }) => !wide.length && use.condition.complete)) return [];
  return found.flatMap(({ wide }) => wide);
}

function asksForSubject({ operator, values }: ConditionUse): boolean {
  return (
    operator !== undefined && operator.base.startsWith('String') && !isNegated(operator) && values.length > 0
  );
}

function wideIn({ operator, values }: ConditionUse, claims: IssuerClaims): readonly WideSubject[] {
  const wild = operator !== undefined && takesWildcards(operator);
  return values.flatMap((text) => {
    if (text.type !== 'text' || !text.certain || hasBlank(text.value) || text.value.includes('${')) return [];
    const subject = readSubjectReach(text.value, wild);
    const reach = subject && leftBy(subject.reach, claims);
    return reach ? [{ text, subject, reach }] : [];
  });
}

/** Undefined where other claims of the token name what the subject leaves open. */
function leftBy(own: Reach, claims: IssuerClaims): Reach | undefined {
  let reach = own;
  // Of `*` AWS says the same whatever stands beside it.
  if (reach === 'everybody') return reach;
  if (reach === 'owners' && asksFor(claims, ['repository_owner_id', 'enterprise_id'])) reach = 'repositories';
  const ofSeveral = reach === 'owners' || reach === 'repositories';
  if (ofSeveral && asksFor(claims, ['repository', 'repository_id', 'job_workflow_ref'])) reach = 'any branch';
  if (reach === 'owners' || reach === 'repositories') return reach;
  if (asksFor(claims, ['ref', 'job_workflow_ref'])) return undefined;
  return reach === 'any branch' && asksFor(claims, ['environment']) ? 'no branch' : reach;
}

function messageOf(value: string, reach: Reach): string {
  const subject = quote(value);
  switch (reach) {
    case 'everybody':
      return `${subject} stands for every repository on GitHub, and AWS refuses such a policy; name the repository and branch.`;
    case 'owners':
      return `${subject} also stands for owners with a longer name, which anybody can make; name the owner, repository and branch.`;
    case 'repositories':
      return `${subject} stands for more than one repository, and every one of them can take the role; name the repository and branch.`;
    case 'any branch':
      return `${subject} stands for any branch, so whoever may push one can take the role; name the branch.`;
    case 'some branches':
      return `${subject} stands for every branch, tag or environment of such a name; name the one that is meant.`;
    case 'no branch':
      return `${subject} names no branch; a condition on "${githubIssuer}:ref" can say which one.`;
  }
}

function withSubject(subject: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${githubIssuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { [`${githubIssuer}:aud`]: 'sts.amazonaws.com' },
        StringLike: { [`${githubIssuer}:sub`]: subject },
      },
    },
    'trust',
  );
}
