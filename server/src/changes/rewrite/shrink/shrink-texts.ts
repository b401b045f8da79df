import { createActionTest } from '../../../access/action-test';
import { splitAction } from '../../../access/actions';
import type { Element } from '../../../policy/model';
import type { Text } from '../../../policy/value';
import type { Action, ServiceReference } from '../../../reference/model';
import { undocumentedOf } from '../../../reference/undocumented';
import { hasWildcard, matches } from '../../../text/wildcard';
import { knownTexts } from '../action-texts';
import type { KnownText } from '../action-texts';
import { ownTexts } from '../own-texts';
import type { Replacement } from '../own-texts';
import type { Cut } from './cuts';
import { shrinkNames } from './shrink-names';

/** What an element's texts become. */
export interface Shrunk {
  /** Texts that go, with what stands in their place. */
  readonly replacements: readonly Replacement[];
  readonly textsBefore: number;
  readonly textsAfter: number;
  /** How many characters fewer there are, written without white space. */
  readonly saved: number;
}

/**
 * Fewer characters that match exactly those actions of today's reference that an element's texts match, service by
 * service; undefined where none are saved. The prefix of a service is written out, so no pattern reaches another one.
 * The same holds for actions that AWS has without listing them.
 */
export function shrinkTexts(
  element: Element | undefined,
  reference: ServiceReference,
  cut: Cut,
): Shrunk | undefined {
  const own = ownTexts(element);
  const known = knownTexts(element, reference);
  const byService = new Map<string, KnownText[]>();
  for (const each of known) byService.set(each.service, [...(byService.get(each.service) ?? []), each]);
  const isHeld = createActionTest(own.filter(({ value }) => hasWildcard(splitAction(value).prefix ?? value)));
  const replacements = [...byService].flatMap(([service, texts]) =>
    shrinkService(service, texts, {
      isHeld,
      cut,
      listed: reference.service(service)?.actions ?? [],
      unlisted: undocumentedOf(service),
    }),
  );
  const saved = replacements.reduce((sum, { text, into }) => sum + costOf([text.value]) - costOf(into), 0);
  if (saved <= 0) return undefined;
  const added = replacements.reduce((sum, { into }) => sum + into.length, 0);
  return {
    replacements,
    textsBefore: own.length,
    textsAfter: own.length - replacements.length + added,
    saved,
  };
}

type Named = Pick<Action, 'service' | 'name'>;

interface Surroundings {
  /** Whether a text that stays, since it reaches across services, stands for the action already. */
  readonly isHeld: (action: Named) => boolean;
  /** All of the service. */
  readonly listed: readonly Named[];
  /** Those that AWS has without listing them. */
  readonly unlisted: readonly Named[];
  readonly cut: Cut;
}

function shrinkService(
  service: string,
  texts: readonly KnownText[],
  { isHeld, listed, unlisted, cut }: Surroundings,
): readonly Replacement[] {
  const isMatched = createActionTest(texts.map(({ text }) => text));
  const matched = new Set<Named>([...texts.flatMap(({ actions }) => actions), ...unlisted.filter(isMatched)]);
  const names = { wanted: [] as string[], foreign: [] as string[] };
  for (const action of [...listed, ...unlisted])
    if (!isHeld(action)) (matched.has(action) ? names.wanted : names.foreign).push(action.name);
  const patterns = shrinkNames(names, service.length + extra, cut).map((name) => `${service}:${name}`);
  const before = texts.map(({ text }) => text.value);
  return costOf(patterns) < costOf(before) ? placed(patterns, texts) : [];
}

/** The colon behind the prefix, the quotes and the comma. */
const extra = 4;

/** What the texts take in JSON, each with its quotes and a comma. */
function costOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + JSON.stringify(text).length + 1, 0);
}

/** Each pattern in the place of the first text that stands for one of its actions; those that stand there already stay. */
function placed(patterns: readonly string[], texts: readonly KnownText[]): readonly Replacement[] {
  const added = new Map(patterns.map((pattern) => [pattern.toLowerCase(), pattern]));
  const gone = texts.filter(({ text }) => !added.delete(text.value.toLowerCase()));
  const places = new Map(gone.map(({ text }): [Text, string[]] => [text, []]));
  for (const [lower, pattern] of added) {
    const place = gone.find(({ actions }) => actions.some(({ id }) => matches(lower, id.toLowerCase())));
    const { text } = place ?? gone[0] ?? {};
    if (text) places.get(text)?.push(pattern);
  }
  return [...places].map(([text, into]) => ({ text, into }));
}
