import { deepEqual as same } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { verbs } from '../../../server/src/features/summary/does/verbs';
import { curatedTypes } from '../../../server/src/features/summary/what/types';
import { callerKeys } from '../../../server/src/features/summary/when/caller-keys';
import { requestKeys } from '../../../server/src/features/summary/when/request-keys';
import { serviceKeyWords } from '../../../server/src/features/summary/when/service-keys';
import { findConditionKey } from '../../../server/src/reference/condition-keys';
import { realReference } from '../../support/reference';

describe('the words of a summary', () => {
  const reference = realReference();
  const hasType = (id: string) => {
    const [prefix = '', name = ''] = id.split(/:(.*)/s);
    return reference.service(prefix)?.resourceTypes.some((type) => type.name === name) ?? false;
  };

  it('are of actions that AWS has, in its spelling', () =>
    same(
      [...verbs.keys()].filter((id) => reference.action(id)?.id !== id),
      [],
    ));

  it('are of resource types that their actions act on', () => {
    const wrong = [...verbs].filter(([id, { types }]) => {
      const own = reference.action(id)?.resources.map(({ type }) => `${type.service}:${type.name}`) ?? [];
      // STS has a type of its own for the roles of IAM.
      return !types.every(
        (type) => hasType(type) && (own.includes(type) || own.includes(type.replace('iam:', 'sts:'))),
      );
    });
    same(wrong, []);
  });

  it('are of resource types that AWS has', () =>
    same(
      [...curatedTypes.keys()].filter((id) => !hasType(id)),
      [],
    ));

  it('are of condition keys that AWS has', () => {
    const names = [...requestKeys.keys(), ...callerKeys.keys(), ...serviceKeyWords.keys()];
    same(
      names.filter((name) => !findConditionKey(reference, name)),
      [],
    );
  });
});
