import { policy, resource } from './at';
import { describeHovers } from './table';

const at = (text: string) => policy(`"Effect": "Allow", "Action": "s3:*", "Resource": "${text}"`);
const value = (operator: string, key: string, text: string) =>
  policy(
    `"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {"${operator}": {"${key}": "${text}"}}`,
  );

describeHovers('a variable', [
  {
    document: at('arn:aws:s3:::home/${aws:user¦name}/*'),
    token: '${aws:username}',
    says: [
      'Filled in from each request with the value of **`aws:username`**.',
      'The name of the IAM user that asks.',
      '_When:_ Only where an IAM user asks',
      "Where a request lacks it, this matches nothing; `${aws:username, 'x'}` would have `x` stand in for it.",
      '](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-username)',
    ],
    silent: ['Least privilege', 'BucketName'],
  },
  { document: at('arn:aws:s3:::home/¦${aws:username}/*'), token: '${aws:username}', says: ['Filled in'] },
  { document: at('arn:aws:s3:::home/${aws:username¦}/*'), token: '${aws:username}', says: ['Filled in'] },
  {
    document: at('arn:aws:s3:::home/${aws:username}¦/*'),
    token: '"arn:aws:s3:::home/${aws:username}/*"',
    says: ['ObjectName `${aws:username}/*`', 'filled in from each request'],
  },
  {
    document: at('arn:aws:s3:::ho¦me/${aws:username}/*'),
    token: '"arn:aws:s3:::home/${aws:username}/*"',
    says: ['BucketName'],
  },
  {
    document: at("arn:aws:s3:::${aws:PrincipalTag/a}/${aws:Principal¦Tag/team, 'nobody'}/*"),
    token: "${aws:PrincipalTag/team, 'nobody'}",
    says: ['**`aws:PrincipalTag/team`**', 'Where a request lacks it, `nobody` stands in for it.'],
  },
  {
    document: at('arn:aws:s3:::a\\u002fb/$\\u007baws:user¦name}'),
    token: '$\\u007baws:username}',
    says: ['Filled in'],
  },
  {
    document: value('StringLike', 's3:prefix', '${aws:user¦id}/*'),
    token: '${aws:userid}',
    says: ['the value of **`aws:userid`**'],
    silent: ['s3:prefix'],
  },
  {
    document: value('StringEquals', 'aws:ResourceAccount', '${aws:Principal¦OrgID}'),
    says: ['**AWS Organizations.**', 'the value of **`aws:PrincipalOrgID`**'],
  },
  { document: value('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::${aws:user¦name}'), says: ['Filled in'] },
]);

describeHovers('a letter that a variable stands for', [
  {
    document: at('arn:aws:s3:::a/${*¦}'),
    token: '${*}',
    says: ['`${*}` is the letter `*` itself, and no wildcard.'],
  },
  { document: at('arn:aws:s3:::a/${?¦}'), says: ['is the letter `?` itself'] },
  { document: at('arn:aws:s3:::a/${$¦}'), says: ['is the letter `$` itself, and begins no variable'] },
]);

describeHovers('a variable that is plain text', [
  {
    document:
      '{"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::${aws:user¦name}"}]}',
    token: '${aws:username}',
    says: ['is plain text here: only a policy with `"Version": "2012-10-17"`'],
    silent: ['Filled in'],
  },
  {
    document: at('arn:aws:s3:::${aws:user¦name}').replace('2012', '2008'),
    says: ['is plain text here: only a policy with'],
  },
  {
    document: at('arn:aws:s¦3:::${aws:username}').replace('2012', '2008'),
    says: ['Partition `aws`'],
    silent: ['is filled in from each request'],
  },
  {
    document: value('StringLike', 'aws:userid', '${aws:username}¦-x').replace('2012', '2008'),
    says: ['matches `${aws:username}-x`'],
    silent: ['is filled in from each request'],
  },
  {
    document: at('arn:aws:s3:::${aws:user¦name}').replace('"2012-10-17"', '{"Ref": "Version"}'),
    says: ['Filled in'],
  },
  {
    document: at('arn:aws:sqs:${aws:Requested¦Region}:111122223333:a'),
    says: ['is plain text here: in an ARN variables count only after the account.'],
  },
  { document: at('arn:aws:sqs:eu-west-1:${aws:Principal¦Account}:a'), says: ['only after the account'] },
  {
    document: value('NumericEquals', 's3:max-keys', '${aws:user¦name}'),
    says: ['`NumericEquals` takes no variables, only operators for texts and ARNs do.'],
  },
  {
    document: value('IpAddress', 'aws:SourceIp', '${aws:Vpc¦SourceIp}'),
    says: ['`IpAddress` takes no variables'],
  },
  { document: value('Null', 'aws:username', '${aws:user¦name}'), says: ['`Null` takes no variables'] },
  {
    document: policy('"Effect": "Allow", "Action": "s3:${aws:user¦name}", "Resource": "*"'),
    token: '${aws:username}',
    says: ['an action takes no variables'],
  },
  {
    document: policy('"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::${aws:Principal¦Account}:root"}'),
    says: ['a principal takes no variables'],
  },
]);

describeHovers('a variable that is not finished, or cannot be', [
  {
    document: at('arn:aws:s3:::home/${aws:user¦name'),
    token: '${aws:username',
    says: ['lacks its closing `}`', '**`aws:username`**'],
  },
  { document: at('arn:aws:s3:::home/${¦'), token: '${', says: ['lacks its closing `}`'] },
  {
    document: at('arn:aws:s3:::home/${¦}'),
    token: '${}',
    says: ['names the condition key that it is filled in from'],
  },
  {
    document: at('arn:aws:s3:::home/${aws:us¦er}'),
    says: ['The reference has no condition key `aws:us', 'so this is never filled in'],
  },
  {
    document: at('arn:aws:s3:::home/${aws:Tag¦Keys}'),
    says: ['**`aws:TagKeys` can have several values, and no such key can be a variable.**'],
  },
  { document: at('arn:aws:s3:::home/${AWS::Account¦Id}'), says: ['Only `Fn::Sub` of a template fills in'] },
  {
    document: policy(
      '"Effect": "Allow", "Action": "s3:*", "Resource": {"Fn::Sub": "arn:aws:s3:::${!aws:user¦name}"}',
    ),
    token: '{"Fn::Sub": "arn:aws:s3:::${!aws:username}"}',
    says: ['can name'],
  },
  { document: resource('${${${'), says: ['lacks its closing'] },
]);
