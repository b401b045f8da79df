import { readArn } from '../../../policy/arn';
import { copyOf } from '../../../policy/edit';
import type { ModelEdit, NewValue } from '../../../policy/edit';
import type { Fix } from '../../../policy/fix';
import type { Target } from '../../../policy/locate';
import type { Policy, Statement } from '../../../policy/model';
import { canBecomeSeveral, listOf } from '../../../policy/value';
import { quote } from '../../../text/words';
import type { Refactoring } from '../../refactoring';

/** A statement more, that denies what comes without TLS to the policy's bucket: with the caret around a statement. */
export const denyWithoutTls: Refactoring = {
  id: 'deny-without-tls',
  group: 'narrow',
  kinds: ['resource'],
  offer({ policy, target }) {
    if (policy.attachedTo !== 's3-bucket' || !isAround(target)) return [];
    const bucket = bucketOf(policy);
    return bucket === undefined || policy.statements.some(isAboutTls) ? [] : denying(policy, bucket);
  },
};

function isAround(target: Target): boolean {
  if (target.at === 'policy-element') return target.entry.name === 'Statement';
  return target.at === 'statement' || (target.at === 'statement-element' && target.entry.name === 'Effect');
}

/** One on TLS, of either effect, is somebody's decision already. */
function isAboutTls({ conditions, conditionsKnown }: Statement): boolean {
  return (
    !conditionsKnown || conditions.some(({ key }) => /^(?:aws:SecureTransport|s3:TlsVersion)$/i.test(key))
  );
}

/** The one bucket that all statements are about, by its ARN; undefined where they name several, or none for certain. */
function bucketOf({ statements }: Policy): string | undefined {
  const buckets = new Set<string | undefined>();
  for (const { resource } of statements) {
    if (!resource?.complete || resource.negated) return undefined;
    for (const { value } of resource.texts) buckets.add(bucketIn(value));
  }
  const [bucket] = buckets;
  return buckets.size === 1 ? bucket : undefined;
}

function bucketIn(text: string): string | undefined {
  const arn = readArn(text);
  if (arn?.service !== 's3' || arn.region || arn.account) return undefined;
  const [name = ''] = arn.resource.split('/', 1);
  return /^[\w.-]+$/.test(name) ? `arn:${arn.partition}:s3:::${name}` : undefined;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-HTTP-HTTPS */
function denying(policy: Policy, bucket: string): readonly Fix[] {
  const statement = {
    Sid: freeSid(policy),
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [bucket, `${bucket}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  const edits = appending(policy, statement);
  return edits ? [{ title: `Deny requests to ${quote(bucket)} without TLS`, effect: 'narrower', edits }] : [];
}

function appending({ statements }: Policy, statement: NewValue): readonly ModelEdit[] | undefined {
  const last = statements.at(-1)?.source;
  if (!last) return undefined;
  if (listOf(last)) return [{ edit: 'add', after: last, value: statement }];
  const copy = canBecomeSeveral(last) ? copyOf(last) : undefined;
  return copy === undefined ? undefined : [{ edit: 'spread', target: last, into: [copy, statement] }];
}

function freeSid({ statements }: Policy): string {
  const taken = new Set(statements.map(({ sid }) => sid?.value));
  let sid = 'DenyWithoutTls';
  for (let number = 2; taken.has(sid); number++) sid = `DenyWithoutTls${number}`;
  return sid;
}
