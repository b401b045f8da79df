import type { Policy, PolicyKind, Statement } from '../../policy/model';
import { grantsAccess } from '../../policy/elements';
import { isOpen, member } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { mayBeFullAccess } from '../../rules/control-policies/rcp-allow';
import { quote } from '../../text/words';
import { deedWords, isBlank, partsOf } from './parts';
import type { Parts } from './parts';
import { vainWords } from './vain';
import { allowWords, denyWords } from './when/when';

/**
 * What a statement does, as one sentence for people who are no specialists: `Lets anyone who has this policy read
 * objects of bucket demo, but only over TLS.` Plain text, with texts of the document in it: the caller escapes.
 * It says no more than is known; what it leaves out it counts.
 */
export function summaryOf(statement: Statement, policy: Policy, reference: ServiceReference): string {
  if (isBlank(statement)) return 'This statement says nothing yet.';
  const parts = partsOf(statement, policy, reference, { names: namesInSentence, brief: false });
  if (policy.kind === 'rcp' && statement.effect === 'Allow' && !mayBeFullAccess(statement))
    return `${rcpAllowText}${refusalWords(statement)}`;
  const vain = vainWords(statement, policy, reference);
  return `${body(statement, policy.kind, parts)}${vain || gapWords(parts)}.${refusalWords(statement)}`;
}

const namesInSentence = 3;

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html */
const rcpAllowText =
  'Allows nothing: a resource control policy can only deny, and the one Allow that AWS takes is that of its own RCPFullAWSAccess.';

/** A misspelt `Condition` is none: AWS takes no policy with it, and this sentence leaves out what it was to say. */
function refusalWords({ source }: Statement): string {
  const unknown = source.entries.find(({ name }) => /^[A-Za-z]+$/.test(name) && !elements.has(name));
  return unknown === undefined
    ? ''
    : ` AWS refuses it as it stands: ${quote(unknown.name)} is no element of a statement.`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const elements: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

function gapWords({ who, does, what }: Parts): string {
  const gaps = [who.gap, does.gap, what.gap];
  if (gaps.includes('adds')) return '; deployment fills in the rest';
  return gaps.includes('picks') ? '; deployment decides which' : '';
}

function body(statement: Statement, kind: PolicyKind, parts: Parts): string {
  const { who, when } = parts;
  switch (statement.effect) {
    case 'Allow':
      return !grantsAccess(kind)
        ? `Lets through${kind === 'endpoint' ? ' this endpoint' : ''} what other policies allow ${who.text}: ${deedWords(parts, 'doing')}${allowWords(when)}`
        : `Lets ${who.text} ${deedWords(parts, 'base')}${allowWords(when)}`;
    case 'Deny':
      return `Stops ${who.text}${kind === 'endpoint' ? ' at this endpoint' : ''} from ${deedWords(parts, 'doing')}${denyWords(when)}`;
    case undefined: {
      const open = isOpen(member(statement.source, 'Effect')?.value);
      const effect = open ? 'Allow or Deny, as deployment fills in' : 'Neither Allow nor Deny yet';
      return `${effect}: ${who.text} ${deedWords(parts, 'doing')}${denyWords(when)}`;
    }
  }
}
