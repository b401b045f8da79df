import { isAllowedIn } from '../../policy/elements';
import type { Policy, Statement } from '../../policy/model';
import type { Text, Value } from '../../policy/value';
import { matches } from '../../text/wildcard';
import { every, some } from '../verdict';
import type { Verdict } from '../verdict';
import type { Caller } from './caller';
import { identifiersOf, mayName, namings, normal } from './identifiers';
import type { Identifier, Naming } from './identifiers';
import type { AccessRequest } from './request';
import { agreed, someText } from './texts';

/** Whether the statement names the caller in any way. */
export function namesCaller(statement: Statement, policy: Policy, request: AccessRequest): Verdict {
  return some(namings.map((naming) => namesAs(naming, statement, policy, request)));
}

/** Whether the statement names the caller in that way; one of a kind without principals is about whom it stands on. */
export function namesAs(
  naming: Naming,
  statement: Statement,
  policy: Policy,
  { caller, isBounded = false }: AccessRequest,
): Verdict {
  if (!isAllowedIn(policy.kind, 'Principal')) return naming === 'itself' ? 'yes' : 'no';
  const { principal, effect } = statement;
  if (!principal) return 'no';
  const { value } = principal.entry;
  if (!principal.negated) return somePrincipal(value, (type, text) => namesThus(naming, type, text, caller));
  if (naming !== 'itself') return 'no';
  return isBounded && effect === 'Deny' ? 'yes' : isLeftOver(value, caller);
}

type Judge = (type: string | undefined, text: Text) => Verdict;

/** `"*"`, or texts by their type. */
function somePrincipal(value: Value | undefined, judge: Judge): Verdict {
  if (value?.type === 'choice') return agreed(value.options.map((option) => somePrincipal(option, judge)));
  if (value?.type !== 'mapping') return someText(value, (text) => judge(undefined, text));
  return some(value.entries.map(({ name, value: texts }) => someText(texts, (text) => judge(name, text))));
}

function namesThus(
  naming: Naming,
  type: string | undefined,
  text: Text,
  caller: Caller | undefined,
): Verdict {
  if (isEverybody(type, text, caller)) return naming === 'itself' ? 'yes' : 'no';
  if (type === undefined) return text.certain ? 'no' : 'maybe';
  if (!caller) return 'maybe';
  if (mayName(type, text.value, caller) === naming) return 'maybe';
  return some(
    identifiersOf(caller)
      .filter((identifier) => identifier.naming === naming)
      .map((identifier) => isIdentifier(identifier, type, text)),
  );
}

/** `"*"` and `{"AWS": "*"}` are everybody; under another type a star is all of that type. */
function isEverybody(
  type: string | undefined,
  { value, certain }: Text,
  caller: Caller | undefined,
): boolean {
  if (value !== '*' || !certain) return false;
  if (type === undefined || type === 'AWS') return true;
  return (
    (type === 'Service' && caller?.kind === 'service') ||
    (type === 'Federated' && caller?.kind === 'provider')
  );
}

/** No wildcard matches a part of a principal: a star is one only where it stands for what is not known. */
function isIdentifier(identifier: Identifier, type: string, { value, certain }: Text): Verdict {
  if (identifier.type !== type) return 'no';
  const written = type === 'AWS' ? normal(value) : value;
  if (certain) return written === identifier.text ? 'yes' : 'no';
  return matches(value, identifier.text) || matches(written, identifier.text) ? 'maybe' : 'no';
}

/**
 * Whether a `NotPrincipal` leaves the caller over. AWS may look at the account of a caller first and at the caller then,
 * so only one who is listed with its account is safely left out; of a session its role will do.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function isLeftOver(value: Value | undefined, caller: Caller | undefined): Verdict {
  if (somePrincipal(value, (type, text) => toVerdict(isEverybody(type, text, caller))) === 'yes') return 'no';
  if (!caller) return 'maybe';
  const identifiers = identifiersOf(caller);
  const listed = (identifier: Identifier) =>
    somePrincipal(value, (type, text) =>
      type === undefined ? unknownType(text) : isIdentifier(identifier, type, text),
    );
  const perhaps = somePrincipal(value, (type, text) =>
    type !== undefined && mayName(type, text.value, caller) ? 'maybe' : 'no',
  );
  if (some([...identifiers.map(listed), perhaps]) === 'no') return 'yes';
  const needed = identifiers.filter(({ naming }) => caller.kind !== 'role session' || naming !== 'itself');
  return caller.kind !== 'account' && every(needed.map(listed)) === 'yes' ? 'no' : 'maybe';
}

function unknownType({ certain }: Text): Verdict {
  return certain ? 'no' : 'maybe';
}

function toVerdict(holds: boolean): Verdict {
  return holds ? 'yes' : 'no';
}
