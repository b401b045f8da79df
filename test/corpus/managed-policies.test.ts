import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { managedPolicies } from '../../scripts/bench/managed-policies';
import { defaultSettings } from '../../server/src/settings';
import { takeSnapshot } from '../../server/src/snapshot';
import { realReference } from '../support/reference';

/** AWS's own policies: AWS accepts them, so none holds an error, whatever else is to be said of it. */
describe('the policies that AWS manages', () => {
  it('hold no errors, and nothing throws on them', () => {
    const policies = managedPolicies();
    const faults = policies.flatMap(({ name, text }) => {
      const thrown: string[] = [];
      const snapshot = takeSnapshot(text, {
        fileName: '',
        settings: defaultSettings,
        reference: realReference(),
        today: new Date(realReference().updatedAt),
        crashed: (rule, error) => thrown.push(`${name}: ${rule} threw ${String(error)}`),
      });
      const errors = snapshot.findings().filter(({ severity }) => severity === 'error');
      equal(snapshot.file.policies.length, 1, `${name} is read as one policy`);
      return [...thrown, ...errors.map(({ rule, message }) => `${name}: ${rule.id}: ${message}`)];
    });
    same(faults, []);
    equal(policies.length, 1594);
  });
});
