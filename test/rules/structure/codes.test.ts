import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import type { Severity } from '../../../server/src/rules/rule';
import { snapshotOf } from '../../support/document';
import { ofForm, policy } from './faults';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
describe('the checks of IAM Access Analyzer that a finding answers for', () => {
  const rest = '"Effect":"Deny","Action":"s3:GetObject","Resource":"*"';
  const trust = '"Effect":"Allow","Action":"sts:AssumeRole"';
  const somebody = '"Principal":{"AWS":"111122223333"}';
  const cases: readonly (readonly [kind: PolicyKind, statement: string, code: string, severity: Severity])[] =
    [
      ['identity', `{"Principal":"*",${rest}}`, 'UNSUPPORTED_PRINCIPAL', 'error'],
      ['scp', `{"NotPrincipal":"*",${rest}}`, 'SCP_SYNTAX_ERROR_PRINCIPAL', 'error'],
      [
        'trust',
        `{"NotPrincipal":{"AWS":"111122223333"},${trust}}`,
        'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
        'error',
      ],
      [
        'trust',
        `{${somebody},${trust},"NotResource":"*"}`,
        'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
        'error',
      ],
      ['trust', `{"Principal":"*",${trust}}`, 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL', 'error'],
      ['resource', `{"Principal":"111122223333",${rest}}`, 'INVALID_PRINCIPAL_FORMAT', 'error'],
      [
        'resource',
        `{"Principal":{"AWS":"arn:aws:iam::111122223333:*"},${rest}}`,
        'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
        'error',
      ],
      ['rcp', `{"NotPrincipal":"*",${rest}}`, 'RCP_SYNTAX_ERROR_PRINCIPAL', 'error'],
      [
        'rcp',
        '{"Effect":"Deny","Principal":"*","NotAction":"s3:*","Resource":"*"}',
        'RCP_SYNTAX_ERROR_NOTACTION',
        'error',
      ],
      ['identity', `{${rest},"Condition":{"Null":{"aws:a":null}}}`, 'INVALID_CONDITION_DATA_TYPE', 'error'],
      ['identity', '{"Effect":"Deny","Action":5,"Resource":"*"}', 'DATA_TYPE_MISMATCH', 'error'],
      ['identity', `{${rest},"Condition":{"NullIfExists":{"aws:a":"true"}}}`, 'NULL_WITH_IF_EXISTS', 'error'],
      [
        'identity',
        `{${rest},"Condition":{"stringLike":{"aws:a":"true"}}}`,
        'INVALID_CONDITION_OPERATOR',
        'information',
      ],
      [
        'identity',
        `{${rest},"Condition":{"ForAllValues:StringLike":{"aws:a":[]}}}`,
        'EMPTY_ARRAY_CONDITION_FORALLVALUES',
        'information',
      ],
      [
        'identity',
        `{${rest},"Condition":{"StringLikeIfExists":{"aws:a":[]}}}`,
        'EMPTY_ARRAY_CONDITION_IFEXISTS',
        'information',
      ],
      ['scp', `{"Sid":"a-b",${rest}}`, 'UNSUPPORTED_SID', 'warning'],
      ['identity', `{"Sid":"a-b",${rest}}`, 'UNSUPPORTED_SID', 'error'],
    ];
  for (const [kind, statement, code, severity] of cases)
    it(`${kind}: ${code}, as ${severity}`, () => {
      same(
        ofForm(snapshotOf(policy(statement), { kind })).map((finding) => [finding.code, finding.severity]),
        [[code, severity]],
      );
    });

  it('tells required from recommended unique ids', () => {
    const text = policy(`{"Sid":"a",${somebody},${rest}}`, `{"Sid":"a",${somebody},${rest}}`);
    same(
      ofForm(snapshotOf(text, { kind: 'resource' })).map((finding) => [finding.code, finding.severity]),
      [['UNIQUE_SIDS_RECOMMENDED', 'warning']],
    );
  });
});
