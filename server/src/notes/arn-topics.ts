import type { Topic } from './notes';

/** The topics of an ARN of IAM or STS: a root user's, a user's, a group's, a role's or its session's. */
export function arnTopics(text: string): readonly Topic[] {
  const [scheme, , service, , , ...rest] = text.split(':', 7);
  if (scheme !== 'arn') return [];
  const [type = ''] = (rest[0] ?? '').split('/', 1);
  const topic =
    service === 'iam' ? identityTopics.get(type) : service === 'sts' ? sessionTopics.get(type) : undefined;
  return topic ? [topic] : [];
}

const identityTopics: ReadonlyMap<string, Topic> = new Map([
  ['root', 'root-user'],
  ['user', 'iam-user'],
  ['group', 'group'],
  ['role', 'role'],
]);
const sessionTopics: ReadonlyMap<string, Topic> = new Map([['assumed-role', 'role']]);
