import { readArn } from '../policy/arn';
import type { Statement } from '../policy/model';
import type { Action, ResourceType, ServiceReference } from '../reference/model';
import { covers } from '../text/covers';
import { hasBlank } from '../text/placeholders';
import { canName, namedResources } from './resources';
import { statementActions } from './statement-actions';

/** A statement none of whose actions can act on any of its resources. */
export interface Apart {
  readonly actions: readonly Action[];
  /** What the actions act on. */
  readonly types: readonly ResourceType[];
  /** Each resource of the statement, with what it is. */
  readonly resources: readonly { readonly text: string; readonly type: ResourceType }[];
}

/**
 * Undefined where that is not certain: the reference must know each action and a resource type for it, and each resource
 * as one of another type. Since AWS's lists have gaps, that type must be one of another service than those of the action,
 * or of a service whose lists are known to be whole.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function actionsApart(statement: Statement, reference: ServiceReference): Apart | undefined {
  const texts = namedResources(statement);
  if (!texts || texts.length > textLimit || !isKnown(statement)) return undefined;
  // The first look tells nearly all statements apart.
  const first = reference.matching(statement.action?.texts[0]?.value ?? '')[0];
  if (!first || !isApart(first, texts)) return undefined;
  if (statement.action?.texts.some(({ value }) => !reference.matching(value).length)) return undefined;
  const actions = statementActions(statement, reference);
  if (!actions?.length || actions.length > actionLimit) return undefined;
  if (!actions.every((action) => isApart(action, texts))) return undefined;
  const resources = texts.flatMap((text) => {
    const type = typeOf(text, reference);
    return type ? [{ text, type }] : [];
  });
  if (resources.length < texts.length) return undefined;
  if (!actions.every((action) => resources.every(({ type }) => isSurelyApart(action, type))))
    return undefined;
  return {
    actions,
    types: [...new Set(actions.flatMap((action) => action.resources.map(({ type }) => type)))],
    resources,
  };
}

const textLimit = 50;
const actionLimit = 100;

/** Whether nothing in the two elements is left to deployment or to a person. */
function isKnown({ action, resource }: Statement): boolean {
  return [action, resource].every((element) =>
    element?.texts.every(({ value, certain }) => certain && !hasBlank(value)),
  );
}

/** An action without resource types asks for `*`, or for a form that the lists do not tell. */
function isApart({ resourceCount, resources }: Action, texts: readonly string[]): boolean {
  return resourceCount > 0 && !texts.some((text) => resources.some(({ type }) => canName(type, text)));
}

function isSurelyApart({ service, resources }: Action, type: ResourceType): boolean {
  if (wholeServices.has(service)) return true;
  return service !== type.service && resources.every((own) => own.type.service !== type.service);
}

/** Services with few resource types, which AWS has listed for each action for years. */
export const wholeServices: ReadonlySet<string> = new Set([
  'dynamodb',
  'iam',
  'kms',
  'lambda',
  's3',
  'secretsmanager',
  'sns',
  'sqs',
]);

/** What the resource most likely is: the type whose ARN says the most of those that it cannot but be of. */
function typeOf(text: string, reference: ServiceReference): ResourceType | undefined {
  const arn = readArn(text);
  const types =
    reference.service(arn?.service ?? '')?.resourceTypes.filter((type) => canName(type, text)) ?? [];
  const certain = types.filter(({ pattern }) => covers(pattern, text));
  return (certain.length ? certain : types).toSorted(
    (left, right) => right.pattern.length - left.pattern.length,
  )[0];
}
