import type { Fix } from '../../../policy/fix';
import type { Policy } from '../../../policy/model';
import type { Seen } from '../../../policy/seen';
import { partitionOf } from '../partition';
import { pick, seenValues } from '../seen-values';
import { confining, confiningSome } from './confining';
import type { Candidate } from './confining';
import { confineNamed } from './one-service';
import type { Scene } from './scene';

/** By the keys of single services that people need most. */
export function byServiceKeys(scene: Scene): readonly Fix[] {
  return [...toServices(scene), ...byPrefix(scene), ...byViaService(scene)];
}

const toOneService = [
  { action: 'iam:PassRole', key: 'iam:PassedToService' },
  { action: 'iam:CreateServiceLinkedRole', key: 'iam:AWSServiceName' },
] as const;

/** A role is for one service: the one that it is passed to, or that it is made for. */
function toServices({ statement, seen }: Scene): readonly Fix[] {
  if (statement.effect !== 'Allow' || statement.action?.negated) return [];
  return toOneService.flatMap((each) => {
    const known = pick(seen.values.get(each.key.toLowerCase()) ?? [], isName);
    return [...known, undefined].flatMap((service) => confineNamed(statement, each, service));
  });
}

function isName(service: string): boolean {
  return /^[a-z\d.-]+\.amazonaws\.com(?:\.cn)?$/.test(service);
}

/** What is listed of a bucket. https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html */
function byPrefix(scene: Scene): readonly Fix[] {
  const prefix: Candidate = {
    key: 's3:prefix',
    operator: 'StringLike',
    values: ['<folder>/*'],
    carries: ({ id }) => /^s3:ListBucket(?:Versions)?$/.test(id),
  };
  return [...confining(scene, prefix), ...confiningSome(scene, prefix)];
}

/**
 * The service that a key is used through.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
function byViaService(scene: Scene): readonly Fix[] {
  const { policy, seen } = scene;
  return confining(scene, {
    key: 'kms:ViaService',
    operator: 'StringEquals',
    values: [...seenValues('kms:ViaService', seen), `<service>.${regionOf(seen)}.${suffixOf(policy)}`],
    carries: ({ level, name }) => level !== 'Permissions management' && isCryptographic(name),
  });
}

/** Services use keys, and make grants on them; who manages keys calls KMS directly. */
function isCryptographic(name: string): boolean {
  return /^(?:Decrypt|DescribeKey|Encrypt|GenerateDataKey\w*|ReEncrypt\w*)$/.test(name);
}

function regionOf({ regions }: Seen): string {
  const [only, ...others] = regions;
  return only !== undefined && !others.length ? only : '<Region>';
}

function suffixOf(policy: Policy): string {
  return partitionOf(policy) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
}
