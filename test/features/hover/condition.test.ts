import { key, policy } from './at';
import { describeHovers } from './table';

const deny = (condition: string) =>
  policy(`"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": {${condition}}`);

describeHovers('a condition', [
  {
    document: key('aws:principalorgid'),
    says: ['**`aws:principalorgid`** · String · global condition key'],
  },
  {
    document: key('aws:PrincipalTag/team'),
    says: ['· String · global condition key', 'A tag on the user or role'],
  },
  { document: key('aws:TagKeys'), says: ['· String, several values ·', '`ForAnyValue:`'] },
  { document: key('s3:ExistingObjectTag/team'), says: ['· String · Amazon S3'] },
  { document: key('saml:aud'), says: ['· String · AWS Security Token Service'] },
  {
    document: key('token.actions.githubusercontent.com:sub'),
    says: ['A claim in the tokens of the identity provider `token.actions.githubusercontent.com`'],
  },
  { document: key('s3:nope'), says: ['no condition key `s3:nope`'] },
  {
    document: deny('"StringLike¦": {"aws:username": "a"}'),
    says: ['with `*` and `?` as wildcards', 'lacks the key it does not hold'],
  },
  {
    document: deny('"StringNotEquals¦": {"aws:username": "a"}'),
    says: ['also hold where the request lacks the key'],
  },
  {
    document: deny('"ForAllValues:StringEqualsIfExists¦": {"aws:TagKeys": "a"}'),
    says: ['`ForAllValues:` asks that all', 'With `IfExists`'],
  },
  { document: deny('"Null¦": {"aws:username": "true"}'), says: ['`true` where the request lacks the key'] },
  {
    document: deny('"StringEqual¦": {"aws:username": "a"}'),
    says: ['no condition operator `StringEqual`'],
  },
  {
    document: deny('"StringEquals": {"aws:username": "a*¦"}'),
    says: ['`StringEquals` knows no wildcards'],
    silent: ['Least privilege'],
  },
  {
    document: deny('"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/x¦"}'),
    says: ['`*` stands for any run of characters', 'Compared by `ArnLike`'],
  },
  {
    document: deny('"StringLike": {"s3:prefix": "home/${aws:username}/*¦"}'),
    says: ['filled in from each request'],
  },
]);
