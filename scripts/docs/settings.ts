import { attachmentFacts, isAttachment } from '../../server/src/policy/attachment';
import { kindNames } from '../../server/src/policy/kind/name';
import type { Rule, RuleMeta } from '../../server/src/rules/rule';
import { severities } from '../../server/src/rules/rule';
import { defaultSettings, hintNames, lensNames } from '../../server/src/settings';
import type { HintName, LensName } from '../../server/src/settings';
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
    ...viewSettings,
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

const lensTexts: Readonly<Record<LensName, string>> = {
  size: 'Whether the size of each policy stands over it, counted as AWS counts for its kind, and the quota of that kind.',
  grants:
    'Whether it stands over each policy how many actions it grants, by service and access level. A click lists them.',
  changes:
    'Whether it stands over each policy what it grants more or less than the version in git. A click lists what changed.',
  statements:
    'Whether it stands over a statement that it has no effect: nothing can match it, another one covers it, or a Deny shadows it.',
};

const hintTexts: Readonly<Record<HintName, string>> = {
  wildcards:
    'Whether the number of actions that a wildcard matches stands behind it, and how many of them manage permissions.',
};

const viewSettings = Object.fromEntries([
  ...lensNames.map((name) => [
    `leastwise.lenses.${name}`,
    viewSetting(lensTexts[name], defaultSettings.lenses[name]),
  ]),
  ...hintNames.map((name) => [
    `leastwise.hints.${name}`,
    viewSetting(hintTexts[name], defaultSettings.hints[name]),
  ]),
]) as Readonly<Record<string, unknown>>;

function viewSetting(markdownDescription: string, standard: boolean) {
  return { type: 'boolean', scope: 'language-overridable', markdownDescription, default: standard };
}

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
