import { arnFaults } from '../../access/arns/faults';
import type { ArnFault } from '../../access/arns/fault';
import type { FaultyArn } from '../../access/arns';
import { withField } from '../../policy/arn-fields';
import type { ServiceReference } from '../../reference/model';
import type { Fix } from '../../policy/fix';
import type { Severity } from '../rule';
import { quote } from '../../text/words';

/** An ARN with one thing wrong, for which mends are asked. */
export interface Mending {
  readonly arn: FaultyArn;
  readonly fault: ArnFault;
  readonly reference: ServiceReference;
}

/**
 * The fix that puts another text in the ARN's place; none where something else would be wrong with that, where parts of
 * the text are left to deployment, and where somebody is yet to fill in a word. What a wrong ARN did not match the right one may, so the effect is not known.
 */
export function mend(mending: Mending, to: string, title: string, preferred = true): readonly Fix[] {
  const { arn, fault, reference } = mending;
  const others = arn.faults.filter((other) => other !== fault);
  const isRight = arnFaults(to, reference).every(({ name }) => others.some((other) => other.name === name));
  if (!arn.text.certain || fault.doubt === 'stand-in' || to === arn.text.value || !isRight) return [];
  return [{ title, effect: 'unknown', preferred, edits: [{ edit: 'replace', target: arn.text, with: to }] }];
}

/** The same for one field: `Change "awz" to "aws"`. */
export function mendField(mending: Mending, index: number, to: string, title?: string): readonly Fix[] {
  const { arn, fault } = mending;
  const whole = withField(arn.text.value, index, to);
  return mend(mending, whole, title ?? `Change ${quote(fault.part)} to ${quote(to)}`);
}

/** Whole texts to choose from; a single one is what is meant. */
export function mendByOneOf(mending: Mending, choices: readonly string[]): readonly Fix[] {
  const old = quote(mending.arn.text.value);
  return choices.flatMap((to) => mend(mending, to, `Change ${old} to ${quote(to)}`, choices.length === 1));
}

/** How much a fault weighs; undefined: as much as the rule. `fromData`: an old reference cannot be sure of it. */
export function weigh({ doubt }: ArnFault, isOld: boolean): { readonly severity?: Severity } {
  if (isOld || doubt === 'stand-in') return { severity: 'information' };
  return doubt === 'data' ? { severity: 'warning' } : {};
}

/** What a message says of a word that documentation writes in place of a value. */
export function standsIn(what: string, part: string): string {
  return `${quote(part)} stands where ${what} is to be filled in, so this ARN matches nothing yet.`;
}
