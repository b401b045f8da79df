import type { InlayHint, Range } from 'vscode-languageserver-types';
import { isEveryAction } from '../../access/actions';
import type { Text } from '../../policy/value';
import { accessLevels } from '../../reference/model';
import type { ServiceReference } from '../../reference/model';
import type { Snapshot } from '../../snapshot';
import { endOf, overlaps, spanBetween } from '../../text/span';
import { hasWildcard } from '../../text/wildcard';
import { count, numeral } from '../../text/words';
import { everyActionParagraphs, wildcardParagraphs } from '../hover/wildcard';

export type HintSource = Pick<Snapshot, 'file' | 'reference' | 'positions'>;

/** More than fit on any screen; of a document of one line everything is asked for. */
const hintLimit = 500;

/** What a hint is about, for whoever asks for its tooltip. */
interface About {
  readonly wildcard: string;
}

/**
 * Behind each wildcard of an action how many actions it matches today: `42 actions · 3 permissions management`. The range
 * is what somebody sees, and a little around it.
 */
export function wildcardHints({ file, reference, positions }: HintSource, range: Range): InlayHint[] {
  const asked = spanBetween(positions().offset(range.start), positions().offset(range.end));
  const hints: InlayHint[] = [];
  for (const { action, ...statement } of file.policies.flatMap(({ statements }) => statements)) {
    if (!action || !overlaps(statement, asked)) continue;
    for (const text of action.texts) {
      const label = overlaps(text, asked) ? labelOf(text, reference) : undefined;
      if (label === undefined) continue;
      const data: About = { wildcard: text.value };
      hints.push({ position: positions().at(endOf(text)), label, paddingLeft: true, data });
      if (hints.length === hintLimit) return hints;
    }
  }
  return hints;
}

/** Undefined where the text is no wildcard, is left to deployment, or matches nothing that is known. */
function labelOf({ value, certain }: Text, reference: ServiceReference): string | undefined {
  if (!certain || !hasWildcard(value)) return undefined;
  if (isEveryAction(value)) return count(totalOf(reference), 'action');
  const actions = reference.matching(value);
  if (!actions.length) return undefined;
  const managing = actions.filter(({ level }) => level === 'Permissions management').length;
  return `${count(actions.length, 'action')}${managing ? ` · ${numeral(managing)} permissions management` : ''}`;
}

/** Every action, counted without opening the services. */
function totalOf({ services }: ServiceReference): number {
  return services.reduce(
    (total, { counts }) => accessLevels.reduce((sum, level) => sum + counts[level], total),
    0,
  );
}

/** The names that a wildcard matches, the weightiest first, as its hover has them; undefined for hints of others. Markdown. */
export function hintTooltip(data: unknown, reference: ServiceReference): string | undefined {
  const { wildcard } = (data ?? {}) as Partial<Record<keyof About, unknown>>;
  if (typeof wildcard !== 'string') return undefined;
  const paragraphs = isEveryAction(wildcard)
    ? everyActionParagraphs(wildcard, reference)
    : wildcardParagraphs(wildcard, reference.matching(wildcard), reference);
  return paragraphs.join('\n\n');
}
