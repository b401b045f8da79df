import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseJsonFile } from '../../server/src/hosts/json/parse';
import type { Rule, RuleMeta } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import type { RunOptions } from '../../server/src/rules/run';
import { realReference } from '../support/reference';
import { snapshotOf } from '../support/document';

const text =
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}';

describe('running the rules', () => {
  it('loses the findings of a rule that throws, and those alone', () => {
    const crashes: string[] = [];
    const broken = rule('broken-rule', ({ policy, report }) => {
      report({ at: policy.source, message: 'half of it' });
      throw new Error('on purpose');
    });
    const sound = rule('sound-rule', ({ policy, report }) => report({ at: policy.source, message: 'whole' }));
    const ids = run({ rules: [broken, sound], crashed: (id) => crashes.push(id) });
    assert.deepEqual(ids, ['sound-rule']);
    assert.deepEqual(crashes, ['broken-rule']);
  });

  it('keeps a finding whose fixes throw', () => {
    const crashes: string[] = [];
    const broken = rule('broken-fix', ({ policy, report }) =>
      report({
        at: policy.source,
        message: 'm',
        fixes: () => {
          throw new Error('on purpose');
        },
      }),
    );
    const [finding] = findings({ rules: [broken], crashed: (id) => crashes.push(id) });
    assert.deepEqual(finding?.fixes(), []);
    assert.deepEqual(crashes, ['broken-fix']);
  });

  it('says a cause once: what another rule hides at the same place is left unsaid', () => {
    const broad = rule('broad-rule', ({ policy, report }) => report({ at: policy.source, message: 'b' }), {
      hides: ['small-rule'],
    });
    const small = rule('small-rule', ({ policy, report }) => {
      report({ at: policy.source, message: 'the same place' });
      policy.statements.forEach((statement) => report({ at: statement.source, message: 'another place' }));
    });
    assert.deepEqual(run({ rules: [small, broad] }), ['broad-rule', 'small-rule']);
  });

  it('says a cause once where the other rule marks it at another place', () => {
    const allow = rule(
      'allow-rule',
      ({ policy, report }) => {
        const [statement] = policy.statements;
        if (statement) report({ at: statement.source, hidesAt: policy, message: 'a' });
      },
      { hides: ['small-rule'] },
    );
    const small = rule('small-rule', ({ policy, report }) => report({ at: policy.source, message: 's' }));
    assert.deepEqual(run({ rules: [small, allow] }), ['allow-rule']);
    assert.deepEqual(
      run({ rules: [small, allow], severityOf: (name) => (name === 'allow-rule' ? 'off' : undefined) }),
      ['small-rule'],
    );
  });

  it('takes severities by rule and by Access Analyzer code, the rule first', () => {
    const coded = rule('coded-rule', ({ policy, report }) => report({ at: policy.source, message: 'c' }), {
      accessAnalyzer: ['INVALID_ACTION'],
    });
    const severity = (settings: Readonly<Record<string, 'off' | 'hint' | 'error'>>) =>
      findings({ rules: [coded], severityOf: (name) => settings[name] })[0]?.severity;
    assert.equal(severity({}), 'warning');
    assert.equal(severity({ INVALID_ACTION: 'hint' }), 'hint');
    assert.equal(severity({ INVALID_ACTION: 'hint', 'coded-rule': 'error' }), 'error');
    assert.equal(severity({ INVALID_ACTION: 'off' }), undefined);
  });

  it('runs a rule on its kinds alone', () => {
    const scp = rule('scp-rule', ({ policy, report }) => report({ at: policy.source, message: 's' }), {
      kinds: ['scp'],
    });
    assert.deepEqual(run({ rules: [scp] }), []);
  });

  it('reports one cause once in whole policies', () => {
    const everybody =
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}]}';
    assert.deepEqual(ids(snapshotOf(everybody).findings()), ['invalid-principal']);
    const uncovered =
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "iam:Nothing", "Resource": "*"}]}';
    assert.deepEqual(ids(snapshotOf(uncovered, { kind: 'rcp' }).findings()), ['rcp-unsupported-service']);
  });
});

function run(options: Partial<RunOptions>): readonly string[] {
  return ids(findings(options));
}

function findings(options: Partial<RunOptions>) {
  const [policy] = parseJsonFile(text, { fileName: 'policy.json', kindFromSetting: undefined }).policies;
  assert.ok(policy);
  return runRules(policy, { rules: [], reference: realReference(), ...options });
}

function ids(all: readonly { readonly rule: RuleMeta }[]): readonly string[] {
  return all.map(({ rule: { id } }) => id);
}

function rule(id: string, check: Rule['check'], more: Partial<RuleMeta> = {}): Rule {
  const docs = { summary: '', why: '', mend: '', bad: [], good: [], links: [] };
  return { meta: { id, family: 'names', severity: 'warning', docs, ...more }, check };
}
