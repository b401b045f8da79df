import { hasWildcard } from '../../../text/wildcard';
import { code } from '../../markdown';
import { isAnyOwner, readSubject } from '../../summary/who/github-subject';
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

function githubTexts(text: string): readonly string[] {
  const subject = readSubject(text);
  if (!subject?.owner) return [];
  const { owner, name, repository, context, hasIds } = subject;
  const workflows = `Workflows on GitHub of`;
  const where = context === undefined ? (text.endsWith('*') ? contextWords('*') : '') : contextWords(context);
  if (isAnyOwner(subject))
    return [
      /^\*?$/.test(name)
        ? `**Workflows of every repository on GitHub**${where}.`
        : `**${workflows} any repository ${code(name)}, whoever owns it**${where}.`,
    ];
  if (hasWildcard(owner))
    return [`${workflows} **every owner ${code(owner)}**: anybody can take such a name${where}.`];
  const what = /^\*+$/.test(name)
    ? `every repository of ${code(owner)}`
    : name
      ? `${hasWildcard(name) ? 'every' : 'the'} repository ${code(repository)}`
      : `${code(owner)}, whose repository is missing`;
  return [
    `${workflows} ${what}${where}.`,
    ...(name && context === undefined && !hasWildcard(name) ? [wholeText] : []),
    ...(hasIds ? [] : [idsText(owner, name)]),
  ];
}

/** https://docs.github.com/en/actions/reference/security/oidc */
const wholeText =
  'Subjects go on, with `:ref:refs/heads/main` for one: this matches only where they are set to the repository alone.';

/** https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/ */
function idsText(owner: string, name: string): string {
  const form = `repo:${owner}@123456/${name.replace(/\*+$/, '') || 'name'}@456789:…`;
  return `Repositories that were made or renamed since 15 July 2026 bring IDs as well: ${code(form)}.`;
}

function contextWords(context: string): string {
  if (/^\*+$/.test(context)) return ', on any branch and for any event';
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
