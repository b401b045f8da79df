import { code } from '../../markdown';
import type { ComparedValue } from './compared';

/** Whom a token speaks for, where its issuer says so by a form of its own. */
export function subjectTexts({ text, key }: ComparedValue): readonly string[] {
  const name = key.toLowerCase();
  if (name === 'token.actions.githubusercontent.com:sub') return githubTexts(text);
  if (name.startsWith('oidc.eks.') && name.endsWith(':sub')) return clusterTexts(text);
  return name.endsWith(':aud') && text === 'sts.amazonaws.com'
    ? ['Tokens that were made for AWS, by way of AWS STS.']
    : [];
}

/** https://docs.github.com/en/actions/reference/security/oidc */
function githubTexts(text: string): readonly string[] {
  const [kind, repository = '', ...rest] = text.split(':');
  const context = rest.join(':');
  if (kind !== 'repo') return [];
  const [owner = '', name = ''] = repository.split('/');
  if (!owner || /^\*+$/.test(owner)) return ['**Workflows of every repository on GitHub.**'];
  const what = /^\*+$/.test(name)
    ? `every repository of ${code(owner)}`
    : name
      ? `the repository ${code(repository)}`
      : `${code(owner)}, whose repository is missing`;
  return [`Workflows on GitHub of ${what}${contextWords(context)}.`];
}

function contextWords(context: string): string {
  if (!context || context === '*') return ', on any branch and for any event';
  if (context === 'pull_request') return ', for pull requests';
  for (const [start, words] of contexts) {
    const name = context.startsWith(start) ? context.slice(start.length) : '';
    if (name) return `, ${words} ${code(name)}`;
  }
  return '';
}

const contexts = [
  ['ref:refs/heads/', 'on the branch'],
  ['ref:refs/tags/', 'on the tag'],
  ['environment:', 'in the environment'],
] as const;

/** https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
function clusterTexts(text: string): readonly string[] {
  const [, kind, namespace = '', name = '', ...more] = text.split(':');
  if (kind !== 'serviceaccount' || more.length) return [];
  return [`The service account ${code(name)} in the namespace ${code(namespace)} of the cluster.`];
}
