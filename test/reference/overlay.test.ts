import { deepStrictEqual as same, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { managedFaults } from '../../scripts/reference/managed';
import { overlayChecks } from '../../scripts/reference/overlay';
import { openReference } from '../../server/src/reference/open';
import { prefixOfAlias } from '../../server/src/reference/aliases';
import {
  crossServiceKeys,
  globalConditionKeys,
  retiredGlobalKeys,
} from '../../server/src/reference/global-keys';
import type { ServiceReference } from '../../server/src/reference/model';
import { retiredServices } from '../../server/src/reference/retired';
import { realReference } from '../support/reference';

/** Every name in a list of ours, held against the reference: an update that moves one of them turns a test red. */
const reference = realReference();

describe('our own lists', () => {
  for (const [list, check] of Object.entries(overlayChecks)) {
    it(`hold with the data of AWS: ${list}`, () => {
      equal(check(reference).join('\n'), '');
    });
  }

  it('are found out where they do not hold', () => {
    const empty = emptyReference(reference);
    const silent = Object.entries(overlayChecks).filter(([, check]) => !check(empty).length);
    // What is gone from the data altogether is as retired as it was, and takes no key and no action along.
    equal(
      silent.map(([list]) => list).join(),
      'retired services,sensitive actions,global condition keys,undocumented actions',
    );
  });

  it('are found out where managed policies name more', () => {
    const names = {
      prefixes: ['s3', 'macie', 's4'],
      principals: ['nope.amazonaws.com', 's3.amazonaws.com'],
      recentActions: () => ['s3:GetObject', 's3:EatCake', 'securityagent:ListTasks'],
    };
    same(managedFaults(reference, names), [
      'managed policies name the service s4, which is unknown',
      'managed policies name the service principal nope.amazonaws.com, which is unknown',
      'recent managed policies name the action s3:EatCake, which is unknown',
    ]);
  });

  it('write prefixes as AWS does', () => {
    for (const prefix of [...prefixOfAlias.keys(), ...retiredServices.keys()])
      ok(/^[a-z0-9-]+$/.test(prefix));
  });

  it('name every shared key once, with type, description, availability and pitfall', () => {
    const keys = [...globalConditionKeys, ...crossServiceKeys];
    equal(new Set(keys.map(({ key }) => key.toLowerCase())).size, keys.length);
    for (const { key, type, description, availability, pitfall } of keys) {
      ok(/^(ArrayOf)?(String|ARN|Bool|Numeric|Date|IPAddress)$/.test(type), `${key} ${type}`);
      for (const text of [description, availability, pitfall ?? 'None.'])
        ok(/^[A-Z`].*\.$/.test(text), `${key}: ${text}`);
    }
    for (const { key } of globalConditionKeys) ok(/^aws:[A-Za-z0-9]+(\/\$\{TagKey\})?$/.test(key), key);
  });

  it('put nothing in the place of a retired key but keys that there are', () => {
    const known = globalConditionKeys.map(({ key }) => key);
    for (const [key, instead] of retiredGlobalKeys) {
      ok(!known.some((each) => each.toLowerCase() === key), `${key} is no longer retired`);
      ok(instead.length && instead.every((each) => known.includes(each)), key);
    }
  });
});

/** The same with no service in it. */
function emptyReference({ version, updatedAt, partitions }: ServiceReference): ServiceReference {
  const header = { version, updatedAt, services: [], rcpServices: [], partitions };
  return openReference(Buffer.from(`${JSON.stringify(header)}\n`));
}
