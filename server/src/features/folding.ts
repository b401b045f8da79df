import type { FoldingRange } from 'vscode-languageserver-types';
import type { Value } from '../policy/value';
import type { Snapshot } from '../snapshot';
import { endOf } from '../text/span';

/**
 * What can be folded in the policies of a document: they themselves, their statements, and each element, operator and
 * key whose value stands on several lines. From the outside in; of those that begin on one line, the outermost.
 */
export function foldingRanges({ file, positions }: FoldingSource): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let lastStart = -1;
  for (const { source } of file.policies) {
    for (const value of valuesIn(source)) {
      const startLine = positions().at(value.offset).line;
      // The closing bracket stays in sight, as with VS Code's own JSON folding.
      const endLine = positions().at(endOf(value)).line - 1;
      if (endLine <= startLine || startLine === lastStart) continue;
      lastStart = startLine;
      ranges.push({ startLine, endLine });
    }
  }
  return ranges;
}

export type FoldingSource = Pick<Snapshot, 'file' | 'positions'>;

/** In the order of the text. */
function* valuesIn(root: Value): Iterable<Value> {
  // A stack of its own: the depth of a document is not ours to choose.
  const open: Value[] = [root];
  for (let at = open.pop(); at; at = open.pop()) {
    yield at;
    open.push(...partsOf(at).toReversed());
  }
}

function partsOf(value: Value): readonly Value[] {
  switch (value.type) {
    case 'mapping':
      return value.entries.flatMap((entry) => entry.value ?? []);
    case 'list':
      return value.items;
    case 'choice':
      return value.options;
    default:
      return [];
  }
}
