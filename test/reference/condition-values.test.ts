import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findConditionKey, valueType } from '../../server/src/reference/condition-keys';
import { conditionValues } from '../../server/src/reference/condition-values';
import { realReference } from '../support/reference';

describe('values of condition keys', () => {
  it('are for keys that there are, each value once', () => {
    for (const [name, values] of conditionValues) {
      const found = findConditionKey(realReference(), name);
      assert.equal(found?.key.key.toLowerCase(), name);
      assert.equal(new Set(values.map(({ value }) => value)).size, values.length, name);
    }
  });

  it('are of the type of their key', () => {
    for (const [name, values] of conditionValues) {
      const found = findConditionKey(realReference(), name);
      if (found && valueType(found.key) === 'Numeric')
        for (const { value } of values) assert.match(value, /^\d+(?:\.\d+)?$/, name);
    }
  });
});
