import { describe, it } from 'mocha';
import { allow, allowed, checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

const cases: Readonly<Record<string, readonly RuleCase[]>> = {
  'misplaced-variable': [
    {
      name: 'an account in an ARN',
      text: allow('"iam:GetRole"', '«"arn:aws:iam::${aws:PrincipalAccount}:role/${aws:username}"»'),
      severity: 'information',
      says: ['"${aws:PrincipalAccount}" stands before the fifth colon'],
      fixes: [],
    },
    { name: 'the end of an ARN', text: allow('"iam:GetRole"', '"arn:aws:iam::*:role/${aws:username}:x"') },
    {
      name: "a template's account",
      text: allow('"iam:GetRole"', '"arn:aws:iam::${Account}:role/${aws:username}"'),
    },
    {
      name: 'an ARN in a condition',
      text: allow(
        '"s3:GetObject"',
        '"arn:aws:s3:::a/*"',
        '"Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::${aws:PrincipalAccount}:role/a"}}',
      ),
    },
  ],
  'multivalued-variable': [
    {
      name: 'the keys of tags',
      text: allow('"s3:GetObject"', '«"arn:aws:s3:::a/${aws:TagKeys}/*"»'),
      severity: 'warning',
      says: ['"aws:TagKeys" can have several values'],
    },
    { name: 'one tag', text: allow('"s3:GetObject"', '"arn:aws:s3:::a/${aws:RequestTag/a}/*"') },
    {
      name: 'the older language',
      text: allow('"s3:GetObject"', '"arn:aws:s3:::a/${aws:TagKeys}/*"').replace('2012', '2008'),
    },
  ],
  'variable-needs-version': [
    {
      name: 'a policy without a version',
      text: '{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"arn:aws:s3:::a/${aws:username}"»}]}',
    },
    {
      // EventBridge writes the policy around it, in the current version.
      name: 'the statement of an event bus in a template',
      text: `{"Resources": {"Bus": {"Type": "AWS::Events::EventBusPolicy", "Properties": {"StatementId": "own", "Statement": ${JSON.stringify(
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'events:PutRule',
          Resource: '*',
          Condition: { StringEquals: { 'events:creatorAccount': '${aws:PrincipalAccount}' } },
        },
      )}}}}}`,
    },
  ],
  'unknown-variable': [
    {
      name: 'a misspelt key',
      text: allow('"s3:GetObject"', '«"arn:aws:s3:::a/${aws:usrname}/*"»'),
      severity: 'warning',
      says: ['did you mean "aws:username"?'],
      fixes: ['Change "arn:aws:s3:::a/${aws:usrname}/*" to "arn:aws:s3:::a/${aws:username}/*"'],
      fixed: allowed('s3:GetObject', 'arn:aws:s3:::a/${aws:username}/*'),
    },
    {
      name: 'a misspelt tag key with a default',
      text: allow('"s3:GetObject"', '«"arn:aws:s3:::a/${aws:PrincpalTag/team, \'x\'}"»'),
      fixed: allowed('s3:GetObject', "arn:aws:s3:::a/${aws:PrincipalTag/team, 'x'}"),
    },
    { name: 'any case', text: allow('"s3:GetObject"', '"arn:aws:s3:::a/${AWS:UserName}/${aws:userId}"') },
    { name: 'a key like no other', text: allow('"s3:GetObject"', '"arn:aws:s3:::a/${aws:Moonphase}"') },
    { name: 'another tool', text: allow('"s3:GetObject"', '"arn:aws:s3:::a/${aws:region}/${sls:stage}"') },
    { name: 'a tag without its name', text: allow('"s3:GetObject"', '"arn:aws:s3:::a/${aws:PrincipalTag}"') },
  ],
  'malformed-variable': [
    { name: 'nested', text: allow('"s3:GetObject"', '"arn:aws:s3:::a/${aws:PrincipalTag/${aws:username}}"') },
  ],
  'missing-version': [
    {
      name: 'is told with the variable',
      text: '{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/${aws:username}"}]}',
    },
    {
      name: 'is told by itself',
      text: '«{»"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/${Name}"}]}',
    },
  ],
  'invalid-sid': [
    {
      name: 'is told with the variable',
      text: '{"Version": "2012-10-17", "Statement": [{"Sid": "a${aws:username}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*"}]}',
    },
  ],
};

describe('rules on variables', () => {
  for (const [rule, rows] of Object.entries(cases))
    describe(rule, () => {
      for (const each of rows)
        it(each.name, () => {
          checkRule(rule, { kind: 'identity', ...each });
        });
    });
});
