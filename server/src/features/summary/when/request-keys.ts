import { shown } from '../words/values';
import type { KeyWords } from './wording';

/**
 * Keys of the request and of the way that it comes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const requestKeys: ReadonlyMap<string, KeyWords> = new Map<string, KeyWords>([
  [
    'aws:securetransport',
    {
      always: true,
      yes: { clause: 'the request comes over TLS', phrase: 'over TLS', opposite: 'without TLS' },
    },
  ],
  ['aws:sourceip', from((words) => words)],
  ['aws:vpcsourceip', from((words) => `${words} in a VPC`)],
  ['aws:sourcevpc', from((_, nouns) => nouns('VPC', 'VPCs'))],
  [
    'aws:sourcevpce',
    {
      present: { clause: 'the request comes through a VPC endpoint', phrase: 'through a VPC endpoint' },
      among({ nouns }) {
        const phrase = `through ${nouns('VPC endpoint')}`;
        return { clause: `the request comes ${phrase}`, phrase };
      },
    },
  ],
  ['aws:requestedregion', regions()],
  ['ec2:region', regions()],
  [
    'aws:viaawsservice',
    {
      always: true,
      yes: {
        clause: 'an AWS service passes the request on',
        phrase: 'through an AWS service',
        opposite: 'directly, not through an AWS service',
      },
    },
  ],
  ['aws:currenttime', { always: true, compare: time }],
  ['aws:epochtime', { always: true, compare: time }],
  [
    'aws:tagkeys',
    {
      present: { clause: 'the request sets tags' },
      among: ({ nouns }) => ({ clause: `the request sets ${nouns('tag')}` }),
      only: ({ and }) => ({ clause: `the request sets no tags but ${and}` }),
    },
  ],
  ['aws:useragent', { always: true }],
]);

function from(words: (list: string, nouns: (one: string, many?: string) => string) => string): KeyWords {
  return {
    among({ or, nouns }) {
      const phrase = `from ${words(or, nouns)}`;
      return { clause: `the request comes ${phrase}`, phrase };
    },
  };
}

function regions(): KeyWords {
  return {
    always: true,
    among: ({ or, and }) => ({
      clause: `the request is for ${or}`,
      phrase: `in ${or}`,
      opposite: `outside ${and}`,
    }),
  };
}

function time(relation: string, value: string) {
  const phrase = `${relation} ${shown(value)}`;
  return { clause: `it is ${phrase}`, phrase };
}
