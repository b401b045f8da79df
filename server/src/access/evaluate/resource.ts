import type { Policy, Statement } from '../../policy/model';
import { isLetter, readVariables } from '../../policy/template';
import type { Text } from '../../policy/value';
import { knowsVariables } from '../../policy/variables';
import { hasBlank } from '../../text/placeholders';
import { matches } from '../../text/wildcard';
import { isShortForm } from '../arns/short-forms';
import { fillVariables, literally } from '../condition-logic/variables';
import { not } from '../verdict';
import type { Verdict } from '../verdict';
import type { AccessRequest } from './request';
import { someText } from './texts';

/**
 * Whether a statement is about the request's resource. A trust policy names none, and some resource policies leave out
 * the resource that they stand on.
 */
export function matchesResource(statement: Statement, policy: Policy, request: AccessRequest): Verdict {
  const { resource } = statement;
  if (policy.kind === 'trust') return 'yes';
  if (!resource) return policy.kind === 'resource' ? 'yes' : 'no';
  const variables = knowsVariables(policy);
  const listed = someText(resource.entry.value, (text) =>
    isShortForm(text.value, policy.kind) || hasBlank(text.value)
      ? 'maybe'
      : matchesText(text, variables, request),
  );
  return resource.negated ? not(listed) : listed;
}

function matchesText({ value, certain }: Text, variables: boolean, request: AccessRequest): Verdict {
  const known = variables ? withoutOpen(value, request) : value;
  const pattern = variables ? fillVariables(known, request.context) : value;
  // A variable without a value matches nothing, whatever stands around it.
  if (pattern === undefined || !matches(pattern, literally(request.resource))) return 'no';
  return certain && known === value ? 'yes' : 'maybe';
}

/** The text with `*` for each variable of which nothing is known. */
function withoutOpen(text: string, { isOpen }: AccessRequest): string {
  if (!text.includes('${')) return text;
  let known = '';
  let at = 0;
  for (const variable of readVariables(text)) {
    if (isLetter(variable) || !isOpen(variable.name.trim().toLowerCase())) continue;
    known += `${text.slice(at, variable.start)}*`;
    at = variable.end;
  }
  return known + text.slice(at);
}
