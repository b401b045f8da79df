import type { Term, Terms } from '../condition-logic/term';
import type { Grant } from '../grants/grant';
import { accountsNamed, callersOf } from '../grants/principals';
import { everything } from '../grants/pattern-set';
import type { PatternSet } from '../grants/pattern-set';
import type { Cell } from './cell';

const accountKey = 'aws:principalaccount';

/**
 * Condition keys that tell who the caller is, as the principals of a statement do: what is asked of both goes together
 * for some callers only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
const callerKeys: ReadonlySet<string> = new Set([
  accountKey,
  'aws:principalarn',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'aws:principaltype',
  'aws:userid',
  'aws:username',
]);

/**
 * The same requests: whose accounts the callers are of is told by principals and terms alike where either tells it, and
 * where the grants name other callers than everybody.
 */
export function withAccounts(cell: Cell, grants: readonly Grant[]): Cell {
  const facts = factsOf(cell.principals);
  if (facts.length) return { ...cell, terms: { ...cell.terms, terms: [...cell.terms.terms, ...facts] } };
  if (grants.every(({ principals }) => principals.key === everything.key)) return cell;
  const asked = cell.terms.terms.filter(isOfAccounts).map(({ values }) => callersOf(values));
  return asked.length ? { ...cell, principals: [...cell.principals, ...asked] } : cell;
}

function isOfAccounts({ key, operator, values }: Term): boolean {
  return (
    key === accountKey &&
    operator.base === 'StringEquals' &&
    !operator.ifExists &&
    operator.set === undefined &&
    values.length > 0 &&
    values.every((value) => /^\d{12}$/.test(value))
  );
}

/**
 * Whether the terms ask for something of callers that the principals, which are not the same ones everywhere, may be at
 * odds with: then a caller and a context that are found each by itself may never come together. Of one account all
 * callers agree.
 */
export function mixesCallers(
  terms: readonly Terms[],
  own: readonly PatternSet[],
  others: readonly PatternSet[],
): boolean {
  const [first, ...rest] = [...own, ...others];
  if (first?.key !== undefined && rest.every(({ key }) => key === first.key)) return false;
  const told = new Set(factsOf(own).flatMap(({ key, values }) => (values.length === 1 ? [key] : [])));
  return terms.some((each) => each.terms.some(({ key }) => callerKeys.has(key) && !told.has(key)));
}

/**
 * Whether one caller may be named in two ways: by an account id or an ARN, and by a canonical user ID or a unique ID, of
 * which nobody here knows whose it is. Whether they are the same cannot be told.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export function mayNameTwice(principals: readonly PatternSet[]): boolean {
  const texts = principals.flatMap(({ patterns }) => patterns.map(({ text }) => text));
  return texts.some((text) => namedById.test(text)) && texts.some((text) => namedByAccount.test(text));
}

const namedById = /^.. (?:CanonicalUser |AWS A[A-Z]{3}[A-Z0-9]{12,}$)/;
const namedByAccount = /^.. AWS \d{12} /;

function factsOf(principals: readonly PatternSet[]): readonly Term[] {
  return principals.flatMap((set): readonly Term[] => {
    const accounts = accountsNamed(set);
    if (!accounts?.length) return [];
    return [
      {
        operator: { set: undefined, base: 'StringEquals', ifExists: false },
        key: accountKey,
        values: accounts,
        variables: false,
      },
    ];
  });
}
