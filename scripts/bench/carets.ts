import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { completionAt } from '../../server/src/features/completion';
import { hoverAt } from '../../server/src/features/hover';
import { openReference } from '../../server/src/reference/open';
import type { ServiceReference } from '../../server/src/reference/model';
import { defaultSettings } from '../../server/src/settings';
import { takeSnapshot } from '../../server/src/snapshot';
import type { BenchDocument } from './documents';

/** Milliseconds. */
export interface CaretTimes {
  readonly median: number;
  readonly p99: number;
}

/** Asks at carets spread evenly over a document, with every service of the reference read beforehand. */
export function measureCarets(
  { text }: BenchDocument,
  carets: number,
): { readonly completion: CaretTimes; readonly hover: CaretTimes } {
  const reference = wholeReference();
  const snapshot = takeSnapshot(text, {
    fileName: 'policy.json',
    settings: defaultSettings,
    reference,
    today: new Date(),
  });
  const offsets = Array.from({ length: carets }, (_, index) => Math.floor((index * text.length) / carets));
  return {
    completion: timesOf(offsets, (offset) =>
      completionAt(snapshot, offset, { snippets: true, continues: true }),
    ),
    hover: timesOf(offsets, (offset) => hoverAt(snapshot, offset)),
  };
}

function wholeReference(): ServiceReference {
  const reference = openReference(readFileSync(join(__dirname, '..', '..', 'dist', 'reference.jsonl')));
  for (const { prefix } of reference.services) reference.service(prefix);
  return reference;
}

/** The first round warms up the machine's compiler. */
function timesOf(offsets: readonly number[], ask: (offset: number) => unknown): CaretTimes {
  for (const offset of offsets) ask(offset);
  const times = offsets.map((offset) => {
    const start = performance.now();
    ask(offset);
    return performance.now() - start;
  });
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}
