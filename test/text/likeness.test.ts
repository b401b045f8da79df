import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { likeness } from '../../server/src/text/likeness';

const cases: readonly (readonly [text: string, typed: string, fit: number | undefined])[] = [
  ['s3:GetObject', '', 0],
  ['s3:GetObject', 'S3:getO', 0],
  ['s3:GetObject', 'getobject', 1],
  ['s3:GetObject', 'object', 1],
  ['Amazon Simple Queue Service', 'queue', 1],
  ['s3:GetObject', 'etobj', 2],
  ['s3:GetObject', 's3go', 3],
  ['s3:GetObject', 's3:', 0],
  ['s3:GetObject', 'S3:object', 1],
  ['s3:GetObject', 's3:bj', 2],
  ['arn:aws:s3:::my-bucket', 'arn:aws:s3:::buck', 1],
  ['s3:GetObject', 'sqs:object', undefined],
  ['s3', 's3:GetObject', undefined],
  ['s3:GetObject', 'x', undefined],
  ['s3:GetObject', 'jo', undefined],
];

describe('how well a text fits what is typed', () => {
  for (const [text, typed, fit] of cases)
    it(`${typed || 'nothing'} in ${text}`, () => equal(likeness(text, typed), fit));
});
