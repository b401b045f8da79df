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
  const byPrefix = new Map<string, string[]>();
  for (const text of texts) {
    const pattern = text.toLowerCase();
    const prefix = pattern.split(':', 1)[0] ?? '';
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), pattern]);
  }
  const across = [...byPrefix].filter(([prefix]) => /[*?]/.test(prefix)).flatMap(([, patterns]) => patterns);
  return reference.services.flatMap(({ prefix }) => {
    const patterns = [...(byPrefix.get(prefix) ?? []), ...across];
    if (!patterns.length) return [];
    const plain = new Set(patterns);
    const wild = patterns.filter((pattern) => /[*?]/.test(pattern));
    return (reference.service(prefix)?.actions ?? [])
      .map(({ id }) => id)
      .filter((id) => {
        const lower = id.toLowerCase();
        return plain.has(lower) || wild.some((pattern) => matchesSlowly(pattern, lower));
      });
  });
}
