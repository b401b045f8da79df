import type { Element, Statement } from '../policy/model';
import type { Action } from '../reference/model';
import { covers } from '../text/covers';
import { fillPlaceholders } from '../text/placeholders';
import { intersects } from '../text/wildcard';

/** Whether a resource text stands for every resource there is: `*`, or an ARN of nothing but stars. */
export function isEveryResource(text: string): boolean {
  return text === '*' || covers(text, 'arn:*:*:*:*:*');
}

/** The resources that a statement names, where all of them are known and none is every resource. */
export function namedResources(statement: Statement): readonly string[] | undefined {
  const resource: Element | undefined = statement.resource;
  if (!resource || resource.negated || !resource.complete || !resource.texts.length) return undefined;
  const texts = resource.texts.map(({ value }) => value);
  return texts.some(isEveryResource) ? undefined : texts;
}

/** Whether the action can be used on one of the resources. An action without resource types needs `*`. */
export function canActOn(action: Action, resources: readonly string[]): boolean {
  return resources.some((resource) => {
    const pattern = withoutVariables(resource);
    return action.resources.some(({ type }) => intersects(type.pattern, pattern));
  });
}

/** A policy variable may become anything. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
function withoutVariables(resource: string): string {
  return fillPlaceholders(resource, () => '*');
}
