import { isEveryResource } from '../../access/resources';
import type { Target } from '../../policy/locate';
import type { Statement } from '../../policy/model';
import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { fillPlaceholders } from '../../text/placeholders';
import { hasWildcard } from '../../text/wildcard';
import { code, escape } from '../markdown';
import { everyResourceParagraphs } from './every-resource';
import { bullets, codes, cutList, hasVariable, variableText } from './explanation';
import type { Explanation } from './explanation';
import { pages } from './pages';
import { typesNamed, typesOf } from './resource-types';

type ResourceTarget = Extract<Target, { readonly at: 'resource' }>;

/** A resource as a policy writes it: which of the statement's actions it is for, and what it can be. */
export function explainResource(
  { entry, text, statement, policy }: ResourceTarget,
  reference: ServiceReference,
): Explanation {
  const actions = actionsOf(statement, reference);
  const paragraphs = !text.certain
    ? [`Deployment fills in a part of this: ${code(text.value)}, with \`*\` for what is open.`]
    : isEveryResource(text.value)
      ? everyResourceParagraphs(text.value, actions, policy.kind)
      : arnParagraphs(text.value, actions, reference);
  const leftOut = 'It stands under `NotResource`: the statement speaks of everything else.';
  return {
    span: text,
    paragraphs: entry.name === 'NotResource' ? [...paragraphs, leftOut] : paragraphs,
    page: pages.resource,
  };
}

/** The actions that the statement names; undefined where that is not known, or is all there are. */
function actionsOf({ action }: Statement, reference: ServiceReference): readonly Action[] | undefined {
  if (!action || action.negated || !action.complete) return undefined;
  const texts = action.texts.map(({ value }) => value);
  if (texts.some((text) => /^[*:]+$/.test(text))) return undefined;
  return [...new Set(texts.flatMap((text) => reference.matching(text)))];
}

function arnParagraphs(
  arn: string,
  actions: readonly Action[] | undefined,
  reference: ServiceReference,
): readonly string[] {
  if (!arn.startsWith('arn:') && !hasWildcard(arn))
    return [`${code(arn)} is no ARN, which is written \`arn:partition:service:region:account:resource\`.`];
  const named = typesNamed(arn, actions ?? [], reference);
  return [
    ...(actions?.length
      ? usedParagraphs(arn, named, actions, reference)
      : namedParagraphs(arn, named, reference)),
    ...(hasWildcard(fillPlaceholders(arn, () => '')) ? [wildcardText] : []),
    ...(hasVariable(arn) ? [variableText] : []),
  ];
}

const wildcardText = '`*` stands for any run of characters, slashes among them, and `?` for one.';

/** Which of the statement's actions the ARN is for. */
function usedParagraphs(
  arn: string,
  named: readonly ResourceType[],
  actions: readonly Action[],
  reference: ServiceReference,
): readonly string[] {
  const used = [...typesOf(actions)].filter(([type]) => named.includes(type));
  if (!used.length)
    return [...namedParagraphs(arn, named, reference), "**None of the statement's actions acts on it.**"];
  const lines = used.map(([type, some]) => `${titleOf(type, reference)}, for ${idsOf(some)}`);
  const without = actions.filter((action) => !used.some(([, some]) => some.includes(action)));
  return [
    lines.length === 1
      ? `${code(arn)} can name ${lines.join()}.`
      : `${code(arn)} can name:\n\n${bullets(lines)}`,
    ...(without.length ? [`Not for ${idsOf(without)}.`] : []),
  ];
}

function idsOf(actions: readonly Action[]): string {
  return codes(
    actions.map(({ id }) => id),
    actionLimit,
  );
}

const actionLimit = 3;

function namedParagraphs(
  arn: string,
  named: readonly ResourceType[],
  reference: ServiceReference,
): readonly string[] {
  const types = named.map((type) => titleOf(type, reference));
  if (!types.length) return [`The reference has no resource type that ${code(arn)} could name.`];
  return [`${code(arn)} can name ${cutList(types, typeLimit)}.`];
}

const typeLimit = 4;

function titleOf(type: ResourceType, reference: ServiceReference): string {
  return `${code(type.name)} of ${escape(reference.service(type.service)?.title ?? type.service)}`;
}
