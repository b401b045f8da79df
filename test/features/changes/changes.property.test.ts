import { deepStrictEqual as same, ok } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { documentChanges } from '../../../server/src/features/changes/document-changes';
import { effectOf } from '../../../server/src/features/changes/effect';
import { changesPage } from '../../../server/src/features/changes/page';
import { policyChanges } from '../../../server/src/features/changes/policy-changes';
import { changeSummary } from '../../../server/src/features/changes/summary';
import { codeLenses, isLensAbout, resolveLens } from '../../../server/src/features/lenses/lenses';
import { grantsPage } from '../../../server/src/features/lenses/grants-page';
import { snapshotOf } from '../../support/document';
import { brokenTexts } from '../broken';
import { allow, deny, policyOf } from './versions';

const actions = fc.uniqueArray(
  fc.constantFrom('s3:GetObject', 's3:Get*', 's3:*', 'sqs:SendMessage', 'sqs:*', 'iam:PassRole', 'nope:New'),
  { minLength: 1, maxLength: 3 },
);
const resources = fc.uniqueArray(fc.constantFrom('*', 'arn:aws:s3:::a/*', 'arn:aws:s3:::a/b'), {
  minLength: 1,
  maxLength: 2,
});
const statements = fc.array(
  fc
    .tuple(fc.boolean(), actions, resources)
    .map(([denies, each, on]) => (denies ? deny(each, on) : allow(each, on))),
  { minLength: 1, maxLength: 4 },
);

const mirrored = {
  same: 'same',
  narrower: 'wider',
  wider: 'narrower',
  different: 'different',
  unknown: 'unknown',
};

describe('what policies changed, whatever they are', () => {
  it('is the mirror of the change back', () => {
    fc.assert(
      fc.property(statements, statements, (before, after) => {
        const [old, young] = [snapshotOf(policyOf(...before)), snapshotOf(policyOf(...after))];
        const [there] = policyChanges(old, young);
        const [back] = policyChanges(young, old);
        ok(there && back);
        const effect = effectOf(there);
        if (effect !== 'unknown') same(effectOf(back), mirrored[effect]);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('says that access is the same only where it is', () => {
    fc.assert(
      fc.property(statements, statements, (before, after) => {
        const [change] = policyChanges(snapshotOf(policyOf(...before)), snapshotOf(policyOf(...after)));
        ok(change);
        const summary = changeSummary(change, 'HEAD', snapshotOf('{}').reference);
        same(/^same access as HEAD/.test(summary), effectOf(change) === 'same', summary);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('never fails, whatever the texts, nor do the lenses and pages of it', () => {
    fc.assert(
      fc.property(brokenTexts, brokenTexts, (before, text) => {
        const after = snapshotOf(text);
        const changes = documentChanges('HEAD', after.revised(before), after);
        const options = { uri: 'file:///x.json', version: 1, opensPages: true, ...(changes && { changes }) };
        for (const lens of codeLenses(after, options)) {
          same(lens.range.start.line, lens.range.end.line);
          const { command } = isLensAbout(lens.data) ? resolveLens(lens, lens.data, after, options) : lens;
          ok(command?.title);
        }
        for (const policy of after.file.policies) {
          changesPage(policy, after, changes);
          grantsPage(policy, 'x.json', after.reference);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
