import type { Condition } from '../../../policy/model';
import { isNegated, readOperator, takesWildcards } from '../../../policy/operator';
import type { Context } from '../context';
import type { Noun } from '../words/nouns';
import { isPattern, shown } from '../words/values';
import { isAnyOwner, readSubject } from './github-subject';

const provider = 'token.actions.githubusercontent.com';

/**
 * The workflows that a role trusts, where its one condition on the token's subject tells them; undefined where none
 * does, or where it says something else.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function workflows({
  statement,
  brief,
}: Context): { readonly nouns: readonly Noun[]; readonly told: Condition } | undefined {
  const { principal, conditions, conditionsKnown, effect } = statement;
  if (effect !== 'Allow' || !conditionsKnown || !principal) return undefined;
  const isGitHub = principal.principals.every(
    ({ type, text }) => type === 'Federated' && text.value.endsWith(`:oidc-provider/${provider}`),
  );
  const [told, ...others] = conditions.filter(({ key }) => key.toLowerCase() === `${provider}:sub`);
  if (!isGitHub || !told || others.length) return undefined;
  const operator = readOperator(told.operator);
  if (!operator || operator.ifExists || operator.set || isNegated(operator)) return undefined;
  if (!operator.base.startsWith('String') || !told.values.length) return undefined;
  const nouns: Noun[] = [];
  for (const value of told.values) {
    const noun = workflowNoun(String(value), takesWildcards(operator), brief ? '' : 'workflows of ');
    if (!noun) return undefined;
    nouns.push(noun);
  }
  return { nouns, told };
}

/** `repo:owner/name:ref:refs/heads/main`. */
function workflowNoun(text: string, wildcards: boolean, of: string): Noun | undefined {
  const subject = text.startsWith('repo:') && (wildcards || !isPattern(text)) ? readSubject(text) : undefined;
  // Without what follows the repository a star at its end stands for the rest of the name and for all of that.
  if (!subject || (subject.context === undefined && !text.endsWith('*'))) return undefined;
  const { owner, name, repository, context } = subject;
  const tail = context === undefined ? '' : tailOf(context);
  if (tail === undefined || !owner || (!name && !owner.endsWith('*'))) return undefined;
  if (isAnyOwner(subject) && (!name || name === '*'))
    return { text: `${of}any GitHub repository of anybody${tail}` };
  if (isPattern(owner)) return { text: `${of}any GitHub repository named ${shown(repository)}${tail}` };
  if (name === '*') return { text: `${of}any GitHub repository of ${shown(owner)}${tail}` };
  if (!isPattern(name))
    return {
      one: `${of}GitHub repository`,
      many: `${of}GitHub repositories`,
      name: shown(repository),
      tail,
    };
  return { text: `${of}any GitHub repository named ${shown(repository)}${tail}` };
}

/** Undefined for subjects that GitHub lets its users put together otherwise. */
function tailOf(context: string): string | undefined {
  if (context === '*') return '';
  if (context === 'pull_request') return ' in pull requests';
  for (const [start, preposition, noun] of contexts) {
    const name = context.startsWith(start) ? context.slice(start.length) : '';
    if (name) return name === '*' ? ` ${preposition} any ${noun}` : ` ${preposition} ${noun} ${shown(name)}`;
  }
  return undefined;
}

const contexts = [
  ['ref:refs/heads/', 'on', 'branch'],
  ['ref:refs/tags/', 'on', 'tag'],
  ['environment:', 'in', 'environment'],
] as const;
