import { isKnownAction, splitAction } from '../../access/actions';
import type { ServiceReference } from '../../reference/model';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { correct } from './correction';
import { isPlaceholder } from './unknown-service';
import { unheardActions } from './unheard';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
export const malformedAction = defineRule(
  {
    id: 'malformed-action',
    family: 'names',
    severity: 'error',
    accessAnalyzer: ['INVALID_ACTION'],
    hides: ['unknown-service', 'unknown-action', 'wildcard-matches-nothing'],
    docs: {
      summary: 'An action that is not written as service, colon and name.',
      why: `AWS refuses a policy whose actions do not have the form \`service:Name\`, with one colon; only \`*\` may stand alone. A
name without its service is the usual case, since API documentation writes \`GetObject\` and policies \`s3:GetObject\`. A
space in the name makes an action that matches nothing.`,
      mend: 'Put the prefix of the service and a colon before the name.',
      bad: [
        allowExample('GetObject', 'arn:aws:s3:::demo/*'),
        allowExample('s3:', 'arn:aws:s3:::demo/*'),
        allowExample('s3: GetObject'),
      ],
      good: [allowExample('s3:GetObject', 'arn:aws:s3:::demo/*')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html'],
    },
  },
  (context) => {
    const { reference, report } = context;
    for (const { text } of context.once(unheardActions)) {
      if (isPlaceholder(text.value)) continue;
      const fault = faultOf(text.value);
      if (fault === undefined) continue;
      const meant = meantBy(reference, text.value.replace(/\s+/g, ''));
      report({
        at: text,
        message: `${quote(text.value)} ${fault}${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
        fixes: () =>
          correct(text, meant === undefined ? undefined : { from: text.value, to: meant, with: meant }),
      });
    }
  },
);

/** What IAM refuses, and the blank in a name that it takes and matches with nothing. */
function faultOf(action: string): string | undefined {
  const { prefix, name } = splitAction(action);
  if (name.includes(':')) return 'has more than one colon, and AWS refuses the policy';
  if (!prefix || !name.trim() || /\s/.test(prefix))
    return 'is not written as "service:Name", and AWS refuses the policy';
  return /\s/.test(name) ? 'has a space in it, so it matches nothing' : undefined;
}

/** The text without its blanks and further colons where that is an action, or the only action of that name. */
function meantBy(reference: ServiceReference, bare: string): string | undefined {
  const { prefix, name } = splitAction(bare);
  const written = prefix === undefined ? bare : `${prefix}:${name.replaceAll(':', '')}`;
  return isKnownAction(reference, written) ? written : onlyOwner(reference, bare);
}

/** The one action of that name in all services; undefined where several services have it, or none. */
function onlyOwner(reference: ServiceReference, name: string): string | undefined {
  if (!name || name.includes(':')) return undefined;
  const owners = reference.services.flatMap(({ prefix }) => reference.service(prefix)?.action(name) ?? []);
  return owners.length === 1 ? owners[0]?.id : undefined;
}
