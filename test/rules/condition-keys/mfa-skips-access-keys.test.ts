import { describe, it } from 'mocha';
import { checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

const statement = (effect: string, conditions: string, rest = '"Resource": "*"') =>
  `{"Effect": "${effect}", "Action": "ec2:TerminateInstances", ${rest}, "Condition": {${conditions}}}`;
const policy = (...statements: readonly string[]) =>
  `{"Version": "2012-10-17", "Statement": [${statements.join()}]}`;

const key = '"aws:MultiFactorAuthPresent"';
const hole = policy(statement('Deny', `"Bool": {«${key}»: "false"}`));

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent */
const cases: readonly RuleCase[] = [
  {
    name: 'a Deny that access keys get past',
    text: hole,
    severity: 'warning',
    says: ['this Deny does not stop them; use "BoolIfExists"'],
    fixes: ['Change "Bool" to "BoolIfExists"'],
    fixed: JSON.parse(policy(statement('Deny', `"BoolIfExists": {${key}: "false"}`))) as unknown,
  },
  { name: 'in an SCP', text: hole, kind: 'scp' },
  {
    name: 'an Allow that access keys get',
    text: policy(statement('Allow', `"BoolIfExists": {«"aws:multifactorauthpresent"»: true}`)),
    severity: 'warning',
    says: ['"BoolIfExists" lets them in; use "Bool"'],
    fixes: ['Change "BoolIfExists" to "Bool"'],
  },
  {
    name: 'of two keys under one operator, the one moves',
    text: policy(statement('Deny', `"Bool": {"aws:ViaAWSService": "false", «${key}»: false}`)),
    fixed: JSON.parse(
      policy(
        statement(
          'Deny',
          `"Bool": {"aws:ViaAWSService": "false"}, "BoolIfExists": {"aws:MultiFactorAuthPresent": false}`,
        ),
      ),
    ) as unknown,
  },
  {
    name: 'as AWS writes both',
    text: policy(
      statement('Deny', `"BoolIfExists": {${key}: "false"}`),
      statement('Allow', `"Bool": {${key}: "true"}`),
    ),
  },
  {
    name: 'what lacks the key is denied by a statement of its own',
    text: policy(
      statement('Deny', `"Bool": {${key}: "false"}`),
      statement('Deny', `"Null": {${key}: "true"}`),
    ),
  },
  { name: 'a Deny of what has MFA', text: policy(statement('Deny', `"Bool": {${key}: "true"}`)) },
  {
    name: 'a value that is left to deployment',
    text: policy(statement('Deny', `"Bool": {${key}: {"Ref": "A"}}`)),
  },
];

describe('mfa-skips-access-keys', () => {
  for (const each of cases) it(each.name, () => checkRule('mfa-skips-access-keys', each));
});
