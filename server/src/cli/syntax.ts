import { isTooDeep } from '../hosts/depth';
import { parseJson } from '../hosts/json/parse';
import { trailingComma } from '../hosts/json/trailing-comma';
import type { SyntaxProblem } from '../policy/model';
import type { Snapshot } from '../snapshot';

/**
 * Why a text is no JSON, comments forgiven; undefined where it is. Trailing commas are forgiven where they belong, in
 * `.jsonc`, and in files without a policy.
 */
export function syntaxProblem(snapshot: Snapshot): string | undefined {
  if (!snapshot.text.trim()) return 'not JSON: the text is empty';
  const [problem] = problemsOf(snapshot);
  if (!problem) return undefined;
  const { line, character } = snapshot.positions().at(problem.offset);
  return `not JSON at line ${line + 1}, column ${character + 1}: ${problem.message}`;
}

/** A text that can hold no policy is not parsed for its snapshot; here somebody asked to have it looked at. */
function problemsOf({ file, text, fileName }: Snapshot): readonly SyntaxProblem[] {
  if (file.problems.length) return file.problems;
  if (file.policies.length) {
    const comma = /\.jsonc$/i.test(fileName) || isPlainJson(text) ? undefined : trailingComma(text);
    return comma ? [comma] : [];
  }
  return !isTooDeep(text) && isPlainJson(text) ? [] : parseJson(text).problems;
}

/**
 * Most files are, and the engine's own parser tells in a tenth of the time. It takes 50 bytes of memory for each
 * bracket that a text opens, so a text of nothing else must not come here.
 */
function isPlainJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
