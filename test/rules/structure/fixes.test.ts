import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import { snapshotOf } from '../../support/document';
import { mendsFaults, ofForm, policy, titlesIn } from './faults';

describe('fixes of form', () => {
  mendsFaults([
    [
      'inserts the version first',
      'identity',
      '{"Statement":[]}',
      'Insert "Version": "2012-10-17"',
      '{"Version":"2012-10-17","Statement":[]}',
    ],
    [
      'takes the current version',
      'rcp',
      '{"Version":"2008-10-17"}',
      'Change "2008-10-17" to "2012-10-17"',
      '{"Version":"2012-10-17"}',
    ],
    [
      'writes a version of digits out',
      'identity',
      '{"Version":20121017,"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}',
      'Change 20121017 to "2012-10-17"',
      policy('{"Effect":"Deny","Action":"*","Resource":"*"}'),
    ],
    [
      'writes a year out',
      'identity',
      '{"Version":2012,"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}',
      'Change 2012 to "2012-10-17"',
      policy('{"Effect":"Deny","Action":"*","Resource":"*"}'),
    ],
    [
      'takes the effect out of its list',
      'identity',
      policy('{"Effect":["Allow"],"Action":"*","Resource":"*"}'),
      'Change ["Allow"] to "Allow"',
      policy('{"Effect":"Allow","Action":"*","Resource":"*"}'),
    ],
    [
      'inserts Deny after the id',
      'identity',
      policy('{"Sid":"a","Action":"*","Resource":"*"}'),
      'Insert "Effect": "Deny"',
      policy('{"Sid":"a","Effect":"Deny","Action":"*","Resource":"*"}'),
    ],
    [
      'inserts an action to fill in',
      'identity',
      policy('{"Effect":"Deny","Resource":"*"}'),
      'Insert "Action" to fill in',
      policy('{"Effect":"Deny","Action":"<service>:<Action>","Resource":"*"}'),
    ],
    [
      'inserts a resource to fill in',
      'identity',
      policy('{"Effect":"Deny","Action":"*","Condition":{}}'),
      'Insert "Resource" to fill in',
      policy('{"Effect":"Deny","Action":"*","Resource":"<ARN>","Condition":{}}'),
    ],
    [
      'inserts everybody into a resource control policy',
      'rcp',
      policy('{"Effect":"Deny","Action":"s3:*","Resource":"*"}'),
      'Insert "Principal": "*"',
      policy('{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}'),
    ],
    [
      'inserts everybody into an endpoint policy',
      'endpoint',
      policy('{"Effect":"Deny","Action":"s3:*","Resource":"*"}'),
      'Insert "Principal": "*"',
      policy('{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}'),
    ],
    [
      'inserts the key itself into a key policy',
      'resource',
      policy('{"Effect":"Deny","Principal":"*","Action":"kms:*"}'),
      'Insert "Resource": "*", which is the key itself',
      policy('{"Effect":"Deny","Principal":"*","Action":"kms:*","Resource":"*"}'),
    ],
    [
      'inserts a principal to fill in',
      'trust',
      policy('{"Effect":"Allow","Action":"sts:AssumeRole"}'),
      'Insert "Principal" to fill in',
      policy('{"Effect":"Allow","Principal":{"AWS":"<account or ARN>"},"Action":"sts:AssumeRole"}'),
    ],
    [
      'renames a misspelt element',
      'identity',
      policy('{"Effect":"Deny","Action":"*","Resourse":"*"}'),
      'Rename "Resourse" to "Resource"',
      policy('{"Effect":"Deny","Action":"*","Resource":"*"}'),
    ],
    [
      'spells the effect',
      'identity',
      policy('{"Effect":"allow","Action":"*","Resource":"*"}'),
      'Change "allow" to "Allow"',
      policy('{"Effect":"Allow","Action":"*","Resource":"*"}'),
    ],
    [
      'makes an id of letters',
      'identity',
      policy('{"Sid":"read-only access","Effect":"Deny","Action":"*","Resource":"*"}'),
      'Change "read-only access" to "readOnlyAccess"',
      policy('{"Sid":"readOnlyAccess","Effect":"Deny","Action":"*","Resource":"*"}'),
    ],
    [
      'numbers a repeated id',
      'identity',
      policy(
        '{"Sid":"a","Effect":"Deny","Action":"*","Resource":"*"}',
        '{"Sid":"a2","Effect":"Deny","Action":"*","Resource":"*"}',
        '{"Sid":"a","Effect":"Deny","Action":"*","Resource":"*"}',
      ),
      'Change "a" to "a3"',
      policy(
        '{"Sid":"a","Effect":"Deny","Action":"*","Resource":"*"}',
        '{"Sid":"a2","Effect":"Deny","Action":"*","Resource":"*"}',
        '{"Sid":"a3","Effect":"Deny","Action":"*","Resource":"*"}',
      ),
    ],
    [
      'puts an account number in quotes',
      'trust',
      policy('{"Effect":"Allow","Principal":{"AWS":111122223333},"Action":"sts:AssumeRole"}'),
      'Change 111122223333 to "111122223333"',
      policy('{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"}'),
    ],
    [
      'names the type of an account',
      'resource',
      policy('{"Effect":"Deny","Principal":"111122223333","Action":"sqs:*","Resource":"*"}'),
      'Name the type of the principal: "AWS"',
      policy('{"Effect":"Deny","Principal":{"AWS":"111122223333"},"Action":"sqs:*","Resource":"*"}'),
    ],
    [
      'names the type of services',
      'resource',
      policy(
        '{"Effect":"Deny","Principal":["sns.amazonaws.com","s3.amazonaws.com"],"Action":"sqs:*","Resource":"*"}',
      ),
      'Name the type of the principal: "Service"',
      policy(
        '{"Effect":"Deny","Principal":{"Service":["sns.amazonaws.com","s3.amazonaws.com"]},"Action":"sqs:*","Resource":"*"}',
      ),
    ],
    [
      'names the type of an identity provider',
      'trust',
      policy(
        '{"Effect":"Allow","Principal":"arn:aws:iam::111122223333:saml-provider/a","Action":"sts:AssumeRoleWithSAML"}',
      ),
      'Name the type of the principal: "Federated"',
      policy(
        '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/a"},"Action":"sts:AssumeRoleWithSAML"}',
      ),
    ],
    [
      'finds a misspelt operator behind its prefix',
      'identity',
      policy(
        '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ForAnyValues:StringNotEqualIfExist":{"aws:a":"x"}}}',
      ),
      'Rename "ForAnyValues:StringNotEqualIfExist" to "ForAnyValue:StringNotEqualsIfExists"',
      policy(
        '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ForAnyValue:StringNotEqualsIfExists":{"aws:a":"x"}}}',
      ),
    ],
    [
      'gives a key its prefix',
      'identity',
      policy('{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringEquals":{"sourcevpc":"x"}}}'),
      'Rename "sourcevpc" to "aws:SourceVpc"',
      policy(
        '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpc":"x"}}}',
      ),
    ],
    [
      'merges two blocks of one operator',
      'identity',
      policy(
        '{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:a":"true"},"Bool":{"aws:b":"true"}}}',
      ),
      'Merge both "Bool"',
      policy(
        '{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:b":"true","aws:a":"true"}}}',
      ),
    ],
    [
      'removes what says the same',
      'identity',
      policy('{"Effect":"Allow","Effect":"Allow","Action":"*","Resource":"*"}'),
      'Remove the first "Effect", which says the same',
      policy('{"Effect":"Allow","Action":"*","Resource":"*"}'),
    ],
    [
      'writes values of one type',
      'identity',
      policy(
        '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"NumericEquals":{"aws:a":["1",2,3]}}}',
      ),
      'Write the values of "aws:a" as texts',
      policy(
        '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"NumericEquals":{"aws:a":["1","2","3"]}}}',
      ),
    ],
  ]);
});

