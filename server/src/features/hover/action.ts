import { splitAction } from '../../access/actions';
import type { Target } from '../../policy/locate';
import { meantByAction, meantByPrefix } from '../../reference/meant';
import type { Action, ConditionKey, ServiceReference } from '../../reference/model';
import { retiredServices } from '../../reference/retired';
import { credentialActions, escalationActions } from '../../reference/sensitive-actions';
import { hasWildcard } from '../../text/wildcard';
import { code, escape, excerpt } from '../markdown';
import { bullets, codes } from './explanation';
import type { Explanation } from './explanation';
import { pageOfAction, pages } from './pages';
import { wildcardParagraphs } from './wildcard';

type ActionTarget = Extract<Target, { readonly at: 'action' }>;

/** An action as a policy writes it. */
export function explainAction(
  { entry, text, statement }: ActionTarget,
  reference: ServiceReference,
): Explanation {
  const paragraphs = text.certain
    ? paragraphsOf(text.value, reference)
    : [`Deployment fills in a part of this: ${code(text.value)}, with \`*\` for what is open.`];
  return {
    span: text,
    paragraphs: [...paragraphs, ...(entry.name === 'NotAction' ? [leftOut(statement.effect)] : [])],
    page: text.certain ? pageOfAction(text.value, reference) : pages.actions,
  };
}

function leftOut(effect: 'Allow' | 'Deny' | undefined): string {
  const verb = effect === 'Allow' ? 'allows' : effect === 'Deny' ? 'denies' : 'speaks of';
  return `It stands under \`NotAction\`: the statement ${verb} everything else.`;
}

export function paragraphsOf(written: string, reference: ServiceReference): readonly string[] {
  const { prefix } = splitAction(written);
  if (written === '*' || (prefix !== undefined && hasWildcard(written)))
    return wildcardParagraphs(written, reference);
  const action = reference.action(written);
  return action ? actionParagraphs(action, reference) : [unknownText(written, reference)];
}

function actionParagraphs(action: Action, reference: ServiceReference): readonly string[] {
  const title = reference.service(action.service)?.title ?? action.service;
  const keys = conditionKeysOf(action);
  return [
    `**${code(action.id)}** · ${action.level} · ${escape(title)}`,
    escape(excerpt(action.description, descriptionLimit)),
    ...sensitivityTexts(action),
    resourcesText(action),
    ...(keys.length
      ? [
          `Condition keys: ${codes(
            keys.map(({ key }) => key),
            keyLimit,
          )}`,
        ]
      : []),
  ].filter(Boolean);
}

const descriptionLimit = 280;
const typeLimit = 5;
const keyLimit = 6;

function sensitivityTexts({ id }: Action): readonly string[] {
  if (credentialActions.has(id))
    return ['**Sensitive:** it hands out credentials, or makes or replaces them.'];
  return escalationActions.has(id)
    ? ['**Sensitive:** with it somebody can raise their own permissions.']
    : [];
}

function resourcesText({ resources }: Action): string {
  const types = resources.map(({ type }) => type);
  if (!types.length) return 'It acts on no particular resource: only `*` as `Resource` matches it.';
  const names = types.map(({ name }) => name);
  if (types.length > typeLimit) return `Resource types: ${codes(names, typeLimit)}`;
  const lines = types.map(({ name, arn }) => `${code(name)}: ${code(arn)}`);
  return lines.length === 1 ? `Resource type ${lines.join()}` : `Resource types:\n\n${bullets(lines)}`;
}

/** Each once: those of its service first, then those of others, global ones last. */
function conditionKeysOf(action: Action): readonly ConditionKey[] {
  const keys = [
    ...action.conditionKeys,
    ...action.resources.flatMap((each) => [...each.conditionKeys, ...each.type.conditionKeys]),
  ];
  const rank = ({ key }: ConditionKey) =>
    key.startsWith(`${action.service}:`) ? 0 : key.startsWith('aws:') ? 2 : 1;
  return [...new Map(keys.map((key) => [key.key, key])).values()].sort(
    (left, right) => rank(left) - rank(right),
  );
}

function unknownText(written: string, reference: ServiceReference): string {
  const { prefix, name } = splitAction(written);
  if (prefix === undefined)
    return `${code(written)} names no service: an action is written \`service:Name\`.`;
  const retired = retiredServices.get(prefix.toLowerCase());
  if (retired !== undefined)
    return `${code(prefix)} is the prefix of ${escape(retired)}, which the reference no longer has.`;
  const service = reference.service(prefix);
  if (!service) {
    const meant = meantByPrefix(reference, prefix);
    return `No service in the reference has the prefix ${code(prefix)}, so this matches nothing.${didYouMean(meant)}`;
  }
  const { ids, operation } = meantByAction(service, name);
  const what = `${escape(service.title)} has no action ${code(name)} in the reference, so this matches nothing.`;
  return operation
    ? `${what} As an API operation it needs ${ids.map((id) => code(id)).join(', ')}.`
    : what + didYouMean(ids[0]);
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${code(meant)}?`;
}
