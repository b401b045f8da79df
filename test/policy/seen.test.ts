import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mergeSeen, seenIn } from '../../server/src/policy/seen';
import { snapshotOf } from '../support/document';

const document = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const seen = (statement: object) => seenIn(snapshotOf(document(statement)).file);

describe('what policies name', () => {
  it('takes ARNs, accounts and Regions from resources', () => {
    const { arns, accounts, regions } = seen({
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Resource: ['arn:aws:sqs:eu-west-1:111122223333:jobs', 'arn:aws:s3:::demo/*', '*'],
    });
    deepEqual(arns, ['arn:aws:sqs:eu-west-1:111122223333:jobs', 'arn:aws:s3:::demo/*']);
    deepEqual(accounts, ['111122223333']);
    deepEqual(regions, ['eu-west-1']);
  });

  it('takes principals by their type', () => {
    const { principals, accounts } = seen({
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com', AWS: ['444455556666', 'arn:aws:iam::111122223333:role/x'] },
      Action: 'sqs:SendMessage',
      Resource: '*',
    });
    deepEqual(principals.get('Service'), ['sns.amazonaws.com']);
    deepEqual(accounts, ['444455556666', '111122223333']);
  });

  it('takes condition values by their key, whatever its case', () => {
    const { values, accounts, regions } = seen({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: '*',
      Condition: {
        StringEquals: {
          'AWS:SourceAccount': '777788889999',
          'aws:RequestedRegion': ['eu-west-1', 'us-gov-west-1'],
          's3:prefix': '123456789012',
        },
      },
    });
    deepEqual(values.get('aws:sourceaccount'), ['777788889999']);
    deepEqual(accounts, ['777788889999']);
    deepEqual(regions, ['eu-west-1', 'us-gov-west-1']);
  });

  it('leaves out what deployment fills in', () => {
    const { arns } = seen({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: { 'Fn::Sub': 'arn:aws:s3:::${Bucket}/*' },
    });
    deepEqual(arns, []);
  });

  it('joins what several documents name, each once, without the word that is being written', () => {
    const one = seen({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::wor'],
    });
    const other = seen({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::a'],
    });
    deepEqual(mergeSeen([one, other], 'arn:aws:s3:::wor').arns, ['arn:aws:s3:::a', 'arn:aws:s3:::b']);
  });
});
