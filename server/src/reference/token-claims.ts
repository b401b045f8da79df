/** How the value of a claim looks, `<…>` for what differs. */
export interface ClaimForm {
  readonly text: string;
  /** What it stands for, in a few words; absent where it says so itself. */
  readonly words?: string;
}

/** By claim, in lower case; the forms of each with the most usual first. */
export type ClaimForms = Readonly<Record<string, readonly ClaimForm[]>>;

/** What the tokens of an issuer say, as far as we know it: an issuer as a condition key has it, in any case. */
export function claimForms(issuer: string): ClaimForms {
  const written = issuer.toLowerCase();
  return issuers.find(([pattern]) => pattern.test(written))?.[1] ?? {};
}

const sts = [form('sts.amazonaws.com')];

/**
 * Since July 2026 the subject of a new repository holds the ids of its owner and of itself, which nobody can take over.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const withIds = 'repo:<owner>@<owner id>/<repository>@<repository id>';
const withoutIds = 'repo:<owner>/<repository>';
const isNew = 'made since July 2026';
const isOld = 'made before';

const gitHub: ClaimForms = {
  aud: sts,
  sub: [
    form(`${withIds}:ref:refs/heads/<branch>`, isNew),
    form(`${withoutIds}:ref:refs/heads/<branch>`, isOld),
    form(`${withIds}:environment:<environment>`, isNew),
    form(`${withoutIds}:environment:<environment>`, isOld),
    form(`${withIds}:pull_request`, isNew),
    form(`${withoutIds}:pull_request`, isOld),
    form(`${withIds}:*`, 'every workflow'),
    form(`${withoutIds}:*`, 'every workflow, as before'),
  ],
  repository: [form('<owner>/<repository>')],
  environment: [form('<environment>')],
  ref: [form('refs/heads/<branch>'), form('refs/tags/<tag>')],
  job_workflow_ref: [form('<owner>/<repository>/.github/workflows/<file>@refs/heads/<branch>')],
};

const issuers: readonly (readonly [issuer: RegExp, claims: ClaimForms])[] = [
  [/^token\.actions\./, gitHub],
  // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
  [
    /^oidc\.eks\./,
    { aud: sts, sub: [form('system:serviceaccount:<namespace>:<service account>', 'a service account')] },
  ],
  // https://docs.gitlab.com/ci/cloud_services/aws/
  [
    /^gitlab\.com$/,
    {
      aud: [form('https://gitlab.com')],
      sub: [form('project_path:<group>/<project>:ref_type:branch:ref:<branch>')],
    },
  ],
  // https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/aws-configuration
  [
    /^app\.terraform\.io$/,
    {
      aud: [form('aws.workload.identity')],
      sub: [form('organization:<organization>:project:<project>:workspace:<workspace>:run_phase:*')],
    },
  ],
  // https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/
  [
    /^api\.bitbucket\.org\//,
    {
      aud: [form('ari:cloud:bitbucket::workspace/<workspace id>')],
      sub: [form('{<repository id>}:*', 'every pipeline of a repository')],
    },
  ],
  // https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
  [
    /^cognito-identity\.amazonaws\.com$/,
    { aud: [form('<Region>:<identity pool>')], sub: [form('<Region>:<identity>')] },
  ],
];

function form(text: string, words?: string): ClaimForm {
  return { text, ...(words !== undefined && { words }) };
}
