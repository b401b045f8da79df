import { isEveryResource } from '../../access/resources';
import { statementActions } from '../../access/statement-actions';
import type { Target } from '../../policy/locate';
import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { knowsVariables } from '../../policy/variables';
import { fillPlaceholders } from '../../text/placeholders';
import { hasWildcard } from '../../text/wildcard';
import { code, escape } from '../markdown';
import { takenApart } from './arn/taken-apart';
import { everyResourceParagraphs } from './every-resource';
import { bullets, codes, cutList, hasVariable, variableText } from './explanation';
import type { Explanation, Sources } from './explanation';
import { createFitting } from './in-statement/fit';
import { pages } from './pages';
import { typesNamed, typesOf } from './resource-types';

type ResourceTarget = Extract<Target, { readonly at: 'resource' }>;

/** A resource as a policy writes it: which of the statement's actions it is for, and what it can be. */
export function explainResource(
  { entry, text, statement, policy }: ResourceTarget,
  { reference, point }: Sources,
): Explanation {
  const actions = statementActions(statement, reference);
  const paragraphs = !text.certain
    ? [`Deployment fills in a part of this: ${code(text.value)}, with \`*\` for what is open.`]
    : isEveryResource(text.value)
      ? everyResourceParagraphs(text.value, actions, policy.kind)
      : arnParagraphs(text.value, {
          actions,
          reference,
          index: point?.index,
          takesVariables: knowsVariables(policy),
        });
  const leftOut = 'It stands under `NotResource`: the statement speaks of everything else.';
  return {
    span: text,
    paragraphs: entry.name === 'NotResource' ? [...paragraphs, leftOut] : paragraphs,
    page: pages.resource,
  };
}

interface ArnContext {
  /** Undefined where they are not known. */
  readonly actions: readonly Action[] | undefined;
  readonly reference: ServiceReference;
  readonly index: number | undefined;
  readonly takesVariables: boolean;
}

function arnParagraphs(
  arn: string,
  { actions, reference, index, takesVariables }: ArnContext,
): readonly string[] {
  if (!hasWildcard(arn)) {
    const unfinished = unfinishedText(arn);
    if (unfinished !== undefined) return [unfinished];
  }
  const named = typesNamed(arn, actions ?? [], reference);
  const apart = takenApart(arn, reference, index);
  return [
    ...(actions?.length ? usedParagraphs(arn, named, actions, reference) : namedParagraphs(named, reference)),
    ...(apart === undefined ? [] : [apart]),
    ...(hasWildcard(fillPlaceholders(arn, () => '')) ? [wildcardText] : []),
    ...(takesVariables && hasVariable(arn) ? [variableText] : []),
  ];
}

const wildcardText = '`*` stands for any run of characters, slashes among them, and `?` for one.';

const fields = ['arn', 'partition', 'service', 'region', 'account', 'resource'] as const;

/** What an ARN that is half typed goes on with; undefined for a whole one. */
function unfinishedText(text: string): string | undefined {
  const written = text.split(':', fields.length);
  if (written[0] !== 'arn') return `${code(text)} is no ARN, which is written \`${fields.join(':')}\`.`;
  if (written.length < fields.length)
    return `This ARN goes on with \`:${fields.slice(written.length).join(':')}\`. Region and account may be empty, their colons stay.`;
  return written.at(-1) ? undefined : 'This ARN lacks its last part, the name of the resource.';
}

/** Which of the statement's actions the ARN is for. */
function usedParagraphs(
  arn: string,
  named: readonly ResourceType[],
  actions: readonly Action[],
  reference: ServiceReference,
): readonly string[] {
  const used = [...typesOf(actions)].filter(([type]) => named.includes(type));
  const fits = createFitting();
  const without = actions.filter(
    (action) => !fits(action, arn) && !used.some(([, some]) => some.includes(action)),
  );
  if (!used.length)
    return [
      ...namedParagraphs(named, reference),
      ...(without.length ? ["**AWS lists it for none of the statement's actions.**"] : []),
    ];
  const lines = used.map(([type, some]) => `${titleOf(type, reference)}, for ${idsOf(some)}`);
  return [
    lines.length === 1 ? `This can name ${lines.join()}.` : `This can name:\n\n${bullets(cutLines(lines))}`,
    ...(without.length ? [`Not for ${idsOf(without)}.`] : []),
  ];
}

function cutLines(lines: readonly string[]): readonly string[] {
  const rest = lines.length - typeLimit;
  return rest > 1 ? [...lines.slice(0, typeLimit), `${rest} more resource types`] : lines;
}

function idsOf(actions: readonly Action[]): string {
  return codes(
    actions.map(({ id }) => id),
    actionLimit,
  );
}

const actionLimit = 3;
const typeLimit = 4;

function namedParagraphs(named: readonly ResourceType[], reference: ServiceReference): readonly string[] {
  const types = named.map((type) => titleOf(type, reference));
  if (!types.length) return ['The reference has no resource type that this could name.'];
  return [`This can name ${cutList(types, typeLimit)}.`];
}

function titleOf(type: ResourceType, reference: ServiceReference): string {
  return `${code(type.name)} of ${escape(reference.service(type.service)?.title ?? type.service)}`;
}
