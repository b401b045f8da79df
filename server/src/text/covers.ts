/** Past this many visited places a cover counts as not proven; only patterns made to be hostile get there. */
const visitLimit = 300_000;

/**
 * Whether every text that `narrow` matches is matched by `wide` too.
 *
 * The wide pattern runs as an automaton over the narrow one. A letter that stands nowhere in the wide pattern is the
 * hardest that a `?` or `*` of the narrow one can stand for (whatever accepts it accepts every other letter), so it
 * is enough to try that letter, and for a `*` any number of it.
 */
export function covers(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  return accepts(wide.replace(/\*{2,}/g, '*'), narrow);
}

function accepts(wide: string, narrow: string): boolean {
  let visits = 0;
  const seen = new Set<string>();
  const open: { readonly states: readonly number[]; readonly at: number }[] = [
    { states: closure(wide, [0]), at: 0 },
  ];
  for (let step = open.pop(); step; step = open.pop()) {
    if (step.states.length === 0) return false;
    if (step.at === narrow.length) {
      if (!step.states.includes(wide.length)) return false;
      continue;
    }
    const name = `${step.at}:${step.states.join()}`;
    if (seen.has(name)) continue;
    seen.add(name);
    visits += step.states.length;
    if (visits > visitLimit) return false;

    const letter = narrow[step.at];
    if (letter === '*') {
      open.push({ states: step.states, at: step.at + 1 });
      const further = advance(wide, step.states, undefined);
      if (further.join() !== step.states.join()) open.push({ states: further, at: step.at });
    } else {
      open.push({ states: advance(wide, step.states, letter === '?' ? undefined : letter), at: step.at + 1 });
    }
  }
  return true;
}

/** The states after one letter; undefined is a letter that the pattern does not name. */
function advance(wide: string, states: readonly number[], letter: string | undefined): readonly number[] {
  const next: number[] = [];
  for (const state of states) {
    const expected = wide[state];
    if (expected === '*') next.push(state);
    else if (expected === '?' || (letter !== undefined && expected === letter)) next.push(state + 1);
  }
  return closure(wide, next);
}

/** The states and those reached by letting a star stand for nothing, ascending and without repeats. */
function closure(wide: string, states: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (const state of states) {
    for (let at = state; !all.has(at); at++) {
      all.add(at);
      if (wide[at] !== '*') break;
    }
  }
  return [...all].sort((left, right) => left - right);
}
