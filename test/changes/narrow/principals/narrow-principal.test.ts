import { describe, it } from 'mocha';
import { narrowPrincipal } from '../../../../server/src/changes/narrow/principals/narrow-principal';
import { checkRefactoring } from '../../../support/refactor';
import type { RefactoringCase } from '../../../support/refactor';
import { bucketPolicy, policyOf, queuePolicy, read, trustPolicy } from '../policies';

const github = 'token.actions.githubusercontent.com';
const oidc = (issuer: string) => `{"Federated": "¦arn:aws:iam::111122223333:oidc-provider/${issuer}"}`;
const web = 'sts:AssumeRoleWithWebIdentity';
const root = 'arn:aws:iam::111122223333:root';

const everybody: readonly RefactoringCase[] = [
  {
    name: 'everybody of a bucket becomes an organization, an account, a role or a service',
    text: bucketPolicy('"¦*"'),
    offers: [
      'Add a condition on "aws:PrincipalOrgID"',
      'Name an account instead of "*"',
      'Name a role instead of "*"',
      'Name a service instead of "*", with a condition on "aws:SourceAccount"',
    ],
    becomes: {
      'Add a condition on "aws:PrincipalOrgID"': read(
        bucketPolicy('"*"', { StringEquals: { 'aws:PrincipalOrgID': 'o-<organization id>' } }),
      ),
      'Name an account instead of "*"': read(bucketPolicy('{"AWS": "arn:aws:iam::<account id>:root"}')),
      'Name a role instead of "*"': read(bucketPolicy('{"AWS": "arn:aws:iam::<account id>:role/<role>"}')),
      'Name a service instead of "*", with a condition on "aws:SourceAccount"': read(
        bucketPolicy('{"Service": "<service>.amazonaws.com"}', {
          StringEquals: { 'aws:SourceAccount': '<account id>' },
        }),
      ),
    },
  },
  {
    name: 'what the workspace names comes first, two of each at most',
    text: queuePolicy('{"AWS": "¦*"}'),
    beside: [
      policyOf({
        Principal: {
          AWS: [root, '444455556666', '777788889999'],
          Service: ['sns.amazonaws.com', 'ec2.amazonaws.com'],
        },
        Action: 'sqs:*',
        Condition: { StringEquals: { 'aws:ResourceOrgID': ['o-a1b2c3d4e5', 'o-*'] } },
      }),
    ],
    offers: [
      'Add a condition on "aws:PrincipalOrgID": "o-a1b2c3d4e5"',
      'Add a condition on "aws:PrincipalOrgID"',
      'Name the account "111122223333" instead of "*"',
      'Name the account "444455556666" instead of "*"',
      'Name an account instead of "*"',
      'Name a role instead of "*"',
      'Name the service "sns.amazonaws.com" instead of "*", with a condition on "aws:SourceArn"',
      'Name a service instead of "*", with a condition on "aws:SourceAccount"',
    ],
    becomes: {
      'Name the account "444455556666" instead of "*"': read(
        queuePolicy('{"AWS": "arn:aws:iam::444455556666:root"}'),
      ),
      'Name the service "sns.amazonaws.com" instead of "*", with a condition on "aws:SourceArn"': read(
        queuePolicy('{"Service": "sns.amazonaws.com"}', { ArnLike: { 'aws:SourceArn': '<source ARN>' } }),
      ),
    },
  },
  {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    name: 'a load balancer passes no source',
    text: bucketPolicy('"¦*"'),
    beside: [policyOf({ Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' } })],
    becomes: {
      'Name the service "logdelivery.elasticloadbalancing.amazonaws.com" instead of "*"': read(
        bucketPolicy('{"Service": "logdelivery.elasticloadbalancing.amazonaws.com"}'),
      ),
    },
  },
  {
    name: 'one of a list is replaced in its place, and no service stands among accounts',
    text: bucketPolicy(`{"AWS": ["${root}", "¦*"]}`),
    offers: [
      'Add a condition on "aws:PrincipalOrgID"',
      'Name the account "111122223333" instead of "*"',
      'Name an account instead of "*"',
      'Name a role instead of "*"',
    ],
    becomes: {
      'Name a role instead of "*"': read(
        bucketPolicy(`{"AWS": ["${root}", "arn:aws:iam::<account id>:role/<role>"]}`),
      ),
    },
  },
  {
    // The source tells the service, and an organization of the caller no service has.
    name: 'with a source asked for, the service that the source belongs to',
    text: queuePolicy('"¦*"', {
      ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:orders' },
    }),
    offers: [
      'Name the account "111122223333" instead of "*"',
      'Name an account instead of "*"',
      'Name a role instead of "*"',
      'Name the service "sns.amazonaws.com" instead of "*"',
    ],
    becomes: {
      'Name the service "sns.amazonaws.com" instead of "*"': read(
        queuePolicy('{"Service": "sns.amazonaws.com"}', {
          ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:orders' },
        }),
      ),
    },
  },
  {
    name: 'with an organization asked for, no service, which is in none',
    text: bucketPolicy('"¦*"', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    offers: ['Name an account instead of "*"', 'Name a role instead of "*"'],
  },
  {
    name: 'with accounts asked for, one of these',
    text: bucketPolicy('"¦*"', { StringEquals: { 'aws:PrincipalAccount': ['444455556666'] } }),
    beside: [policyOf({ Principal: { AWS: ['111122223333'] }, Action: 's3:*' })],
    offers: [
      'Name the account "444455556666" instead of "*"',
      'Name an account instead of "*"',
      'Name a role instead of "*"',
    ],
  },
  {
    name: 'a tag of the caller leaves every organization open',
    text: bucketPolicy('"¦*"', { StringEquals: { 'aws:PrincipalTag/team': 'a' } }),
    offers: [
      'Add a condition on "aws:PrincipalOrgID"',
      'Name an account instead of "*"',
      'Name a role instead of "*"',
    ],
  },
  {
    name: 'a role is for a service without a source, as many tell none',
    text: trustPolicy('{"AWS": "¦*"}'),
    offers: [
      'Add a condition on "aws:PrincipalOrgID"',
      'Name an account instead of "*"',
      'Name a role instead of "*"',
      'Name a service instead of "*"',
      'Add a condition on "sts:ExternalId"',
    ],
  },
  {
    // Gateway endpoints take "*" alone: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
    name: 'the policy of an endpoint keeps its star',
    text: policyOf({ Principal: '¦*', Action: '*', Resource: '*' }),
    kind: 'endpoint',
    offers: ['Add a condition on "aws:PrincipalOrgID"'],
  },
  {
    // Tokens come of providers.
    name: 'nobody of these brings a token',
    text: trustPolicy('{"AWS": "¦*"}', undefined, web),
    offers: [],
  },
  { name: 'nothing in a Deny', text: bucketPolicy('"¦*"').replace('Allow', 'Deny'), offers: [] },
  {
    name: 'nothing in NotPrincipal',
    text: bucketPolicy('{"AWS": "¦*"}').replace('"Principal"', '"NotPrincipal"'),
    offers: [],
  },
  {
    name: 'a partition is kept',
    text: bucketPolicy('"¦*"').replaceAll('arn:aws:', 'arn:aws-cn:'),
    becomes: {
      'Name an account instead of "*"': read(
        bucketPolicy('{"AWS": "arn:aws:iam::<account id>:root"}').replaceAll('arn:aws:', 'arn:aws-cn:'),
      ),
    },
  },
];

const accounts: readonly RefactoringCase[] = [
  {
    name: 'a whole account becomes a role or a user of it',
    text: bucketPolicy(`{"AWS": "¦${root}"}`),
    beside: [
      policyOf({
        Action: 'iam:PassRole',
        Resource: [
          'arn:aws:iam::111122223333:role/app',
          'arn:aws:iam::111122223333:role/x-*',
          'arn:aws:iam::999999999999:role/b',
        ],
      }),
    ],
    offers: [
      `Name "arn:aws:iam::111122223333:role/app" instead of "${root}"`,
      `Name a role of the account instead of "${root}"`,
      `Name a user of the account instead of "${root}"`,
    ],
    becomes: {
      [`Name "arn:aws:iam::111122223333:role/app" instead of "${root}"`]: read(
        bucketPolicy('{"AWS": "arn:aws:iam::111122223333:role/app"}'),
      ),
      [`Name a user of the account instead of "${root}"`]: read(
        bucketPolicy('{"AWS": "arn:aws:iam::111122223333:user/<user>"}'),
      ),
    },
  },
  {
    name: 'a number is an account, and in a role it may send an external id and have a second factor',
    text: trustPolicy('{"AWS": "¦111122223333"}'),
    offers: [
      'Name a role of the account instead of "111122223333"',
      'Name a user of the account instead of "111122223333"',
      'Add a condition on "sts:ExternalId"',
      'Add a condition on "aws:MultiFactorAuthPresent": "true"',
    ],
    becomes: {
      'Name a role of the account instead of "111122223333"': read(
        trustPolicy('{"AWS": "arn:aws:iam::111122223333:role/<role>"}'),
      ),
      'Add a condition on "sts:ExternalId"': read(
        trustPolicy('{"AWS": "111122223333"}', { StringEquals: { 'sts:ExternalId': '<external id>' } }),
      ),
      'Add a condition on "aws:MultiFactorAuthPresent": "true"': read(
        trustPolicy('{"AWS": "111122223333"}', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      ),
    },
  },
  {
    name: 'a user has a second factor, asked for beside what is asked already',
    text: trustPolicy('{"AWS": "¦arn:aws:iam::111122223333:user/alice"}', {
      StringEquals: { 'sts:ExternalId': 'x' },
    }),
    offers: ['Add a condition on "aws:MultiFactorAuthPresent": "true"'],
  },
  {
    name: 'a role has none',
    text: trustPolicy('{"AWS": "¦arn:aws:iam::111122223333:role/ci"}'),
    offers: ['Add a condition on "sts:ExternalId"'],
  },
  {
    name: 'nor is one asked for that a role beside it has not',
    text: trustPolicy(`{"AWS": ["¦${root}", "arn:aws:iam::111122223333:role/ci"]}`),
    offers: [
      `Name a role of the account instead of "${root}"`,
      `Name a user of the account instead of "${root}"`,
      'Add a condition on "sts:ExternalId"',
    ],
  },
  {
    // aws:MultiFactorAuthAge is there with a second factor alone.
    name: 'nor twice',
    text: trustPolicy(`{"AWS": "¦${root}"}`, {
      NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
      StringEquals: { 'sts:ExternalId': 'x' },
    }),
    offers: [
      `Name a role of the account instead of "${root}"`,
      `Name a user of the account instead of "${root}"`,
    ],
  },
  {
    name: 'nothing is asked that a service beside the account has not',
    text: trustPolicy(`{"AWS": "¦${root}", "Service": "ec2.amazonaws.com"}`),
    offers: [
      `Name a role of the account instead of "${root}"`,
      `Name a user of the account instead of "${root}"`,
    ],
  },
  {
    // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
    name: 'the account keeps its KMS key',
    text: policyOf({ Principal: { AWS: `¦${root}` }, Action: 'kms:*', Resource: '*' }),
    kind: 'resource',
    offers: [],
  },
];

const services: readonly RefactoringCase[] = [
  {
    name: 'a service is for an account, a resource or an organization',
    text: bucketPolicy('{"Service": "¦cloudtrail.amazonaws.com"}'),
    offers: [
      'Add a condition on "aws:SourceAccount"',
      'Add a condition on "aws:SourceArn"',
      'Add a condition on "aws:SourceOrgID"',
    ],
    becomes: {
      'Add a condition on "aws:SourceArn"': read(
        bucketPolicy('{"Service": "cloudtrail.amazonaws.com"}', {
          ArnLike: { 'aws:SourceArn': '<source ARN>' },
        }),
      ),
    },
  },
  {
    name: 'with the accounts of the workspace, at the type of the principal too',
    text: queuePolicy('{"¦Service": "s3.amazonaws.com"}'),
    beside: [policyOf({ Resource: 'arn:aws:sqs:eu-west-1:111122223333:orders' })],
    offers: [
      'Add a condition on "aws:SourceAccount": "111122223333"',
      'Add a condition on "aws:SourceAccount"',
      'Add a condition on "aws:SourceArn"',
      'Add a condition on "aws:SourceOrgID"',
    ],
  },
  {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    name: 'a service that passes no source is asked for none',
    text: bucketPolicy('{"Service": "¦logdelivery.elasticloadbalancing.amazonaws.com"}'),
    offers: [],
  },
  {
    name: 'nor one that is asked already',
    text: bucketPolicy('{"Service": "¦cloudtrail.amazonaws.com"}', {
      StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
    }),
    offers: [],
  },
  {
    name: 'nor one beside an account, which has no source',
    text: bucketPolicy(`{"Service": "¦cloudtrail.amazonaws.com", "AWS": "${root}"}`),
    offers: [],
  },
  {
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
    name: 'tasks of ECS tell a role for whom they take it',
    text: trustPolicy('{"Service": "¦ecs-tasks.amazonaws.com"}'),
    offers: ['Add a condition on "aws:SourceAccount"', 'Add a condition on "aws:SourceArn"'],
  },
  {
    name: 'EC2 tells a role nothing',
    text: trustPolicy('{"Service": "¦ec2.amazonaws.com"}'),
    offers: [],
  },
  {
    name: 'and a condition would shut it out beside others',
    text: trustPolicy('{"Service": ["¦states.amazonaws.com", "ec2.amazonaws.com"]}'),
    offers: [],
  },
];

const providers: readonly RefactoringCase[] = [
  {
    name: 'GitHub to a repository and branch, of each form of subjects, and to an audience',
    text: trustPolicy(oidc(github), undefined, web),
    offers: [
      `Add a condition on "${github}:sub"`,
      `Add a condition on "${github}:sub", of a repository made since July 2026`,
      `Add a condition on "${github}:aud": "sts.amazonaws.com"`,
    ],
    becomes: {
      [`Add a condition on "${github}:sub"`]: read(
        trustPolicy(
          oidc(github).replace('¦', ''),
          { StringEquals: { [`${github}:sub`]: 'repo:<owner>/<repository>:ref:refs/heads/<branch>' } },
          web,
        ),
      ),
      [`Add a condition on "${github}:sub", of a repository made since July 2026`]: read(
        trustPolicy(
          oidc(github).replace('¦', ''),
          {
            StringEquals: {
              [`${github}:sub`]:
                'repo:<owner>@<owner id>/<repository>@<repository id>:ref:refs/heads/<branch>',
            },
          },
          web,
        ),
      ),
    },
  },
  {
    name: 'the audience, where the subject is asked for',
    text: trustPolicy(oidc(github), { StringLike: { [`${github}:sub`]: 'repo:acme/app:*' } }, web),
    offers: [`Add a condition on "${github}:aud": "sts.amazonaws.com"`],
  },
  {
    name: 'nothing where both are',
    text: trustPolicy(
      oidc(github),
      {
        StringEquals: {
          [`${github}:sub`]: 'repo:acme/app:pull_request',
          [`${github}:aud`]: 'sts.amazonaws.com',
        },
      },
      web,
    ),
    offers: [],
  },
  {
    name: 'GitLab',
    text: trustPolicy(oidc('gitlab.com'), undefined, web),
    offers: [
      'Add a condition on "gitlab.com:sub"',
      'Add a condition on "gitlab.com:aud": "https://gitlab.com"',
    ],
    becomes: {
      'Add a condition on "gitlab.com:sub"': read(
        trustPolicy(
          oidc('gitlab.com').replace('¦', ''),
          {
            StringEquals: { 'gitlab.com:sub': 'project_path:<group>/<project>:ref_type:branch:ref:<branch>' },
          },
          web,
        ),
      ),
    },
  },
  {
    name: 'HCP Terraform, whose subjects end in the phase of a run',
    text: trustPolicy(oidc('app.terraform.io'), undefined, web),
    becomes: {
      'Add a condition on "app.terraform.io:sub"': read(
        trustPolicy(
          oidc('app.terraform.io').replace('¦', ''),
          {
            StringLike: {
              'app.terraform.io:sub':
                'organization:<organization>:project:<project>:workspace:<workspace>:run_phase:*',
            },
          },
          web,
        ),
      ),
    },
  },
  {
    name: 'a cluster of EKS to a service account',
    text: trustPolicy(oidc('oidc.eks.eu-west-1.amazonaws.com/id/ABC'), undefined, web),
    becomes: {
      'Add a condition on "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub"': read(
        trustPolicy(
          oidc('oidc.eks.eu-west-1.amazonaws.com/id/ABC').replace('¦', ''),
          {
            StringEquals: {
              'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub':
                'system:serviceaccount:<namespace>:<service account>',
            },
          },
          web,
        ),
      ),
    },
  },
  {
    name: 'Bitbucket',
    text: trustPolicy(
      oidc('api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc'),
      undefined,
      web,
    ),
    becomes: {
      'Add a condition on "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc:aud"': read(
        trustPolicy(
          oidc('api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc').replace('¦', ''),
          {
            StringEquals: {
              'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc:aud':
                'ari:cloud:bitbucket::workspace/<workspace id>',
            },
          },
          web,
        ),
      ),
    },
  },
  {
    name: 'a provider of somebody’s own',
    text: trustPolicy(oidc('idp.example.com'), undefined, web),
    offers: ['Add a condition on "idp.example.com:sub"', 'Add a condition on "idp.example.com:aud"'],
  },
  {
    name: 'Login with Amazon by its app',
    text: trustPolicy('{"Federated": "¦www.amazon.com"}', undefined, web),
    offers: ['Add a condition on "www.amazon.com:app_id"'],
  },
  {
    name: 'two providers bring no claims of each other',
    text: trustPolicy(
      '{"Federated": ["¦arn:aws:iam::111122223333:oidc-provider/gitlab.com", "accounts.google.com"]}',
      undefined,
      web,
    ),
    offers: [],
  },
  {
    name: 'a provider of SAML to the audience that AWS is',
    text: trustPolicy(
      '{"Federated": "¦arn:aws:iam::111122223333:saml-provider/Okta"}',
      undefined,
      'sts:AssumeRoleWithSAML',
    ),
    offers: ['Add a condition on "saml:aud": "https://signin.aws.amazon.com/saml"'],
  },
  {
    name: 'once',
    text: trustPolicy(
      '{"Federated": "¦arn:aws:iam::111122223333:saml-provider/Okta"}',
      { StringLike: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
      'sts:AssumeRoleWithSAML',
    ),
    offers: [],
  },
];

describe('narrow-principal', () => {
  for (const [topic, cases] of Object.entries({ everybody, accounts, services, providers }))
    describe(topic, () => {
      for (const each of cases)
        it(each.name, () => {
          checkRefactoring(narrowPrincipal, each);
        });
    });
});
