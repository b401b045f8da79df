import type { Entry } from '../../policy/value';
import type { Related } from '../rule';
import { quote } from '../../text/words';
import type { UntaggedService } from './tags';

/** `Requests for "logs:DescribeLogGroups" never carry "aws:ResourceTag/team"`. */
export function needing({ actions: [{ text, action, whole }] }: UntaggedService, key: string): string {
  const what = whole
    ? `Requests for ${quote(text.value)}`
    : `Requests for some actions of ${quote(text.value)}, such as ${quote(action.id)},`;
  return `${what} never carry ${quote(key)}`;
}

/** The other actions of the service of which the same is true, and the key. */
export function othersOf({ actions: [, ...others] }: UntaggedService, key: Entry): readonly Related[] {
  return [
    ...others.map(({ text }) => ({
      offset: text.offset,
      length: text.length,
      message: 'Its requests do not carry the key either',
    })),
    { ...key.key, message: 'The key that the requests do not carry' },
  ];
}
