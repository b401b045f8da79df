import { comparedType, isNegated, takesWildcards } from '../../policy/operator';
import { witness } from '../../text/witness';
import type { Sought } from './sought';
import type { Context, Term } from './term';
import { fillVariables, literally, plainly } from './variables';

/** Patterns that one value is to match, and patterns of which it is to match none. */
export interface Wanted {
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

/** Texts to try for a key that is compared with texts. */
export function likelyTexts(sought: Sought, context: Context): readonly string[] {
  const terms = [...sought.asked, ...sought.refused].filter(isOfTexts);
  if (!terms.length) return [];
  const found = wantedOf(sought, 'String', context).flatMap(({ inside, outside }) => {
    const text = witness(inside.length ? inside : ['?*'], outside, witnessLimit);
    return text.found === 'yes' ? [plainly(text.text)] : [];
  });
  const runs = [...sought.asked, ...sought.refused].some(isOfArns) ? ['', 'x', 'x:x'] : ['', 'x'];
  const written = terms
    .flatMap((term) => patternsOf(term, context))
    .flatMap((pattern) => runs.map((run) => instanceOf(pattern, run)));
  const texts = [...found, ...written];
  if (!terms.some(({ operator }) => operator.base.endsWith('IgnoreCase'))) return texts;
  return texts.flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()]);
}

const witnessLimit = 4_000;

function isOfTexts({ operator }: Term): boolean {
  return comparedType(operator) === 'String';
}

/** As an ARN reads it, a colon begins another field. */
function isOfArns({ operator }: Term): boolean {
  return comparedType(operator) === 'ARN';
}

/** The pattern with the run in place of each star. */
function instanceOf(pattern: string, run: string): string {
  return plainly(pattern.replaceAll('?', 'x').replaceAll('*', run));
}

/**
 * What values to look for: of each term that is to match, one of its patterns; outside of those that are not to. Then
 * the same without and with what the terms say that are not to hold.
 */
export function wantedOf(
  { asked, refused }: Sought,
  type: 'String' | 'ARN',
  context: Context,
): readonly Wanted[] {
  const of = (terms: readonly Term[], negated: boolean) =>
    terms
      .filter(({ operator }) => comparedType(operator) === type && isNegated(operator) === negated)
      .map((term) => patternsOf(term, context));
  const spared = of(asked, true).flat();
  const outside = [...spared, ...of(refused, false).flat()];
  const insides = productOf(of(asked, false));
  return [
    ...insides.map((inside) => ({ inside, outside })),
    ...of(refused, true).flatMap((patterns) =>
      patterns
        .slice(0, combinationLimit)
        .flatMap((pattern) =>
          insides
            .slice(0, combinationLimit)
            .map((inside) => ({ inside: [...inside, pattern], outside: spared })),
        ),
    ),
    ...insides.slice(0, combinationLimit).map((inside) => ({ inside, outside: spared })),
    // Of a set one value may do what another need not.
    ...of(asked, false).flatMap((patterns) =>
      patterns.slice(0, 2).map((pattern) => ({ inside: [pattern], outside })),
    ),
    { inside: [], outside: [...outside, ...of(asked, false).flat()] },
  ];
}

const combinationLimit = 8;

/** One of each list, in every way, up to a limit. */
function productOf(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let product: readonly (readonly string[])[] = [[]];
  for (const list of lists)
    product = product
      .slice(0, combinationLimit)
      .flatMap((each) => list.slice(0, 2 * combinationLimit).map((text) => [...each, text]));
  return product;
}

function patternsOf(term: Term, context: Context): readonly string[] {
  return term.values.slice(0, patternLimit).flatMap((value) => {
    const filled = term.variables ? fillVariables(value, context) : value;
    if (filled === undefined) return [];
    return takesWildcards(term.operator) ? filled : literally(filled);
  });
}

const patternLimit = 50;
