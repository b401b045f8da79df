import assert from 'node:assert/strict';
import { kindWords } from '../../../client/src/kind/kind-words';
import { statusText } from '../../../client/src/status/status-text';
import type { PolicyStatus } from '../../../server/src/lsp/protocol';
import { kindNames } from '../../../server/src/policy/kind/name';

describe('the status item', () => {
  const one = { kindFrom: 'content', statements: 1 } as const;
  const cases: readonly (readonly [policies: readonly PolicyStatus[], text: string, detail: string])[] = [
    [[{ ...one, kind: 'identity' }], 'Identity policy', 'from its statements'],
    [[{ ...one, kind: 'scp', kindFrom: 'file name' }], 'SCP', 'from the file name'],
    [[{ ...one, kind: 'rcp', kindFrom: 'setting' }], 'RCP', 'from the settings'],
    [[{ ...one, kind: 'trust', kindFrom: 'position' }], 'Role trust policy', 'from its place in the file'],
    [
      [
        { ...one, kind: 'identity' },
        { ...one, kind: 'identity' },
      ],
      '2 identity policies',
      'from its statements',
    ],
    [
      [
        { ...one, kind: 'identity', kindFrom: 'position' },
        { ...one, kind: 'trust', kindFrom: 'position' },
        { ...one, kind: 'identity', kindFrom: 'position' },
      ],
      '3 policies',
      '2 identity policies, 1 role trust policy',
    ],
    [
      [
        { ...one, kind: 'endpoint', kindFrom: 'position' },
        { ...one, kind: 'scp' },
      ],
      '2 policies',
      '1 VPC endpoint policy, 1 SCP',
    ],
    [
      [
        { ...one, kind: 'scp', kindFrom: 'file name' },
        { ...one, kind: 'scp' },
      ],
      '2 SCPs',
      'from the file name and from its statements',
    ],
  ];
  for (const [policies, text, detail] of cases) {
    it(`says "${text}" of ${policies.map(({ kind }) => kind).join(', ')}`, () => {
      const said = statusText({ seen: 'status', status: statusOf(policies) });
      assert.deepEqual(said, {
        text,
        detail,
        severity: 'information',
        action: 'select kind',
        data: { text: 'AWS data of 2026-09-26', detail: 'version 0.21.202609261, 59 days old', isOld: false },
      });
    });
  }

  it('says nothing where there is no policy, and nothing before the server has looked', () => {
    assert.equal(statusText({ seen: 'status', status: statusOf([]) }), undefined);
    assert.equal(statusText(undefined), undefined);
  });

  it('says that a document is too large', () => {
    const said = statusText({ seen: 'too large' });
    assert.match(said?.text ?? '', /^Too large/);
    assert.equal(said?.action, 'none');
  });

  it('offers to restart a server that stopped', () => {
    const said = statusText({ seen: 'stopped' });
    assert.equal(said?.severity, 'error');
    assert.equal(said.action, 'restart');
  });

  it('warns where the data is old', () => {
    const { reference, ...rest } = statusOf([{ ...one, kind: 'identity' }]);
    const said = statusText({
      seen: 'status',
      status: { ...rest, reference: { ...reference, days: 91, isOld: true } },
    });
    assert.equal(said?.data?.isOld, true);
    assert.match(said.data.detail, /91 days old: unknown actions are only hinted at$/);
  });

  it('has different words for every kind', () => {
    assert.deepEqual(Object.keys(kindWords).sort(), [...kindNames].sort());
    assert.equal(new Set(Object.values(kindWords).map(({ name }) => name)).size, kindNames.length);
  });
});

function statusOf(policies: readonly PolicyStatus[]) {
  const reference = {
    version: '0.21.202609261',
    updatedAt: '2026-09-26T04:05:06.000Z',
    days: 59,
    isOld: false,
  };
  return { uri: 'file:///work/policy.json', policies, reference };
}
