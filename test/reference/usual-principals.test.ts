import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findServicePrincipal } from '../../server/src/reference/service-principals';
import {
  forwarders,
  resourceCallers,
  roleAssumers,
  serviceLinked,
  writers,
} from '../../server/src/reference/usual-principals';
import { realReference } from '../support/reference';

describe('the service principals that policies name most', () => {
  const lists = { roleAssumers, serviceLinked, writers, ...Object.fromEntries(resourceCallers) };
  for (const [list, names] of Object.entries(lists))
    it(`are known, and once each: ${list}`, () => {
      assert.deepEqual(
        names.filter((name) => findServicePrincipal(name)?.principal.name !== name),
        [],
      );
      assert.equal(new Set(names).size, names.length);
    });

  it('are principals of services that there are, where they pass requests on', () => {
    for (const name of forwarders) assert.ok(realReference().service(name.split('.', 1)[0] ?? ''), name);
  });

  it('are given for the resources of services that there are', () => {
    for (const prefix of resourceCallers.keys()) assert.ok(realReference().service(prefix), prefix);
  });
});
