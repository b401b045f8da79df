import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { prefixOfAlias } from '../../server/src/reference/aliases';
import { globalConditionKeys } from '../../server/src/reference/global-keys';
import { actionsOfOperation } from '../../server/src/reference/operations';
import { retiredServices } from '../../server/src/reference/retired';
import { credentialActions, escalationActions } from '../../server/src/reference/sensitive-actions';
import { realReference } from '../support/reference';

/** Every name in a list of ours, held against the reference: an update that moves one of them turns a test red. */
const reference = realReference();

describe('our own lists', () => {
  it('map operations that are no actions to actions', () => {
    for (const [operation, targets] of actionsOfOperation) {
      equal(operation, operation.toLowerCase());
      equal(reference.action(operation), undefined, `${operation} is an action by now`);
      ok(targets.length, operation);
      for (const target of targets)
        equal(reference.action(target)?.id, target, `${operation} leads to ${target}`);
    }
  });

  it('lead from names that no service has to prefixes', () => {
    for (const [alias, prefix] of prefixOfAlias) {
      equal(reference.service(alias), undefined, `${alias} is a prefix by now`);
      equal(reference.service(prefix)?.prefix, prefix);
    }
  });

  it('name retired services that the reference lacks', () => {
    for (const [prefix, title] of retiredServices) {
      equal(prefix, prefix.toLowerCase());
      equal(reference.service(prefix), undefined, `${prefix} is back`);
      ok(title, prefix);
    }
  });

  it('name sensitive actions in the spelling of AWS', () => {
    for (const id of [...credentialActions, ...escalationActions]) {
      const [prefix = ''] = id.split(':');
      // A service that AWS has withdrawn altogether takes its actions along.
      if (reference.service(prefix)) equal(reference.action(id)?.id, id);
    }
  });

  it('name every global key once, with a type and a description', () => {
    const names = globalConditionKeys.map(({ key }) => key.toLowerCase());
    equal(new Set(names).size, names.length);
    for (const { key, type, description } of globalConditionKeys) {
      ok(/^aws:[A-Za-z0-9]+(\/\$\{TagKey\})?$/.test(key), key);
      ok(/^(ArrayOf)?(String|ARN|Bool|Numeric|Date|IPAddress)$/.test(type), `${key} ${type}`);
      ok(/^[A-Z].*\.$/s.test(description), `${key} ${description}`);
    }
  });

  it('give global keys the type that the services give them', () => {
    const ours = new Map(globalConditionKeys.map(({ key, type }) => [key.toLowerCase(), type]));
    const differing = new Set<string>();
    for (const { prefix } of reference.services)
      for (const { key, type, description } of reference.service(prefix)?.conditionKeys ?? []) {
        const own = ours.get(key.toLowerCase());
        if (own && description && own !== type) differing.add(`${key}: ${own}, ${prefix} says ${type}`);
      }
    equal([...differing].join('\n'), '');
  });
});
