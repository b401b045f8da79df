import { describe, it } from 'mocha';
import { denyWithoutTls } from '../../../../server/src/changes/narrow/conditions/deny-without-tls';
import { checkRefactoring } from '../../../support/refactor';
import type { RefactoringCase } from '../../../support/refactor';
import { bucketPolicy, queuePolicy } from '../policies';

const title = 'Deny requests to "arn:aws:s3:::amzn-s3-demo-bucket" without TLS';
const principal = '{"AWS": "111122223333"}';
const open = bucketPolicy(principal);
const onBrace = open.replace('[{', '[¦{');
const allowed = (JSON.parse(open) as { Statement: readonly unknown[] }).Statement[0];
const denied = (sid: string) => ({
  Sid: sid,
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
const becomes = { [title]: { Version: '2012-10-17', Statement: [allowed, denied('DenyWithoutTls')] } };

const cases: readonly RefactoringCase[] = [
  { name: 'at a brace', text: onBrace, offers: [title], becomes },
  { name: 'at the statements', text: open.replace('"State', '"¦State'), offers: [title], becomes },
  { name: 'at an effect', text: open.replace('"Eff', '"¦Eff'), offers: [title] },
  { name: 'not at an action', text: open.replace('"s3:', '"¦s3:'), offers: [] },
  {
    name: 'a statement without a list gets one',
    text: onBrace.replace('[¦{', '¦{').replace('}]', '}'),
    becomes,
  },
  {
    name: 'a Sid that is taken is not taken twice',
    text: onBrace.replace('"Effect"', '"Sid":"DenyWithoutTls","Effect"'),
    becomes: {
      [title]: {
        Version: '2012-10-17',
        Statement: [{ Sid: 'DenyWithoutTls', ...(allowed as object) }, denied('DenyWithoutTls2')],
      },
    },
  },
  {
    name: 'not where TLS is asked for',
    text: bucketPolicy(principal, { NumericGreaterThanEquals: { 's3:TlsVersion': '1.2' } }).replace(
      '[{',
      '[¦{',
    ),
    offers: [],
  },
  {
    name: 'nor where it is not known which bucket',
    text: onBrace.replace('amzn-s3-demo-bucket', '*'),
    offers: [],
  },
  {
    name: 'nor for two',
    text: onBrace.replace('"Resource":', '"Resource":["arn:aws:s3:::another/*",').replace('/*"}', '/*"]}'),
    offers: [],
  },
  { name: 'nor for a queue', text: queuePolicy(principal).replace('[{', '[¦{'), offers: [] },
];

describe('deny-without-tls', () => {
  for (const each of cases)
    it(each.name, () => {
      checkRefactoring(denyWithoutTls, each);
    });
});