describe('what no fix is offered for', () => {
  const cases: readonly (readonly [what: string, kind: PolicyKind, document: string])[] = [
    [
      'a name that another member has',
      'identity',
      policy('{"effect":"Allow","Effect":"Deny","Action":"*","Resource":"*"}'),
    ],
    [
      'a principal that a grant is confined to',
      'identity',
      policy('{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"*","Resource":"*"}'),
    ],
    [
      'a resource that a trust is confined to',
      'trust',
      policy(
        '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole","Resource":"arn:aws:iam::111122223333:role/a"}',
      ),
    ],
    [
      'a member of an unknown name, which may be a restriction',
      'identity',
      policy('{"Effect":"Allow","Action":"*","Resource":"*","Restriction":{}}'),
    ],
    [
      'two blocks of a denial, which then denies less',
      'identity',
      policy(
        '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"aws:a":"true"},"Bool":{"aws:b":"true"}}}',
      ),
    ],
    [
      'two blocks with a key in common',
      'identity',
      policy(
        '{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:a":"true"},"Bool":{"aws:A":"false"}}}',
      ),
    ],
    [
      'the opposite of a misspelt operator',
      'identity',
      policy('{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"NotStringEquals":{"aws:a":"x"}}}'),
    ],
    ['a number in the place of an effect', 'identity', policy('{"Effect":1,"Action":"*","Resource":"*"}')],
    ['an effect that is like neither', 'identity', policy('{"Effect":"Permit","Action":"*","Resource":"*"}')],
  ];
  for (const [what, kind, document] of cases) it(what, () => same(titlesIn(document, kind), []));
});

describe('the removal of an element that a kind has not', () => {
  const cases: readonly (readonly [what: string, kind: PolicyKind, document: string, title: string])[] = [
    [
      'in a denial',
      'scp',
      policy('{"Effect":"Deny","Principal":{"Service":"ec2.amazonaws.com"},"Action":"*","Resource":"*"}'),
      'Remove "Principal"',
    ],
    [
      'of everybody',
      'identity',
      policy('{"Effect":"Allow","Principal":{"AWS":["*"]},"Action":"*","Resource":"*"}'),
      'Remove "Principal"',
    ],
    [
      'of every resource',
      'trust',
      policy(
        '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole","Resource":["*"]}',
      ),
      'Remove "Resource"',
    ],
    [
      'of an Id',
      'identity',
      '{"Version":"2012-10-17","Id":"x","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
      'Remove "Id"',
    ],
  ];
  for (const [what, kind, document, title] of cases)
    it(`is offered: ${what}`, () => same(titlesIn(document, kind), [title]));
});

describe('a key policy without resource', () => {
  const weight = (action: string) =>
    ofForm(
      snapshotOf(policy(`{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"${action}"}`), {
        kind: 'resource',
      }),
    ).map(({ rule, severity, message }) => [rule.id, severity, message.includes('no effect')]);
  it('has a warning, since AWS takes it', () => {
    same(weight('kms:Decrypt'), [['missing-resource', 'warning', true]]);
    same(weight('s3:GetObject'), [['missing-resource', 'error', false]]);
  });
});

describe('the effect of a fix', () => {
  it('is called the same only where AWS takes the policy before and after', () => {
    const effects = (resource: string) =>
      snapshotOf(`{"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"${resource}"}}`, {
        kind: 'identity',
      })
        .findings()
        .flatMap((finding) => finding.fixes().map(({ effect }) => effect));
    same(effects('*'), ['same']);
    same(effects('arn:aws:s3:::a/${aws:username}'), ['unknown']);
  });
});
