import { arnFaults } from '../../access/arns/faults';
import { canActOn } from '../../access/resources';
import { statementActions } from '../../access/statement-actions';
import { readArn } from '../../policy/arn';
import { withField } from '../../policy/arn-fields';
import type { Fix } from '../../policy/fix';
import type { Statement } from '../../policy/model';
import type { Seen } from '../../policy/seen';
import { canBecomeSeveral, textsBeside } from '../../policy/value';
import type { Text } from '../../policy/value';
import type { Action, ServiceReference } from '../../reference/model';
import { count, quote } from '../../text/words';

const fields = [
  { at: 3, of: 'region', name: 'Region' },
  { at: 4, of: 'account', name: 'account' },
] as const;

/** More of one field nobody reads through. */
const entryLimit = 3;
/** More places than somebody puts in at once. */
const placeLimit = 8;
/** An action more or less tells nothing. */
const actionLimit = 300;

/**
 * The ways to narrow the `*` in place of an ARN's account or Region to what the workspace names. Wildcards in names are
 * left alone: what they stand for is for a person to know.
 */
export function narrowPlaces(
  statement: Statement,
  text: Text,
  seen: Seen,
  reference: ServiceReference,
): readonly Fix[] {
  const arn = readArn(text.value);
  if (statement.effect !== 'Allow' || statement.resource?.negated || !arn || !text.certain) return [];
  const actions = (statementActions(statement, reference) ?? []).slice(0, actionLimit);
  const using = actions.filter((each) => canActOn(each, [text.value]));
  const fits = (narrowed: string) => isAsGood(narrowed, using, reference);
  const open = fields.flatMap((field) => {
    if (arn[field.of] !== '*') return [];
    const values = field.of === 'region' ? seen.regions : seen.accounts;
    const fitting = values
      .map((value) => ({ value, arn: withField(text.value, field.at, value) }))
      .filter((each) => fits(each.arn));
    return fitting.length ? [{ ...field, fitting }] : [];
  });
  const [first, second] = open;
  const [region, account] = [first?.fitting, second?.fitting];
  if (region?.length === 1 && account?.length === 1 && region[0] && account[0])
    return [
      narrowing(text, [withField(region[0].arn, 4, account[0].value)], {
        what: quote(text.value),
        to: `account ${quote(account[0].value)} and Region ${quote(region[0].value)}`,
      }),
    ];
  return open.flatMap(({ name, fitting }) => {
    const what = `the ${name} of ${quote(text.value)}`;
    const one = fitting
      .slice(0, entryLimit)
      .map((each) => narrowing(text, [each.arn], { what, to: quote(each.value) }));
    if (fitting.length < 2 || fitting.length > placeLimit || !canBecomeSeveral(text)) return one;
    const beside = new Set(textsBeside(text, statement.source).map(({ value }) => value));
    const all = fitting.map((each) => each.arn).filter((each) => !beside.has(each));
    return [
      ...one,
      narrowing(text, all, { what, to: `the ${count(fitting.length, name)} of this workspace` }),
    ];
  });
}

function narrowing(
  text: Text,
  arns: readonly string[],
  { what, to }: { readonly what: string; readonly to: string },
): Fix {
  return {
    title: `Narrow ${what} to ${to}`,
    effect: 'narrower',
    edits: [{ edit: 'spread', target: text, into: arns }],
  };
}

/** A bucket has no Region in its ARN: with one the text would name nothing that the actions can act on. */
function isAsGood(arn: string, using: readonly Action[], reference: ServiceReference): boolean {
  return !arnFaults(arn, reference).length && using.every((each) => canActOn(each, [arn]));
}
