import { policy, principal } from './at';
import { describeHovers } from './table';

describeHovers('a principal', [
  {
    document: principal('{"AWS": "arn:aws:iam::111122223333:root¦"}'),
    says: ['The whole account `111122223333`, not only its root user'],
  },
  { document: principal('{"AWS": "111122223333¦"}'), says: ['The whole account `111122223333`'] },
  {
    document: principal('{"AWS": "arn:aws:iam::111122223333:user/a/Ann¦"}'),
    says: ['The IAM user `Ann` of the account `111122223333`'],
  },
  {
    document: principal('{"AWS": "arn:aws:iam::111122223333:role/app¦"}'),
    says: ['The role `app`', 'everybody who has assumed it'],
  },
  {
    document: principal('{"AWS": "arn:aws:sts::111122223333:assumed-role/app/me¦"}'),
    says: ['One session, `me`, of the role `app`'],
  },
  { document: principal('{"AWS": "AIDACKCEVSQ6C2EXAMPLE¦"}'), says: ['deleted'] },
  { document: principal('{"AWS": "arn:aws:iam::111122223333:role/*¦"}'), says: ['names nobody'] },
  { document: principal('{"Service": "lambda.amazonaws.com¦"}'), says: ['AWS Lambda', '`aws:SourceArn`'] },
  {
    document: principal('{"Service": "made-up.amazonaws.com¦"}'),
    says: ['The AWS service `made-up.amazonaws.com`'],
  },
  {
    document: principal(
      '{"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com¦"}',
    ),
    says: ['`token.actions.githubusercontent.com`', 'claims'],
  },
  {
    document: principal('{"Federated": "arn:aws:iam::111122223333:saml-provider/corp¦"}'),
    says: ['SAML provider `corp`'],
  },
  { document: principal('{"Federated": "cognito-identity.amazonaws.com¦"}'), says: ['Amazon Cognito'] },
  { document: principal('{"CanonicalUser": "79a59df9¦"}'), says: ['canonical user ID'] },
  { document: principal('"*¦"'), says: ['everybody', 'No condition confines'] },
  {
    document: policy(
      '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "*¦", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}',
    ),
    says: ["The statement's conditions confine who that is"],
  },
  {
    document: policy(
      '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "*¦", "Condition": {"Bool": {"aws:SecureTransport": "true"}}',
    ),
    says: ['do not confine'],
  },
  {
    document: policy(
      '"Effect": "Deny", "Action": "s3:*", "Resource": "*", "NotPrincipal": {"AWS": "111122223333¦"}',
    ),
    says: ['under `NotPrincipal`'],
  },
  {
    document: principal('{"Serv¦ice": "lambda.amazonaws.com"}'),
    says: ['AWS services that act by themselves'],
  },
]);
