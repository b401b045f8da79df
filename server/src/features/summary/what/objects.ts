import type { Arn } from '../../../policy/arn';
import { isPattern, shown } from '../words/values';
import type { Thing } from './thing';

/** Buckets and their objects, whose ARNs name neither Region nor account; undefined for all others. */
export function objectThing(arn: Arn, certain: boolean): Thing | undefined {
  if (arn.service !== 's3' || arn.region || arn.account || !arn.resource) return undefined;
  const slash = arn.resource.indexOf('/');
  const bucket = slash < 0 ? arn.resource : arn.resource.slice(0, slash);
  return slash < 0
    ? bucketThing(bucket, certain)
    : objectsThing(bucket, arn.resource.slice(slash + 1), certain);
}

/** A star in the name of a bucket reaches past the slash, to its objects. */
function bucketThing(bucket: string, certain: boolean): Thing {
  const key = keyOf(bucket);
  if (!isPattern(bucket)) return { noun: oneBucket(bucket), types: ['s3:bucket'], key };
  // What deployment fills in is not the same bucket twice: it has no key.
  if (!certain) return { noun: { text: 'a bucket that deployment fills in' }, types: ['s3:bucket'] };
  if (!bucket.includes('*'))
    return { noun: { text: `buckets named ${shown(bucket)}` }, types: ['s3:bucket'], key };
  const text = /^\*+$/.test(bucket)
    ? 'any bucket and any object'
    : `buckets named ${shown(bucket)} and their objects`;
  return { noun: { text }, types: ['s3:bucket', 's3:object'], key };
}

function oneBucket(bucket: string) {
  return { one: 'bucket', many: 'buckets', name: shown(bucket), tail: '' };
}

function objectsThing(bucket: string, path: string, certain: boolean): Thing {
  const types = ['s3:object'];
  if (isPattern(bucket) && !certain)
    return { noun: { text: 'objects of a bucket that deployment fills in' }, types };
  if (/^\*+$/.test(path)) {
    const partsOf = { key: keyOf(bucket), many: 'objects' };
    if (!isPattern(bucket))
      return {
        noun: { one: 'objects of bucket', many: 'objects of buckets', name: shown(bucket), tail: '' },
        types,
        partsOf,
      };
    const any = /^\*+$/.test(bucket) ? 'any object' : `objects of buckets named ${shown(bucket)}`;
    return { noun: { text: any }, types, partsOf };
  }
  const tail = ` of ${bucketWords(bucket)}`;
  if (!isPattern(path)) return { noun: { one: 'object', many: 'objects', name: shown(path), tail }, types };
  if (!certain) return { noun: { text: `objects${tail} that deployment fills in` }, types };
  const folder = path.slice(0, -1);
  const under = path.endsWith('/*') && !isPattern(folder);
  const words = under ? 'objects under' : 'objects named';
  return { noun: { one: words, many: words, name: shown(under ? folder : path), tail }, types };
}

function bucketWords(bucket: string): string {
  if (!isPattern(bucket)) return `bucket ${shown(bucket)}`;
  return /^\*+$/.test(bucket) ? 'any bucket' : `buckets named ${shown(bucket)}`;
}

function keyOf(bucket: string): string {
  return `s3 bucket ${bucket}`;
}
