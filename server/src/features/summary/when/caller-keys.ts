import { callerNoun } from '../who/principals';
import { shown } from '../words/values';
import type { Values } from './values';
import type { KeyWords, Wording } from './wording';

/** Keys of who asks. */
export const callerKeys: ReadonlyMap<string, KeyWords> = new Map<string, KeyWords>([
  [
    'aws:multifactorauthpresent',
    {
      yes: { clause: 'they signed in with MFA', phrase: 'with MFA', opposite: 'without MFA' },
      // Long-term access keys lack the key altogether.
      no: {
        clause: 'they use temporary credentials without MFA',
        phrase: 'with temporary credentials without MFA',
      },
    },
  ],
  [
    'aws:multifactorauthage',
    {
      present: { clause: 'they signed in with MFA', phrase: 'with MFA', opposite: 'without MFA' },
      compare(relation, value) {
        const phrase = `with MFA ${ago.get(relation) ?? relation} ${shown(value)} seconds ago`;
        return { clause: `they signed in ${phrase}`, phrase };
      },
    },
  ],
  [
    'aws:tokenissuetime',
    {
      present: { clause: 'they use temporary credentials', phrase: 'with temporary credentials' },
      compare(relation, value) {
        const since = `from ${relation} ${shown(value)}`;
        return { clause: `their session is ${since}`, phrase: `with a session ${since}` };
      },
    },
  ],
  [
    'aws:principalisawsservice',
    {
      yes: { clause: 'an AWS service asks by itself', phrase: 'as an AWS service' },
      // Requests that nobody signed lack the key.
      no: { clause: 'they sign the request and are no AWS service' },
    },
  ],
  ['aws:principalarn', { among: ({ each }) => being(each(callerNoun)) }],
  ['aws:principalaccount', { always: true, among: ({ nouns }) => belonging('from', nouns('account')) }],
  ['aws:principalorgid', { among: ({ nouns }) => belonging('from', nouns('organization')) }],
  ['aws:principalorgpaths', { among: ({ nouns }) => belonging('from', nouns('organization path')) }],
  ['aws:username', { among: ({ nouns }) => being(nouns('user')) }],
  ['aws:userid', { always: true, among: ({ nouns }) => being(nouns('user ID')) }],
  ['aws:sourceidentity', { among: ({ or }) => given('source identity', or) }],
  ['sts:externalid', { among: ({ or }) => given('external ID', or) }],
  ['sts:rolesessionname', { among: ({ or }) => given('session name', or) }],
]);

const ago: ReadonlyMap<string, string> = new Map([
  ['below', 'less than'],
  ['above', 'more than'],
]);

function being(words: string): Wording {
  return { clause: `they are ${words}`, phrase: `as ${words}` };
}

function belonging(preposition: string, words: string): Wording {
  return { clause: `they are ${preposition} ${words}`, phrase: `${preposition} ${words}` };
}

function given(what: string, value: string): Wording {
  return { clause: `they give ${value} as the ${what}`, phrase: `with ${value} as the ${what}` };
}

/** Claims of tokens, whose keys begin with the provider; the name is lower-case. */
export function claimWords(name: string): KeyWords | undefined {
  const colon = name.lastIndexOf(':');
  const provider = name.slice(0, Math.max(0, colon));
  const claim = name.slice(colon + 1);
  if (provider === 'cognito-identity.amazonaws.com' && claim === 'amr') return { among: signedIn };
  if (!provider.includes('.') && provider !== 'saml') return undefined;
  if (provider === 'saml')
    return claim === 'aud' ? { among: ({ or }) => given('audience of their SAML assertion', or) } : undefined;
  if (claim === 'aud')
    return {
      present: { clause: 'their token is meant for anything', phrase: 'with a token meant for anything' },
      among: ({ or }) => ({
        clause: `their token is meant for ${or}`,
        phrase: `with a token meant for ${or}`,
      }),
    };
  if (claim === 'sub')
    return {
      present: { clause: 'their token has any subject', phrase: 'with a token of any subject' },
      among: ({ or }) => ({
        clause: `the subject of their token is ${or}`,
        phrase: `with a token of the subject ${or}`,
      }),
    };
  return undefined;
}

function signedIn({ texts }: Values): Wording | undefined {
  if (texts.length !== 1) return undefined;
  if (texts[0] === 'authenticated') return { clause: 'they have signed in' };
  return texts[0] === 'unauthenticated' ? { clause: 'they have not signed in' } : undefined;
}
