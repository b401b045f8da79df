/** What is proven one way or the other; `maybe` where it is not. */
export type Verdict = 'yes' | 'no' | 'maybe';

/** Whether all of it holds: one `no` settles it. */
export function every(verdicts: Iterable<Verdict>): Verdict {
  let all: Verdict = 'yes';
  for (const verdict of verdicts) {
    if (verdict === 'no') return 'no';
    if (verdict === 'maybe') all = 'maybe';
  }
  return all;
}

/** Whether any of it holds: one `yes` settles it. */
export function some(verdicts: Iterable<Verdict>): Verdict {
  let any: Verdict = 'no';
  for (const verdict of verdicts) {
    if (verdict === 'yes') return 'yes';
    if (verdict === 'maybe') any = 'maybe';
  }
  return any;
}

export function not(verdict: Verdict): Verdict {
  return verdict === 'maybe' ? 'maybe' : verdict === 'yes' ? 'no' : 'yes';
}
