import type { Target } from '../policy/locate';

/** A caret that speaks of a statement or of a policy as a whole: on a brace, or on an element that is not a list. */
export function isOnWhole(target: Target): boolean {
  if (target.at === 'policy-element' || target.at === 'statement') return true;
  return target.at === 'statement-element' && wholeElements.has(target.entry.name);
}

const wholeElements: ReadonlySet<string> = new Set(['Effect', 'Sid']);

/** A caret on an action, or on the element that lists them. */
export function isOnActions(target: Target): boolean {
  return target.at === 'action' || isOnElement(target, 'Action');
}

/** A caret on a resource, or on the element that lists them. */
export function isOnResources(target: Target): boolean {
  return target.at === 'resource' || isOnElement(target, 'Resource');
}

/** `Action` and `NotAction`. */
function isOnElement(target: Target, name: string): boolean {
  return target.at === 'statement-element' && [name, `Not${name}`].includes(target.entry.name);
}
