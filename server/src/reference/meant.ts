import { distance, nearest } from '../text/nearest';
import { prefixOfAlias } from './aliases';
import type { Action, Service, ServiceReference } from './model';
import { findOperation } from './operations';

/** The prefix that a person most likely meant; undefined where none is near. */
export function meantByPrefix(reference: ServiceReference, prefix: string): string | undefined {
  const alias = prefixOfAlias.get(prefix.toLowerCase());
  // A lone letter is as near to every prefix of two.
  if (alias !== undefined || prefix.length < 2) return alias;
  return nearest(
    prefix,
    reference.services.map((service) => service.prefix),
  );
}

/**
 * What a person most likely meant by an action name that the service does not have; empty where nothing is near.
 * `operation` is true where the name is an API operation that these actions authorise.
 */
export interface Meant {
  readonly ids: readonly string[];
  readonly operation: boolean;
  /** Whether the name is so near to the one that is meant that it can hardly be an action that AWS added since. */
  readonly misspelt: boolean;
}

export function meantByAction(service: Service, name: string): Meant {
  const operation = findOperation(`${service.prefix}:${name}`);
  if (operation) return { ids: operation.actions, operation: true, misspelt: false };
  const longer = onlyLonger(service, name);
  const found = longer ?? nearestAction(service, name);
  return { ids: found ? [found.id] : [], operation: false, misspelt: !longer && found !== undefined };
}

/**
 * The actions that are meant by a text under a name that SDKs or people give to a service: `eventbridge:PutEvents`,
 * `apigatewayv2:CreateApi`. Empty where the prefix is no such name, and where the service has nothing of that name.
 */
export function meantByAlias(reference: ServiceReference, text: string): readonly string[] {
  const colon = text.indexOf(':');
  const prefix = prefixOfAlias.get(text.slice(0, Math.max(0, colon)).toLowerCase());
  if (prefix === undefined) return [];
  const written = prefix + text.slice(colon);
  const action = reference.action(written);
  return action ? [action.id] : (findOperation(written)?.actions ?? []);
}

/** The one action whose name goes on where a half-typed one stops: `GetSecret` is `GetSecretValue`. */
function onlyLonger({ actions }: Service, name: string): Action | undefined {
  const start = name.toLowerCase();
  const longer = start.length < 4 ? [] : actions.filter((each) => each.name.toLowerCase().startsWith(start));
  return longer.length === 1 ? longer[0] : undefined;
}

/**
 * A word that other actions of the service have is no misspelling: `BatchPutItem` does not mean `BatchGetItem`. Nor is one
 * of which hardly a letter is right, however long the name around it: `ListHapgs` does not mean `ListTags`.
 */
function nearestAction(service: Service, name: string): Action | undefined {
  const found = nearest(
    name,
    service.actions.map((action) => action.name),
  );
  if (found === undefined) return undefined;
  const [written, meant] = [wordsOf(name), wordsOf(found)];
  const pairs =
    written.length === meant.length ? written.map((word, index) => [word, meant[index] ?? ''] as const) : [];
  const changed = pairs.filter(([word, other]) => word !== other);
  const sound = changed.some(
    ([word, other]) =>
      isFar(word, other) || service.actions.some((action) => wordsOf(action.name).includes(word)),
  );
  return sound ? undefined : service.action(found);
}

/** One letter in three of a word may differ, and one in any case. */
function isFar(word: string, other: string): boolean {
  const limit = Math.max(1, Math.floor(word.length / 3));
  return distance(word.toLowerCase(), other.toLowerCase(), limit) > limit;
}

function wordsOf(name: string): readonly string[] {
  return name.match(/[A-Z]+[a-z0-9]*/g) ?? [];
}
