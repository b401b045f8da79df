import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { usualFirst, usualRegions } from '../../server/src/reference/usual-regions';
import { realReference } from '../support/reference';

describe('the usual Regions', () => {
  const [main, china] = realReference().partitions;
  const idsOf = (regions: ReturnType<typeof usualFirst> = []) => regions.map(({ id }) => id);

  it('are Regions of the partition that most accounts are in, once each', () => {
    const known = new Set(idsOf(main?.regions));
    assert.deepEqual(
      usualRegions.filter((id) => !known.has(id)),
      [],
    );
    assert.equal(new Set(usualRegions).size, usualRegions.length);
  });

  it('stand first, the others in their order', () => {
    const ordered = idsOf(usualFirst(main?.regions ?? []));
    assert.deepEqual(ordered.slice(0, usualRegions.length), usualRegions);
    const others = idsOf(main?.regions).filter((id) => !usualRegions.includes(id));
    assert.deepEqual(ordered.slice(usualRegions.length), others);
    assert.deepEqual(usualFirst(china?.regions ?? []), china?.regions);
  });
});
