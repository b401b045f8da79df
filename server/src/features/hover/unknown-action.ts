import { splitAction } from '../../access/actions';
import { meantByAction, meantByAlias, meantByPrefix } from '../../reference/meant';
import type { ServiceReference } from '../../reference/model';
import { retiredServices } from '../../reference/retired';
import { code, escape } from '../markdown';

/** Why the reference does not know an action text, and what was most likely meant. */
export function unknownAction(written: string, reference: ServiceReference): string {
  const { prefix, name } = splitAction(written);
  if (prefix === undefined)
    return `${code(written)} names no service: an action is written \`service:Name\`.`;
  const retired = retiredServices.get(prefix.toLowerCase());
  if (retired !== undefined)
    return `${code(prefix)} is the prefix of ${escape(retired)}, which the reference no longer has.`;
  const service = reference.service(prefix);
  if (!service) {
    const [meant] = meantByAlias(reference, written);
    return `No service in the reference has the prefix ${code(prefix)}, so this matches nothing.${didYouMean(meant ?? meantByPrefix(reference, prefix))}`;
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
