import type { PolicyFile, Policy } from './policy/model';
import type { Mapping } from './policy/value';
import type { Finding } from './rules/rule';
import { endOf } from './text/span';

/**
 * The findings of a policy that no syntax problem can have caused: where a quote or a bracket is missing, its statement
 * and all that stands outside of the statements may have been meant as something else.
 */
export function undisturbed(
  findings: readonly Finding[],
  policy: Policy,
  { problems }: PolicyFile,
  text: string,
): readonly Finding[] {
  if (!problems.length) return findings;
  const offsets = problems.map(({ offset }) => offset).sort((left, right) => left - right);
  let problem = 0;
  const sound = policy.statements.filter(({ source }) => {
    while ((offsets[problem] ?? Infinity) <= source.offset) problem++;
    const next = offsets[problem] ?? Infinity;
    return next > endOf(source) || (next === endOf(source) && isClosed(source, text));
  });
  let at = 0;
  return findings.filter(({ offset }) => {
    for (let each = sound[at]; each && endOf(each) <= offset; each = sound[at]) at++;
    return (sound[at]?.offset ?? Infinity) <= offset;
  });
}

/** Whether the last brace is the mapping's own, and not that of its last member at the end of the text. */
function isClosed(mapping: Mapping, text: string): boolean {
  const last = mapping.entries.at(-1)?.value;
  return text[endOf(mapping) - 1] === '}' && (!last || endOf(last) < endOf(mapping));
}
