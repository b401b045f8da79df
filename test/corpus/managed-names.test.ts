import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { managedFaults, namesInManagedPolicies } from '../../scripts/reference/managed';
import { realReference } from '../support/reference';

describe('what the policies that AWS manages name', () => {
  it('is known: services, service principals and recent actions', () => {
    const names = namesInManagedPolicies();
    ok(names.prefixes.length > 300 && names.principals.length > 200);
    equal(managedFaults(realReference(), names).join('\n'), '');
  }).timeout(60_000);
});
