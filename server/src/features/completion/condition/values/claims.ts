import { isProviderKey, providerOf } from '../provider-keys';
import { withGaps } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** What the tokens of identity providers say. */
export function claimValues({ key, name }: ValuePlace): readonly Suggestion[] {
  if (!isProviderKey(key)) return [];
  const provider = providerOf(key);
  const claims = providers.find(([pattern]) => pattern.test(provider))?.[1] ?? {};
  const claim = name.slice(provider.length + 1).toLowerCase();
  return Object.hasOwn(claims, claim) ? (claims[claim] ?? []) : [];
}

type Claims = Readonly<Record<string, readonly Suggestion[]>>;

const sts = [withGaps('sts.amazonaws.com')];

/**
 * Since July 2026 the subject of a new repository holds the ids of its owner and of itself, which nobody can take over.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const withIds = 'repo:<owner>@<owner id>/<repository>@<repository id>';
const withoutIds = 'repo:<owner>/<repository>';
const isNew = 'made since July 2026';
const isOld = 'made before';

const gitHub: Claims = {
  aud: sts,
  sub: [
    withGaps(`${withIds}:ref:refs/heads/<branch>`, isNew),
    withGaps(`${withoutIds}:ref:refs/heads/<branch>`, isOld),
    withGaps(`${withIds}:environment:<environment>`, isNew),
    withGaps(`${withoutIds}:environment:<environment>`, isOld),
    withGaps(`${withIds}:pull_request`, isNew),
    withGaps(`${withoutIds}:pull_request`, isOld),
    withGaps(`${withIds}:*`, 'every workflow'),
    withGaps(`${withoutIds}:*`, 'every workflow, as before'),
  ],
  repository: [withGaps('<owner>/<repository>')],
  environment: [withGaps('<environment>')],
  ref: [withGaps('refs/heads/<branch>'), withGaps('refs/tags/<tag>')],
  job_workflow_ref: [withGaps('<owner>/<repository>/.github/workflows/<file>@refs/heads/<branch>')],
};

const providers: readonly (readonly [provider: RegExp, claims: Claims])[] = [
  [/^token\.actions\./, gitHub],
  // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
  [
    /^oidc\.eks\./,
    { aud: sts, sub: [withGaps('system:serviceaccount:<namespace>:<service account>', 'a service account')] },
  ],
  // https://docs.gitlab.com/ci/cloud_services/aws/
  [
    /^gitlab\.com$/,
    {
      aud: [withGaps('https://gitlab.com')],
      sub: [withGaps('project_path:<group>/<project>:ref_type:branch:ref:<branch>')],
    },
  ],
  // https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/aws-configuration
  [
    /^app\.terraform\.io$/,
    {
      aud: [withGaps('aws.workload.identity')],
      sub: [withGaps('organization:<organization>:project:<project>:workspace:<workspace>:run_phase:*')],
    },
  ],
  // https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
  [
    /^cognito-identity\.amazonaws\.com$/,
    { aud: [withGaps('<Region>:<identity pool>')], sub: [withGaps('<Region>:<identity>')] },
  ],
];
