import type { Context } from '../context';
import { thingOf } from '../what/things';
import { servicePrincipal } from '../words/services';
import type { KeyWords, Wording } from './wording';

/** Keys whose values are services, resources or accounts that stand behind a request; the name is lower-case. */
export function serviceKeys(name: string, context: Context): KeyWords | undefined {
  return serviceKeyWords.get(name)?.(context);
}

export const serviceKeyWords: ReadonlyMap<string, (context: Context) => KeyWords> = new Map<
  string,
  (context: Context) => KeyWords
>([
  ['aws:sourcearn', (context) => ({ among: ({ each }) => behalf(each((value) => thing(value, context))) })],
  ['aws:sourceaccount', () => ({ among: ({ nouns }) => behalf(nouns('account')) })],
  ['aws:sourceorgid', () => ({ among: ({ nouns }) => behalf(nouns('organization')) })],
  ['aws:sourceorgpaths', () => ({ among: ({ nouns }) => behalf(nouns('organization path')) })],
  ['aws:resourceaccount', () => ({ among: ({ nouns }) => ofOwner(nouns('account')) })],
  ['s3:resourceaccount', () => ({ among: ({ nouns }) => ofOwner(nouns('account')) })],
  ['aws:resourceorgid', () => ({ among: ({ nouns }) => ofOwner(nouns('organization')) })],
  ['aws:resourceorgpaths', () => ({ among: ({ nouns }) => ofOwner(nouns('organization path')) })],
  ['kms:calleraccount', () => ({ among: ({ nouns }) => through(`from ${nouns('account')}`) })],
  ['aws:calledvia', (context) => ({ among: ({ each }) => through(`through ${each(service(context))}`) })],
  [
    'aws:calledviafirst',
    (context) => ({ among: ({ each }) => through(`through ${each(service(context))} first`) }),
  ],
  [
    'aws:calledvialast',
    (context) => ({ among: ({ each }) => through(`through ${each(service(context))} last`) }),
  ],
  ['kms:viaservice', (context) => ({ among: ({ each }) => through(`through ${each(service(context))}`) })],
  [
    'iam:passedtoservice',
    (context) => ({
      among({ each }) {
        const to = `to ${each(service(context))}`;
        return { clause: `it is passed ${to}`, phrase: to };
      },
    }),
  ],
  [
    'iam:awsservicename',
    (context) => ({
      among({ each }) {
        const words = `for ${each(service(context))}`;
        return { clause: `it is ${words}`, phrase: words };
      },
    }),
  ],
  [
    'iam:permissionsboundary',
    (context) => ({
      among({ each }) {
        const words = `with the permissions boundary ${each((value) => thing(value, context))}`;
        return { clause: `it is ${words}`, phrase: words };
      },
    }),
  ],
  [
    's3:prefix',
    () => ({
      among({ nouns }) {
        const words = nouns('prefix');
        return { clause: `the listing is for ${words}`, phrase: `for ${words}` };
      },
    }),
  ],
]);

function thing(value: string, context: Context) {
  return thingOf({ value, certain: true }, context).noun;
}

function service({ reference }: Context) {
  return (value: string) => ({ text: servicePrincipal(value, reference) });
}

function behalf(words: string): Wording {
  return { clause: `the request is on behalf of ${words}`, phrase: `on behalf of ${words}` };
}

function ofOwner(words: string): Wording {
  return { clause: `the resource belongs to ${words}`, phrase: `on resources of ${words}` };
}

function through(words: string): Wording {
  return { clause: `the request comes ${words}`, phrase: words };
}
