import { realReference } from '../../support/reference';
import { action, policy } from './at';
import { describeHovers } from './table';

const all = realReference().service('s3')?.actions.length ?? 0;
const at = (marked: string) => policy(`"Effect": "Allow", "Action": ["${marked}"], "Resource": "*"`);

describeHovers('a service prefix', [
  {
    document: at('s¦3:GetObject'),
    token: 's3',
    says: [
      `**Amazon S3** · \`s3\` · ${all} actions`,
      /By access level: \d+ permissions management, \d+ write, \d+ tagging, \d+ read, \d+ list\./,
      /Resource types: .*`bucket`/,
      '[Actions of s3](https://docs.aws.amazon.com/service-authorization/latest/reference/list_s3.html)',
    ],
    silent: ['GetObject', 'An action goes on'],
  },
  { document: at('¦s3:GetObject'), token: 's3', says: ['**Amazon S3**'] },
  { document: at('S¦3:*'), token: 'S3', says: ['**Amazon S3**'], silent: ['Least privilege', 'matches'] },
  { document: at('s3¦:*'), token: '"s3:*"', says: ['Least privilege', 'matches'] },
  { document: at('s3:¦GetObject'), token: '"s3:GetObject"', says: ['**`s3:GetObject`**'] },
  {
    document: at('k¦ms:Decrypt'),
    token: 'kms',
    says: ['**Key Management Service.**', '**AWS Key Management'],
  },
  // Half typed.
  {
    document: at('s3:¦'),
    token: 's3',
    says: ['**Amazon S3**', 'An action goes on after the prefix: `s3:Name`.'],
  },
  { document: at('s3¦'), token: 's3', says: ['**Amazon S3**', 'An action goes on after the prefix'] },
  { document: policy('"Effect": "Allow", "Action": "sqs:¦\n'), token: 'sqs', says: ['**Amazon SQS**'] },
  { document: at('\\u0073¦3:GetObject'), token: '\\u00733', says: ['**Amazon S3**'] },
  // No service.
  {
    document: at('s¦4:GetObject'),
    token: '"s4:GetObject"',
    says: ['No service in the reference has the prefix `s4`'],
  },
  { document: at('¦:GetObject'), token: '":GetObject"', says: ['No service'] },
  { document: at('*¦'), token: '"*"', says: ['every action of every service'] },
  { document: at('¦s*:GetObject'), token: '"s*:GetObject"', says: ['matches'] },
  {
    document: policy('"Effect": "Allow", "Action": {"Fn::Sub": "s¦3:${What}"}, "Resource": "*"'),
    token: '{"Fn::Sub": "s3:${What}"}',
    says: ['Deployment fills in'],
  },
  {
    document: policy('"Effect": "Deny", "Action": "ec¦2:*", "Principal": "*", "Resource": "*"'),
    kind: 'rcp',
    says: ['**Resource control policies do not cover this service.**'],
  },
  {
    document: policy('"Effect": "Deny", "Action": "s¦3:*", "Principal": "*", "Resource": "*"'),
    kind: 'rcp',
    says: ['**Amazon S3**'],
    silent: ['do not cover'],
  },
  {
    document: action('sts:GetServiceBearerToken').replace('sts', 's¦ts').replace('n¦"', 'n"'),
    says: ['**AWS Security Token Service**'],
  },
]);
