import { describe, it } from 'mocha';
import { checkRule } from '../../support/findings';
import type { RuleCase } from '../../support/findings';

const spare = (principals: string, effect = 'Deny') =>
  `{"Version": "2012-10-17", "Statement": [{"Effect": "${effect}", "NotPrincipal": ${principals}, "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}]}`;

const account = 'arn:aws:iam::444455556666';
const role = `"${account}:role/reader"`;
const session = '"arn:aws:sts::444455556666:assumed-role/reader/audit"';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html */
const cases: readonly Omit<RuleCase, 'kind'>[] = [
  {
    name: 'a role alone',
    text: spare(`{"AWS": «${role}»}`),
    severity: 'warning',
    says: ['is spared without its account "444455556666"'],
    fixes: [],
  },
  { name: 'a session and its role', text: spare(`{"AWS": [«${session}», «${role}»]}`) },
  { name: 'as AWS writes it', text: spare(`{"AWS": [${session}, ${role}, "${account}:root"]}`) },
  { name: 'the account by its id', text: spare(`{"AWS": [${role}, "444455556666"]}`) },
  { name: 'another account', text: spare(`{"AWS": [«${role}», "111122223333"]}`) },
  { name: 'an account alone', text: spare('{"AWS": "444455556666"}') },
  { name: 'what is left to deployment may be the account', text: spare(`{"AWS": [${role}, {"Ref": "A"}]}`) },
  { name: 'a service', text: spare('{"Service": "cloudtrail.amazonaws.com"}') },
  { name: 'an Allow, which another rule finds', text: spare(`{"AWS": ${role}}`, 'Allow') },
];

describe('not-principal-without-account', () => {
  for (const each of cases)
    it(each.name, () => checkRule('not-principal-without-account', { ...each, kind: 'resource' }));
});
