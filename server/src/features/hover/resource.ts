import { isEveryResource } from '../../access/resources';
import { statementActions } from '../../access/statement-actions';
import { arnFields } from '../../policy/arn';
import type { Target } from '../../policy/locate';
import type { Action, ResourceType, ServiceReference } from '../../reference/model';
import { knowsVariables } from '../../policy/variables';
import { fillPlaceholders } from '../../text/placeholders';
import { hasWildcard } from '../../text/wildcard';
import { code } from '../markdown';
import { takenApart } from './taken-apart';
import { everyResourceParagraphs } from './every-resource';
import { actionCodes, bullets, cutList, hasVariable, openText, variableText } from './explanation';
import type { Explanation, Sources } from './explanation';
import { createFitting } from './in-statement/fit';
import { pages } from './pages';
import { typesNamed, typesOf, typeTitle } from './resource-types';

type ResourceTarget = Extract<Target, { readonly at: 'resource' }>;

/** A resource as a policy writes it: which of the statement's actions it is for, and what it can be. */
export function explainResource(
  { entry, text, statement, policy }: ResourceTarget,
  { reference, point }: Sources,
): Explanation {
  const actions = statementActions(statement, reference);
  const paragraphs = !text.certain
    ? [openText(text.value)]
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

const fields = ['arn', ...arnFields];

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
  const rest = used.length - typeLimit;
  const lines = (rest > 1 ? used.slice(0, typeLimit) : used).map(
    ([type, some]) => `${typeTitle(type, reference)}, for ${actionCodes(some, actionLimit)}`,
  );
  if (rest > 1) lines.push(`${rest} more resource types`);
  return [
    lines.length === 1 ? `This can name ${lines.join()}.` : `This can name:\n\n${bullets(lines)}`,
    ...(without.length ? [`Not for ${actionCodes(without, actionLimit)}.`] : []),
  ];
}

const actionLimit = 3;
const typeLimit = 4;

function namedParagraphs(named: readonly ResourceType[], reference: ServiceReference): readonly string[] {
  if (!named.length) return ['The reference has no resource type that this could name.'];
  return [`This can name ${cutList(named, typeLimit, (type) => typeTitle(type, reference))}.`];
}
