import { readArn } from '../policy/arn';
import type { Topic } from './notes';

/** The topics of an ARN of IAM or STS: a root user's, a user's, a group's, a role's or its session's. */
export function arnTopics(text: string): readonly Topic[] {
  const arn = readArn(text);
  const [type = ''] = arn?.resource.split(/[/:]/, 1) ?? [];
  const topics = arn?.service === 'iam' ? identityTopics : arn?.service === 'sts' ? sessionTopics : undefined;
  const topic = topics?.get(type);
  return topic ? [topic] : [];
}

const identityTopics: ReadonlyMap<string, Topic> = new Map([
  ['root', 'root-user'],
  ['user', 'iam-user'],
  ['group', 'group'],
  ['role', 'role'],
]);
const sessionTopics: ReadonlyMap<string, Topic> = new Map([['assumed-role', 'role']]);
