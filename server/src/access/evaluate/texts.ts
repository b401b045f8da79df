import type { Text, Value } from '../../policy/value';
import { some } from '../verdict';
import type { Verdict } from '../verdict';

/**
 * Whether one of the texts that a value holds is such a one: of options that deployment picks from only if all of them
 * agree, and perhaps where a part is not known.
 */
export function someText(value: Value | undefined, judge: (text: Text) => Verdict): Verdict {
  switch (value?.type) {
    case 'text':
      return judge(value);
    case 'list':
      return some(value.items.map((item) => someText(item, judge)));
    case 'choice':
      return agreed(value.options.map((option) => someText(option, judge)));
    case 'unknown':
      return 'maybe';
    default:
      return 'no';
  }
}

/** What all of them say; perhaps where they differ. */
export function agreed(verdicts: readonly Verdict[]): Verdict {
  const [first = 'maybe', ...rest] = verdicts;
  return rest.every((each) => each === first) ? first : 'maybe';
}
