import { mainResourceTypes } from '../../access/scope';
import type { Action, ConditionKey, ServiceReference } from '../../reference/model';
import { credentialActions, escalationActions } from '../../reference/sensitive-actions';
import { code, escape, excerpt } from '../markdown';
import { bullets, codes } from './explanation';

/** An action that the reference knows; `here`: what is to be said of it in its statement. */
export function actionParagraphs(
  action: Action,
  reference: ServiceReference,
  here: readonly string[],
): readonly string[] {
  const title = reference.service(action.service)?.title ?? action.service;
  const keys = conditionKeysOf(action).map(({ key }) => key);
  return [
    `**${code(action.id)}** · ${action.level} · ${escape(title)}`,
    escape(excerpt(action.description, descriptionLimit)),
    ...sensitivityTexts(action),
    ...here,
    resourcesText(action),
    ...(keys.length ? [`Condition keys: ${codes(keys, keyLimit)}`] : []),
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

function resourcesText(action: Action): string {
  const types = [...new Set([...mainResourceTypes(action), ...action.resources.map(({ type }) => type)])];
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
