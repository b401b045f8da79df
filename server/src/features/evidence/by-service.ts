import type { Action } from '../../reference/model';
import { numeral } from '../../text/words';
import { code } from '../markdown';

/** Names that are written out for a service; of a wildcard over everything there would be thousands. */
const nameLimit = 40;

/** A line for each service, with its actions. */
export function byService(actions: readonly Action[]): readonly string[] {
  const services = new Map<string, string[]>();
  for (const { service, name } of actions) push(services, service, name);
  return [...services].map(([service, names]) => {
    const more = names.length - nameLimit;
    const shown = names.slice(0, nameLimit).map(code).join(', ');
    return `${code(service)} (${numeral(names.length)}): ${shown}${more > 0 ? ` and ${numeral(more)} more` : ''}`;
  });
}

function push(services: Map<string, string[]>, service: string, name: string): void {
  const names = services.get(service);
  if (names) names.push(name);
  else services.set(service, [name]);
}
