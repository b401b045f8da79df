import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { asksForCaller, policyItems } from '../../../client/src/ask/policy-items';
import { policyKinds } from '../../../server/src/policy/model';

const nameOf = (uri: string) => uri.replace('file:///work/', '');

describe('the policies that can take part', () => {
  it('stand with the one at hand first and picked, then those beside it, each by its kind', () => {
    const items = policyItems(
      [
        { uri: 'file:///work/scp.json', index: 0, kind: 'scp', line: 0 },
        { uri: 'file:///work/stack.json', index: 0, kind: 'trust', line: 4 },
        { uri: 'file:///work/stack.json', index: 1, kind: 'identity', line: 20 },
      ],
      { uri: 'file:///work/stack.json', index: 1 },
      nameOf,
    );
    assert.deepEqual(
      items.map(({ label, description, picked }) => [label, description, picked]),
      [
        ['stack.json:21', 'Identity policy', true],
        ['stack.json:5', 'Role trust policy', false],
        ['scp.json', 'Service control policy (SCP)', false],
      ],
    );
    assert.deepEqual(items[0]?.policy, { uri: 'file:///work/stack.json', index: 1, kind: 'identity' });
  });

  it('make it matter who calls, or not', () => {
    const asking = policyKinds.filter((kind) => asksForCaller([{ uri: '', index: 0, kind }]));
    assert.deepEqual(asking, ['resource', 'trust', 'rcp', 'endpoint']);
    assert.equal(asksForCaller([]), false);
  });
});
