import { isShortForm } from '../../access/arns/short-forms';
import { readCaller } from '../../access/evaluate/caller';
import { fieldsOf } from '../../policy/arn-fields';
import { quote } from '../../text/words';
import { readContext } from './context';
import type { AskedRequest } from './messages';

/** What cannot be read of a question, in one sentence; undefined where all of it can. */
export function problemOf({ action, resource, context, caller }: AskedRequest): string | undefined {
  if (!/^[^\s:*?]+:[^\s:*?]+$/.test(action))
    return `${quote(action)} is no action: one is asked for by its full name, as in "s3:GetObject".`;
  if (!isResource(resource))
    return `${quote(resource)} is no resource: that is an ARN, or "*" where the action takes none.`;
  const known = readContext(context);
  if ('problem' in known) return known.problem;
  if (caller.trim() && !readCaller(caller))
    return `${quote(caller)} is no caller: that is an account, the ARN of a user, a role or a session, a service, or "anonymous".`;
  return undefined;
}

/** What a policy names in another form can be asked for in that form. */
function isResource(text: string): boolean {
  if (text === '*' || isShortForm(text, 'resource')) return true;
  const fields = fieldsOf(text);
  return fields.length === 6 && fields[0] === 'arn';
}
