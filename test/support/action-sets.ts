import type { Snapshot } from '../../server/src/snapshot';
import type { ServiceReference } from '../../server/src/reference/model';
import { matchesSlowly } from './grants';

/**
 * The actions of the reference that each statement's action texts stand for, worked out one by one; those of NotAction
 * are the ones that it lists. Texts are read off the document, not off the model.
 */
export function actionSets({ file, text, reference }: Snapshot): readonly string[] {
  return file.policies.flatMap(({ statements }) =>
    statements.map(({ offset, length }) => {
      const written = JSON.parse(text.slice(offset, offset + length)) as Record<string, unknown>;
      const texts = [written.Action ?? written.NotAction ?? []].flat() as unknown[];
      return actionsOf(
        texts.filter((each): each is string => typeof each === 'string'),
        reference,
      ).join(' ');
    }),
  );
}

/** In the order of the reference. */
export function actionsOf(texts: readonly string[], reference: ServiceReference): readonly string[] {
  const patterns = texts.map((text) => text.toLowerCase());
  const plain = new Set(patterns.filter((pattern) => !/[*?]/.test(pattern)));
  return reference.services.flatMap(({ prefix }) => {
    // A pattern that cannot match an action of the service need not be held against each.
    const near = patterns.filter(
      (pattern) => /[*?]/.test(pattern) && matchesSlowly(pattern.split(':', 1)[0] ?? '', prefix),
    );
    if (!near.length && !patterns.some((pattern) => pattern.startsWith(`${prefix}:`))) return [];
    return (reference.service(prefix)?.actions ?? [])
      .map(({ id }) => id)
      .filter((id) => {
        const lower = id.toLowerCase();
        return plain.has(lower) || near.some((pattern) => matchesSlowly(pattern, lower));
      });
  });
}
