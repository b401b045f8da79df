import { policy } from './at';
import { describeHovers } from './table';

const deny = (condition: string) =>
  policy(`"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": {${condition}}`);

describeHovers('an element', [
  { document: '{"Version": "2012-10-17¦", "Statement": []}', says: ['current version', 'policy variable'] },
  { document: '{"Version": "2008-10-17¦", "Statement": []}', says: ['older version', 'plain text'] },
  {
    document: policy('"Effect": "Allow"').replace('2012-10-17', '2012¦'),
    token: '"2012"',
    says: ['`2012-10-17`, or the older `2008-10-17`'],
  },
  {
    document: policy('"Effect": "Deny¦", "Action": "s3:*", "Resource": "*"'),
    says: ['denies, whatever else allows'],
  },
  {
    document: policy('"Effect": "Allow¦", "Action": "s3:*", "Resource": "*"'),
    kind: 'scp',
    says: ['grants nothing by itself'],
  },
  {
    document: policy('"Effect": "Allow¦", "Action": "s3:*", "Resource": "*"'),
    kind: 'endpoint',
    says: [/^This statement grants nothing by itself/],
  },
  {
    document: policy('"Effect": "allow¦", "Action": "s3:*", "Resource": "*"'),
    says: ['One of `Allow` and `Deny`'],
  },
  {
    document: policy('"Sid¦": "x", "Effect": "Allow", "Action": "s3:*", "Resource": "*"'),
    says: ['no effect on access'],
  },
  {
    document: policy('"Effect": "Allow", "NotAction¦": "s3:*", "Resource": "*"'),
    says: ['all actions but those listed', 'grants everything else'],
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
  {
    document: policy('"Effect": "Allow", "NotPrincipal¦": {"AWS": "111122223333"}, "Action": "s3:*"'),
    kind: 'resource',
    says: ['AWS does not support it with `Allow`'],
  },
  {
    document: policy('"Effect": "Deny", "NotPrincipal¦": {"AWS": "111122223333"}, "Action": "s3:*"'),
    kind: 'resource',
    says: ['listed with the account', 'whoever has a permissions boundary is stopped all the same'],
  },
  {
    document: policy('"Effect": "Deny", "NotAction¦": "s3:*", "Resource": "*"'),
    says: ['does not allow them'],
  },
  {
    document: deny('"Bool": {"aws:SecureTransport": "false"}').replace('Condition', 'Cond¦ition'),
    says: ['All operators and all keys must hold'],
  },
  {
    document: `{"Version": "2012-10-17", "State¦ment": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}`,
    kind: 'boundary',
    says: ['a permissions boundary', 'It has 1 statement.'],
  },
]);
