import { canName, namedResources } from '../../../access/resources';
import { mainResourceTypes } from '../../../access/scope';
import type { Action, ResourceType } from '../../../reference/model';
import type { ActionTarget } from './allowed';

/**
 * Why an action is out of place in its statement, in a few words that can stand after its name; undefined where it is
 * not, and where the statement names no resources.
 */
export function createMisfit({ policy, statement }: ActionTarget): (action: Action) => string | undefined {
  const named = (namedResources(statement) ?? []).filter(isArn).slice(0, mostResources);
  if (!named.length) {
    const isOnResource = policy.kind === 'resource';
    return ({ resourceCount }) => (isOnResource && !resourceCount ? onEverything : undefined);
  }
  // Many actions share a type.
  const known = new Map<ResourceType, boolean>();
  const isNamed = (type: ResourceType) => {
    const answer = known.get(type) ?? named.some((resource) => canName(type, resource));
    known.set(type, answer);
    return answer;
  };
  return (action) => {
    if (!action.resourceCount) return onEverything;
    return action.resources.some(({ type }) => isNamed(type)) ? undefined : `on ${typesOf(action)}`;
  };
}

const onEverything = 'on * only';
const mostResources = 50;
const mostTypes = 2;

/** What is half typed names nothing yet. */
function isArn(text: string): boolean {
  return text.split(':', 6).length === 6 || text.includes('*');
}

function typesOf(action: Action): string {
  const names = mainResourceTypes(action).map(({ name }) => name);
  return names.length > mostTypes ? `${names.slice(0, mostTypes).join(', ')}, …` : names.join(', ');
}
