import { splitAction } from '../../access/actions';
import type { Decision } from '../../access/evaluate/answer';
import { canActOn } from '../../access/resources';
import { mainResourceTypes, scopingOf } from '../../access/scope';
import { meantByAction, meantByPrefix } from '../../reference/meant';
import type { Action, ServiceReference } from '../../reference/model';
import { list, quote } from '../../text/words';
import { formOf } from './form';
import type { Subject } from './sentence';

/**
 * What somebody should know of their question who may have meant another one, in one sentence: an action that is none
 * of AWS's, or a resource that it does not act on, so that no such request is ever made.
 */
export function remarkOn(
  decision: Decision,
  { action: name, resource }: Subject,
  reference: ServiceReference,
): string | undefined {
  const action = reference.action(name);
  if (!action) return unknownAction(name, reference);
  if (resource.startsWith('arn:') && !canActOn(action, [resource]))
    return `As AWS lists it, ${action.id} does not act on that: ${askFor(action, reference)}.`;
  // What is allowed or denied on everything is so on each resource.
  const isOpen = decision === 'not granted' || decision === 'depends';
  return resource === '*' && isOpen && scopingOf(action) === 'always'
    ? `${action.id} acts on a resource: ${askFor(action, reference)}.`
    : undefined;
}

function askFor(action: Action, reference: ServiceReference): string {
  const [type] = mainResourceTypes(action);
  return type ? `ask for one such as ${quote(formOf(type.arn, reference))}` : 'ask for "*"';
}

function unknownAction(id: string, reference: ServiceReference): string {
  const { prefix = '', name } = splitAction(id);
  const service = reference.service(prefix);
  if (!service) {
    const meant = meantByPrefix(reference, prefix);
    return `No AWS service has the prefix ${quote(prefix)}${question(meant ? [meant] : [])}`;
  }
  const { ids, operation } = meantByAction(service, name);
  return operation
    ? `${quote(id)} is an API operation, not an action; it needs ${list(ids.map(quote), ids.length)}.`
    : `${quote(id)} is no action of ${service.title}${question(ids)}`;
}

function question(meant: readonly string[]): string {
  return meant.length ? `; did you mean ${list(meant.map(quote), meant.length)}?` : '.';
}
