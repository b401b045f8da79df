import { attachmentFacts, isAttachment } from '../../server/src/policy/attachment';
import { kindNames } from '../../server/src/policy/kind/name';
import type { Rule, RuleMeta } from '../../server/src/rules/rule';
import { severities } from '../../server/src/rules/rule';
import { kindTitles } from './words';

/** The manifest with the settings that follow from the rules; everything else in it stays, in its order. */
export function withSettings(manifest: Manifest, rules: readonly Rule[]): Manifest {
  const { contributes } = manifest;
  const configuration = contributes?.configuration ?? { title: 'Leastwise' };
  const properties = {
    ...configuration.properties,
    'leastwise.rules': rulesSetting(rules, manifest.repository?.url),
    'leastwise.kinds': kindsSetting(),
    'leastwise.links': linksSetting,
  };
  return { ...manifest, contributes: { ...contributes, configuration: { ...configuration, properties } } };
}

/** As much of `package.json` as is looked at. */
export interface Manifest {
  readonly repository?: { readonly url: string };
  readonly contributes?: {
    readonly configuration?: {
      readonly title: string;
      readonly properties?: Readonly<Record<string, unknown>>;
    };
  };
}

const levels = [...severities, 'off'];

function rulesSetting(rules: readonly Rule[], repository: string | undefined) {
  return {
    type: 'object',
    scope: 'language-overridable',
    markdownDescription:
      'The severity of each rule, by its name or by its IAM Access Analyzer code. Rules that are not named here keep their own.',
    properties: Object.fromEntries(rules.map(({ meta }) => [meta.id, ruleSetting(meta, repository)])),
    patternProperties: {
      '^[A-Z][A-Z0-9_]+$': {
        type: 'string',
        enum: levels,
        markdownDescription:
          'The severity of the findings that IAM Access Analyzer gives this code. The name of a rule goes before it.',
      },
    },
    additionalProperties: false,
    default: {},
  };
}

function ruleSetting({ id, severity, docs }: RuleMeta, repository: string | undefined) {
  const page =
    repository && ` [More](${repository.replace(/^git\+|\.git$/g, '')}/blob/HEAD/docs/rules/${id}.md)`;
  return {
    type: 'string',
    enum: levels,
    default: severity,
    markdownDescription: `${docs.summary} By itself: \`${severity}\`.${page ?? ''}`,
  };
}

const linksSetting = {
  type: 'boolean',
  scope: 'language-overridable',
  markdownDescription:
    "Whether actions and condition keys are links to AWS's own pages, which the editor underlines. The same pages stand at the foot of each hover.",
  default: true,
};

function kindsSetting() {
  return {
    type: 'object',
    scope: 'resource',
    markdownDescription:
      'The kind of policy that files hold, by globs of their paths below the workspace folder; the last glob that matches counts. Files that none matches are known by their name, their place in a template, or their content.',
    additionalProperties: {
      type: 'string',
      enum: kindNames,
      enumDescriptions: kindNames.map((name) =>
        isAttachment(name) ? `resource policy of ${attachmentFacts[name].title}` : kindTitles[name],
      ),
    },
    default: {},
  };
}
