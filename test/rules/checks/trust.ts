import { policy } from './case';
import type { CasesByCode } from './case';

const account = 'arn:aws:iam::111122223333';
const github = 'token.actions.githubusercontent.com';
const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';
const web = 'sts:AssumeRoleWithWebIdentity';
const main = `"${github}:sub":"repo:octo-org/app:ref:refs/heads/main"`;

/** A statement that lets somebody take a role; the principal and the action are JSON. */
function trust(principal: string, action: string, conditions = '', effect = 'Allow'): string {
  const condition = conditions && `,"Condition":{${conditions}}`;
  return `{"Effect":"${effect}","Principal":${principal},"Action":${action}${condition}}`;
}

function federated(provider: string, conditions = '', action = `"${web}"`): string {
  return trust(`{"Federated":${provider}}`, action, conditions);
}

function oidc(issuer: string): string {
  return `"${account}:oidc-provider/${issuer}"`;
}

function onGithub(subject: string, more = ''): string {
  return policy(federated(oidc(github), `"StringLike":{"${github}:sub":${subject}}${more}`));
}

function trusting(...statements: readonly string[]) {
  return { kind: 'trust', text: policy(...statements) } as const;
}

export const cases: CasesByCode = {
  ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL: {
    bad: [
      trusting('{"Effect":"Allow",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"sts:AssumeRole"}'),
      trusting('{"Effect":"Deny",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"sts:AssumeRole"}'),
    ],
    good: [
      trusting(trust('{"AWS":"111122223333"}', '"sts:AssumeRole"')),
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"}',
        ),
      },
    ],
  },
  ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: {
    bad: [
      {
        ...trusting(
          '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole",«"Resource"»:"*"}',
        ),
        fixes: ['Remove "Resource"'],
        fixed: policy(trust('{"AWS":"111122223333"}', '"sts:AssumeRole"')),
      },
      trusting(
        `{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole",«"NotResource"»:"${account}:role/a"}`,
      ),
    ],
    good: [
      trusting(trust('{"AWS":"111122223333"}', '"sts:AssumeRole"')),
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"}',
        ),
      },
    ],
  },
  INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY: {
    bad: [
      {
        ...trusting(
          federated('«"https://accounts.google.com"»', '"StringEquals":{"accounts.google.com:aud":"app"}'),
        ),
        fixes: ['Change "https://accounts.google.com" to "accounts.google.com"'],
        fixed: policy(federated('"accounts.google.com"', '"StringEquals":{"accounts.google.com:aud":"app"}')),
      },
      {
        ...trusting(
          federated('«"https://idp.example.com/"»', '"StringEquals":{"idp.example.com:aud":"app"}'),
        ),
        fixes: ['Name the ARN of "idp.example.com"'],
        fixed: policy(
          federated(
            '"arn:aws:iam::<account>:oidc-provider/idp.example.com"',
            '"StringEquals":{"idp.example.com:aud":"app"}',
          ),
        ),
      },
      {
        ...trusting(
          federated(
            `«"${account}:oidc-provider/https://idp.example.com"»`,
            '"StringEquals":{"idp.example.com:aud":"app"}',
          ),
        ),
        fixed: policy(federated(oidc('idp.example.com'), '"StringEquals":{"idp.example.com:aud":"app"}')),
      },
      // The name of a cluster's issuer without the ARN, and the ARN of something else.
      trusting(federated(`[«"${cluster}"»,«"${account}:role/ci"»,«"${account}:saml-provider"»]`)),
    ],
    good: [
      trusting(federated('"accounts.google.com"')),
      trusting(federated(oidc(cluster))),
      trusting(federated(`"arn:aws-cn:iam::111122223333:saml-provider/Corp.Idp-1"`)),
      trusting(federated('"arn:aws:iam::<account>:oidc-provider/<issuer>"')),
      // What it is to be is not known yet.
      trusting(federated('"<provider>"')),
      trusting(trust('{"AWS":"https://accounts.google.com"}', `"${web}"`)),
    ],
  },
  MISMATCHED_ACTION_FOR_PRINCIPAL: {
    bad: [
      {
        ...trusting(
          federated(
            '"cognito-identity.amazonaws.com"',
            '"StringEquals":{"cognito-identity.amazonaws.com:aud":"pool"}',
            '[«"sts:AssumeRole"»]',
          ),
        ),
        related: ['"cognito-identity.amazonaws.com"'],
        fixes: [`Change "sts:AssumeRole" to "${web}"`],
        fixed: policy(
          federated(
            '"cognito-identity.amazonaws.com"',
            '"StringEquals":{"cognito-identity.amazonaws.com:aud":"pool"}',
            `["${web}"]`,
          ),
        ),
      },
      {
        ...trusting(
          federated(
            `"${account}:saml-provider/corp"`,
            '"StringEquals":{"saml:aud":"https://signin.aws.amazon.com/saml"}',
            `«"STS:assumeRoleWithWebIdentity"»`,
          ),
        ),
        fixes: ['Change "STS:assumeRoleWithWebIdentity" to "sts:AssumeRoleWithSAML"'],
      },
      {
        ...trusting(trust('{"Service":"ec2.amazonaws.com"}', `[«"${web}"»,"sts:TagSession"]`)),
        fixes: [`Change "${web}" to "sts:AssumeRole"`],
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow","Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":«"sts:AssumeRole"»,"Resource":"*"}`,
        ),
      },
      {
        // A denial that denies nobody anything.
        ...trusting(trust(`{"Federated":${oidc(cluster)}}`, '«"sts:AssumeRole"»', '', 'Deny')),
        fixes: [`Change "sts:AssumeRole" to "${web}"`],
      },
      {
        // One of two principals is left out.
        ...trusting(
          trust(
            `{"AWS":"111122223333","Federated":"${account}:saml-provider/corp"}`,
            '«"sts:AssumeRole"»',
            '"StringEquals":{"saml:aud":"https://signin.aws.amazon.com/saml"}',
          ),
        ),
        related: [`"${account}:saml-provider/corp"`],
        fixes: [],
      },
      {
        // They need different actions.
        ...trusting(
          federated(`["${account}:saml-provider/corp","accounts.google.com"]`, '', '«"sts:AssumeRole"»'),
        ),
        fixes: [],
      },
      {
        // Only beside the action that does it.
        ...trusting(
          federated(
            oidc(cluster),
            `"StringEquals":{"${cluster}:sub":"system:serviceaccount:a:b"}`,
            `[«"sts:AssumeRole"»,"${web}"]`,
          ),
        ),
        severity: 'warning',
        fixes: ['Remove "sts:AssumeRole"'],
        fixed: policy(
          federated(
            oidc(cluster),
            `"StringEquals":{"${cluster}:sub":"system:serviceaccount:a:b"}`,
            `["${web}"]`,
          ),
        ),
      },
    ],
    good: [
      trusting(federated('"graph.facebook.com"')),
      trusting(federated(`"${account}:saml-provider/corp"`, '', '"sts:AssumeRoleWithSAML"')),
      trusting(federated(oidc(cluster), '', '"sts:*"')),
      trusting(federated(oidc(cluster), '', '"sts:AssumeRole*"')),
      trusting(federated(oidc(cluster), '', '"sts:TagSession"')),
      trusting(
        trust(`{"AWS":"111122223333","Federated":"graph.facebook.com"}`, `["sts:AssumeRole","${web}"]`),
      ),
      trusting(trust('"*"', `"${web}"`, '', 'Deny')),
      trusting(trust('{"AWS":"*"}', `"${web}"`, '', 'Deny')),
      trusting(federated('"<provider>"', '', '"sts:AssumeRoleWithSAML"')),
      trusting(`{"Effect":"Allow","Principal":{"AWS":"111122223333"},"NotAction":"${web}"}`),
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"}',
        ),
      },
    ],
  },
  MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY: {
    bad: [
      {
        ...trusting(
          '{"Effect":"Allow","Principal":{"Service":"rolesanywhere.amazonaws.com"},«"Action"»:"sts:AssumeRole"}',
        ),
        says: '"sts:SetSourceIdentity" and "sts:TagSession"',
        fixes: ['Add "sts:SetSourceIdentity" and "sts:TagSession"'],
      },
      {
        ...trusting(
          '{"Effect":"Allow","Principal":{"Service":["rolesanywhere.amazonaws.com"]},«"Action"»:["sts:AssumeRole","sts:TagSession"]}',
        ),
        fixes: ['Add "sts:SetSourceIdentity"'],
        fixed: policy(
          '{"Effect":"Allow","Principal":{"Service":["rolesanywhere.amazonaws.com"]},"Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"]}',
        ),
      },
      {
        // EC2 would get the actions as well.
        ...trusting(
          '{"Effect":"Allow","Principal":{"Service":["ec2.amazonaws.com","rolesanywhere.amazonaws.com"]},«"Action"»:"sts:AssumeRole"}',
        ),
        fixes: [],
      },
    ],
    good: [
      trusting(
        trust(
          '{"Service":"rolesanywhere.amazonaws.com"}',
          '["sts:AssumeRole","sts:SetSourceIdentity","sts:TagSession"]',
        ),
      ),
      trusting(trust('{"Service":"rolesanywhere.amazonaws.com"}', '"sts:*"')),
      trusting(
        trust('{"Service":"rolesanywhere.amazonaws.com"}', '"sts:AssumeRole"'),
        trust('{"Service":"rolesanywhere.amazonaws.com"}', '["sts:TagSession","sts:SetSourceIdentity"]'),
      ),
      trusting(trust('{"Service":"rolesanywhere.amazonaws.com"}', '"sts:AssumeRole"', '', 'Deny')),
      trusting(trust('{"Service":"ec2.amazonaws.com"}', '"sts:AssumeRole"')),
    ],
  },
  MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL: {
    bad: [
      {
        ...trusting(federated(`«${oidc('idp.example.com')}»`)),
        fixes: ['Add a condition on "idp.example.com:aud"'],
        fixed: policy(
          federated(oidc('idp.example.com'), '"StringEquals":{"idp.example.com:aud":"<audience>"}'),
        ),
      },
      {
        ...trusting(federated('«"www.amazon.com"»', '"StringEquals":{"aws:RequestedRegion":"eu-west-1"}')),
        fixes: ['Add a condition on "www.amazon.com:app_id"'],
        fixed: policy(
          federated(
            '"www.amazon.com"',
            '"StringEquals":{"aws:RequestedRegion":"eu-west-1","www.amazon.com:app_id":"<app id>"}',
          ),
        ),
      },
      {
        ...trusting(federated(`«${oidc('gitlab.com')}»`)),
        fixed: policy(
          federated(
            oidc('gitlab.com'),
            '"StringEquals":{"gitlab.com:sub":"project_path:<group>/<project>:ref_type:branch:ref:<branch>"}',
          ),
        ),
      },
      {
        // Keys that name another cluster.
        ...trusting(
          federated(
            `«${oidc(cluster)}»`,
            '"StringEquals":{"oidc.eks.eu-west-1.amazonaws.com/id/DEF:sub":"system:serviceaccount:a:b"},"StringLike":{"OIDC.eks.eu-west-1.amazonaws.com/id/DEF:aud":"sts.*"}',
          ),
        ),
        says: 'none of',
        fixes: [`Name "${cluster}" in the condition keys`],
        fixed: policy(
          federated(
            oidc(cluster),
            `"StringEquals":{"${cluster}:sub":"system:serviceaccount:a:b"},"StringLike":{"${cluster}:aud":"sts.*"}`,
          ),
        ),
      },
      {
        // Two issuers in one statement, and claims of one of them.
        ...trusting(
          federated(
            `["accounts.google.com",«${oidc('idp.example.com')}»]`,
            '"StringEquals":{"accounts.google.com:aud":"app"}',
          ),
        ),
        fixes: [],
      },
      {
        ...trusting(trust(`{"AWS":"111122223333","Federated":«"graph.facebook.com"»}`, '"sts:*"')),
        fixes: [],
      },
    ],
    good: [
      trusting(federated(oidc('idp.example.com'), '"StringEquals":{"IDP.example.com:sub":"user"}')),
      trusting(federated(oidc(cluster), `"StringLike":{"${cluster}:sub":"system:serviceaccount:a:*"}`)),
      // Some issuers end in a slash, and their keys may or may not.
      trusting(federated(oidc('acme.auth0.com/'), '"StringEquals":{"acme.auth0.com/:aud":"app"}')),
      trusting(federated('"graph.facebook.com"', '"StringEquals":{"graph.facebook.com:app_id":"app"}')),
      trusting(federated(`"${account}:saml-provider/corp"`, '', '"sts:AssumeRoleWithSAML"')),
      // GitHub has a check of its own.
      trusting(federated(oidc(github))),
      // No session comes of tags alone, and a denial lets nobody in.
      trusting(federated(oidc('idp.example.com'), '', '"sts:TagSession"')),
      trusting(trust(`{"Federated":${oidc('idp.example.com')}}`, `"${web}"`, '', 'Deny')),
      trusting(
        federated(oidc('idp.example.com')),
        trust('"*"', `"${web}"`, '"StringNotEquals":{"idp.example.com:sub":"user"}', 'Deny'),
      ),
    ],
  },
  MISSING_GITHUB_REPO_CONDITION_KEY: {
    bad: [
      {
        ...trusting(federated(`«${oidc(github)}»`, `"StringEquals":{"${github}:aud":"sts.amazonaws.com"}`)),
        fixes: [
          `Add a condition on "${github}:sub"`,
          `Add a condition on "${github}:sub", of a repository made since July 2026`,
        ],
        fixed: policy(
          federated(
            oidc(github),
            `"StringEquals":{"${github}:aud":"sts.amazonaws.com","${github}:sub":"repo:<owner>/<repository>:ref:refs/heads/<branch>"}`,
          ),
        ),
      },
      trusting(federated(`«${oidc(github)}»`)),
      trusting(
        federated(
          `«${oidc(github)}»`,
          `"StringEquals":{"${github}:ref":"refs/heads/main","${github}:environment":"prod"}`,
        ),
      ),
      {
        ...trusting(federated(`«${oidc(`${github}/acme`)}»`)),
        says: 'of the enterprise',
      },
      trusting(
        federated(oidc(github), `"StringEquals":{${main}}`),
        federated(`«${oidc(github)}»`, '"StringEquals":{"aws:RequestedRegion":"eu-west-1"}'),
      ),
    ],
    good: [
      trusting(federated(oidc(github), `"StringEquals":{${main}}`)),
      trusting(
        federated(oidc(github), `"StringLike":{"TOKEN.actions.githubusercontent.com:Sub":"repo:octo-org/*"}`),
      ),
      trusting(federated(oidc(github), `"StringEquals":{"${github}:repository_id":"1234"}`)),
      trusting(
        federated(
          oidc(`${github}/acme`),
          `"StringEquals":{"${github}/acme:sub":"repo:acme/app:ref:refs/heads/main"}`,
        ),
      ),
      trusting(trust(`{"Federated":${oidc(github)}}`, `"${web}"`, '', 'Deny')),
      trusting(federated(oidc('gitlab.com'))),
    ],
  },
  SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED: {
    bad: [
      {
        kind: 'trust',
        text: onGithub('«"repo:octo-org/*"»'),
        fixes: ['Name one branch instead of "repo:octo-org/*"'],
        fixed: onGithub('"repo:octo-org/<repository>:ref:refs/heads/<branch>"'),
      },
      {
        kind: 'trust',
        text: onGithub('["repo:octo-org/app:ref:refs/heads/main",«"repo:octo-org/app:*"»]'),
        fixed: onGithub(
          '["repo:octo-org/app:ref:refs/heads/main","repo:octo-org/app:ref:refs/heads/<branch>"]',
        ),
      },
      { kind: 'trust', text: onGithub('«"repo:octo-org*"»'), says: 'anybody can make' },
      { kind: 'trust', text: onGithub('«"repo:octo-org/app-*:ref:refs/heads/main"»'), fixes: [] },
      { kind: 'trust', text: onGithub('«"repo:octo-org@12/*"»') },
      {
        kind: 'trust',
        text: onGithub('«"repo:octo-org/app:ref:refs/heads/*"»'),
        fixed: onGithub('"repo:octo-org/app:ref:refs/heads/<branch>"'),
      },
      { kind: 'trust', text: onGithub('«"*"»'), severity: 'error' },
      {
        kind: 'trust',
        text: onGithub('«"repo:octo-org/app:ref:refs/heads/release-*"»'),
        severity: 'information',
        fixed: onGithub('"repo:octo-org/app:ref:refs/heads/release-<rest of the name>"'),
      },
      {
        kind: 'trust',
        text: onGithub('«"repo:octo-org/app:pull_request*"»'),
        severity: 'information',
        fixes: [],
      },
      {
        kind: 'trust',
        text: onGithub('«"repo:octo-org/app:*"»', `,"StringEquals":{"${github}:environment":"production"}`),
        severity: 'information',
      },
      // A branch says nothing of the repository.
      {
        kind: 'trust',
        text: onGithub('«"repo:octo-org/*"»', `,"StringEquals":{"${github}:ref":"refs/heads/main"}`),
      },
    ],
    good: [
      { kind: 'trust', text: onGithub('"repo:octo-org/app:ref:refs/heads/main"') },
      { kind: 'trust', text: onGithub('"repo:octo-org@12/app@34:ref:refs/heads/main"') },
      // Without a wildcard it is one environment, whatever its branches.
      { kind: 'trust', text: onGithub('"repo:octo-org/app:environment:production"') },
      { kind: 'trust', text: onGithub('"repo:octo-org/app:pull_request"') },
      {
        kind: 'trust',
        text: onGithub('"repo:octo-org/app:*"', `,"StringLike":{"${github}:REF":"refs/heads/release-*"}`),
      },
      // Letter by letter a star is a star, and nobody is let in.
      trusting(federated(oidc(github), `"StringEquals":{"${github}:sub":"repo:octo-org/*"}`)),
      // Put together otherwise, as an organization may decide.
      { kind: 'trust', text: onGithub('"repository_owner_id:1234:repository_id:*"') },
      { kind: 'trust', text: onGithub('"repo:<organization>/*"') },
      {
        kind: 'trust',
        text: onGithub('"repo:octo-org/*"', `,"StringEquals":{${main}}`),
      },
      trusting(
        trust(
          `{"Federated":${oidc(github)}}`,
          `"${web}"`,
          `"StringLike":{"${github}:sub":"repo:octo-org/*"}`,
          'Deny',
        ),
      ),
      trusting(federated(oidc('gitlab.com'), '"StringLike":{"gitlab.com:sub":"project_path:acme/*"}')),
    ],
  },
  FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE: {
    bad: [
      {
        ...trusting(
          federated(
            oidc(github),
            `"ForAnyValue:StringEquals":{«"${github}:aud"»:["sts.amazonaws.com"]},"StringEquals":{${main}}`,
          ),
        ),
        fixes: ['Change "ForAnyValue:StringEquals" to "StringEquals"'],
        fixed: policy(
          federated(oidc(github), `"StringEquals":{${main},"${github}:aud":["sts.amazonaws.com"]}`),
        ),
      },
      {
        ...trusting(
          federated(
            `"${account}:saml-provider/corp"`,
            '"ForAnyValue:StringLike":{«"SAML:aud"»:"https://signin.aws.amazon.com/saml*"}',
            '"sts:AssumeRoleWithSAML"',
          ),
        ),
        fixes: ['Change "ForAnyValue:StringLike" to "StringLike"'],
      },
      {
        // Without the prefix it would also hold for a token without the claim.
        ...trusting(
          federated(
            '"accounts.google.com"',
            '"ForAnyValue:StringNotEquals":{«"accounts.google.com:AUD"»:["app"]}',
          ),
        ),
        fixes: [],
      },
    ],
    good: [
      trusting(federated('"accounts.google.com"', '"StringEquals":{"accounts.google.com:aud":["app"]}')),
      trusting(
        federated(
          '"cognito-identity.amazonaws.com"',
          '"StringEquals":{"cognito-identity.amazonaws.com:aud":"pool"},"ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}',
        ),
      ),
      trusting(
        federated(oidc('idp.example.com'), '"ForAnyValue:StringEquals":{"idp.example.com:aud":["app"]}'),
      ),
    ],
  },
  CONFIRM_AUDIENCE_CLAIM_TYPE: {
    bad: [
      {
        ...trusting(
          federated(oidc('idp.example.com'), '"ForAnyValue:StringEquals":{«"idp.example.com:aud"»:["app"]}'),
        ),
        fixes: ['Change "ForAnyValue:StringEquals" to "StringEquals"'],
        fixed: policy(federated(oidc('idp.example.com'), '"StringEquals":{"idp.example.com:aud":["app"]}')),
      },
      trusting(
        federated(oidc(cluster), `"ForAllValues:StringLike":{«"${cluster.toUpperCase()}:aud"»:["sts.*"]}`),
      ),
      {
        ...trusting(
          federated(oidc('idp.example.com')),
          trust('"*"', `"${web}"`, '"ForAllValues:StringEquals":{«"idp.example.com:aud"»:["app"]}', 'Deny'),
        ),
        fixes: [],
      },
    ],
    good: [
      trusting(federated(oidc('idp.example.com'), '"StringEquals":{"idp.example.com:aud":["app","other"]}')),
      trusting(
        federated(oidc('idp.example.com'), '"ForAnyValue:StringEquals":{"idp.example.com:groups":["app"]}'),
      ),
      trusting(
        federated('"accounts.google.com"', '"ForAnyValue:StringEquals":{"accounts.google.com:aud":["app"]}'),
      ),
    ],
  },
  REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY: {
    bad: [
      {
        ...trusting(
          trust(
            `{"AWS":["${account}:role/App",«"arn:aws:sts::111122223333:assumed-role/App/ci"»]}`,
            '"sts:AssumeRole"',
          ),
        ),
        related: [`"${account}:role/App"`],
        fixes: ['Remove "arn:aws:sts::111122223333:assumed-role/App/ci"'],
        fixed: policy(trust(`{"AWS":["${account}:role/App"]}`, '"sts:AssumeRole"')),
      },
      trusting(
        trust(`{"AWS":[«"${account}:assumed-role/App/ci"»,"${account}:role/team/App"]}`, '"sts:AssumeRole"'),
      ),
      {
        ...trusting(
          trust(
            `{"AWS":["${account}:role/App",«"arn:aws:sts::111122223333:assumed-role/App/ci"»]}`,
            '"sts:AssumeRole"',
            '',
            'Deny',
          ),
        ),
        fixes: [],
      },
    ],
    good: [
      trusting(
        trust(
          `{"AWS":["${account}:role/App","arn:aws:sts::111122223333:assumed-role/Other/ci"]}`,
          '"sts:AssumeRole"',
        ),
      ),
      trusting(
        trust(
          `{"AWS":["${account}:role/App","arn:aws:sts::444455556666:assumed-role/App/ci"]}`,
          '"sts:AssumeRole"',
        ),
      ),
      trusting(
        trust(`{"AWS":"${account}:role/App"}`, '"sts:AssumeRole"'),
        trust('{"AWS":"arn:aws:sts::111122223333:assumed-role/App/ci"}', '"sts:TagSession"'),
      ),
    ],
  },
  MISSING_ACTION_FOR_CONDITION_KEY: {
    bad: [
      {
        ...trusting(
          trust(
            '{"AWS":"111122223333"}',
            '"sts:AssumeRole"',
            '"StringEquals":{«"sts:SourceIdentity"»:"alice"}',
          ),
        ),
        fixes: ['Add "sts:SetSourceIdentity"'],
        fixed: policy(
          trust(
            '{"AWS":"111122223333"}',
            '["sts:AssumeRole","sts:SetSourceIdentity"]',
            '"StringEquals":{"sts:SourceIdentity":"alice"}',
          ),
        ),
      },
      {
        ...trusting(
          trust(
            '{"AWS":"111122223333"}',
            '["sts:AssumeRole"]',
            '"StringEquals":{«"aws:RequestTag/team"»:"blue"},"ForAnyValue:StringEquals":{«"STS:TransitiveTagKeys"»:["team"]}',
          ),
        ),
        fixes: ['Add "sts:TagSession"'],
      },
      trusting(trust('{"AWS":"111122223333"}', '"sts:Assume*"', '"Null":{«"sts:SourceIdentity"»:"false"}')),
      {
        kind: 'identity',
        severity: 'warning',
        text: policy(
          `{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"${account}:role/App","Condition":{"StringLike":{«"sts:SourceIdentity"»:"al*"}}}`,
        ),
      },
    ],
    good: [
      trusting(
        trust(
          '{"AWS":"111122223333"}',
          '["sts:AssumeRole","sts:SetSourceIdentity"]',
          '"StringEquals":{"sts:SourceIdentity":"alice"}',
        ),
      ),
      trusting(trust('{"AWS":"111122223333"}', '"sts:*"', '"StringEquals":{"sts:SourceIdentity":"alice"}')),
      // AWS's own example has the tags in a statement of their own.
      trusting(
        trust('{"AWS":"111122223333"}', '"sts:AssumeRole"', '"StringLike":{"aws:RequestTag/Project":"*"}'),
        trust('{"AWS":"111122223333"}', '"sts:TagSession"', '"StringLike":{"aws:RequestTag/Project":"*"}'),
      ),
      // These hold without the key.
      trusting(
        trust(
          '{"AWS":"111122223333"}',
          '"sts:AssumeRole"',
          '"StringEqualsIfExists":{"sts:SourceIdentity":"alice"},"ForAllValues:StringEquals":{"aws:TagKeys":["team"]},"StringNotEquals":{"aws:RequestTag/team":"red"},"Null":{"sts:TransitiveTagKeys":"true"}',
        ),
      ),
      trusting(
        trust(
          '{"AWS":"111122223333"}',
          '"sts:AssumeRole"',
          '"StringEquals":{"sts:SourceIdentity":"alice"}',
          'Deny',
        ),
      ),
      {
        kind: 'identity',
        text: policy(
          `{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"${account}:role/App","Condition":{"StringEquals":{"aws:RequestTag/team":"blue"}}}`,
        ),
      },
    ],
  },
};
