import { hasWildcard, matches } from '../text/wildcard';
import type { Action, Service, ServiceSummary } from './model';

/** How many action texts are remembered with what they match, before all are forgotten. */
const rememberedTexts = 20_000;

/** Finds what an action text of a policy stands for, and remembers it: policies repeat each other's texts. */
export function createMatching(
  services: readonly ServiceSummary[],
  service: (prefix: string) => Service | undefined,
): (text: string) => readonly Action[] {
  const remembered = new Map<string, readonly Action[]>();

  const find = (text: string): readonly Action[] => {
    if (text === '*') return services.flatMap(({ prefix }) => service(prefix)?.actions ?? []);
    const colon = text.indexOf(':');
    if (colon < 0) return [];
    const [prefix, name] = [text.slice(0, colon), text.slice(colon + 1)];
    if (!hasWildcard(prefix)) return service(prefix)?.matching(name) ?? [];
    const pattern = prefix.toLowerCase();
    return services
      .filter((each) => matches(pattern, each.prefix))
      .flatMap((each) => service(each.prefix)?.matching(name) ?? []);
  };
  return (text) => {
    const known = remembered.get(text);
    if (known) return known;
    if (remembered.size >= rememberedTexts) remembered.clear();
    const found = find(text);
    remembered.set(found[0]?.id === text ? found[0].id : ownCopy(text), found);
    return found;
  };
}

/** A part of a text keeps the whole text in memory, and this one would keep each version of a document. */
function ownCopy(part: string): string {
  return `:${part}`.slice(1);
}
