import { isEveryAction, splitAction } from '../../access/actions';
import { serviceTopics } from '../../notes/action-topics';
import type { Target } from '../../policy/locate';
import type { ServiceReference } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import { code } from '../markdown';
import { actionParagraphs } from './action-facts';
import { openText } from './explanation';
import type { Explanation, Sources } from './explanation';
import { actionInStatement } from './in-statement/one-action';
import { actionsInStatement } from './in-statement/many-actions';
import { pageOfAction, pages } from './pages';
import { serviceInPolicy } from './service';
import { unknownAction } from './unknown-action';
import { everyActionParagraphs, wildcardParagraphs } from './wildcard';

type ActionTarget = Extract<Target, { readonly at: 'action' }>;

/** An action as a policy writes it, or the prefix of its service where that is what somebody points at. */
export function explainAction(target: ActionTarget, sources: Sources): Explanation {
  const { entry, text, statement } = target;
  const { reference } = sources;
  if (!text.certain)
    return {
      span: text,
      paragraphs: [openText(text.value)],
      page: pages.actions,
    };
  const prefix = explainPrefix(target, sources);
  if (prefix) return prefix;
  const paragraphs = paragraphsOf(text.value, reference, target);
  return {
    span: text,
    paragraphs: [...paragraphs, ...(entry.name === 'NotAction' ? [leftOut(statement.effect)] : [])],
    page: pageOfAction(text.value, reference),
  };
}

function leftOut(effect: 'Allow' | 'Deny' | undefined): string {
  const verb = effect === 'Allow' ? 'allows' : effect === 'Deny' ? 'denies' : 'speaks of';
  return `It stands under \`NotAction\`: the statement ${verb} everything else.`;
}

/** The letters before the colon, and a text that has nothing but them yet. */
function explainPrefix(
  { text, policy }: ActionTarget,
  { reference, point }: Sources,
): Explanation | undefined {
  const { prefix = text.value, name } = splitAction(text.value);
  const service = reference.service(prefix);
  const isAll = prefix === text.value || !name;
  if (!service || !(isAll || (point && point.index < prefix.length))) return undefined;
  return {
    span: point?.span(0, prefix.length) ?? text,
    paragraphs: [
      ...serviceInPolicy(service, policy, reference),
      ...(isAll ? [`An action goes on after the prefix: ${code(`${service.prefix}:Name`)}.`] : []),
    ],
    page: pageOfAction(`${service.prefix}:`, reference),
    topics: serviceTopics.get(service.prefix) ?? [],
  };
}

/** What an action text does; `at` is the statement that it stands in, where it stands in one. */
export function paragraphsOf(
  written: string,
  reference: ServiceReference,
  at?: Pick<ActionTarget, 'entry' | 'statement'>,
): readonly string[] {
  // What a statement leaves out has nothing to do with its resources.
  const statement = at?.entry.name === 'Action' ? at.statement : undefined;
  if (isEveryAction(written)) return everyActionParagraphs(written, reference);
  if (splitAction(written).prefix !== undefined && hasWildcard(written)) {
    const actions = reference.matching(written);
    return [
      ...wildcardParagraphs(written, actions, reference),
      ...(statement && actions.length ? actionsInStatement(actions, statement, reference) : []),
    ];
  }
  const action = reference.action(written);
  if (!action) return [unknownAction(written, reference)];
  return actionParagraphs(
    action,
    reference,
    statement ? actionInStatement(action, statement, reference) : [],
  );
}
