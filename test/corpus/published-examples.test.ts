import { deepStrictEqual as same } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../server/src/policy/model';
import { snapshotOf } from '../support/document';

/** Beside the checkout where the project is developed and tested, nowhere else; see its README for the sources. */
const folder = join(__dirname, '..', '..', '..', 'shared', 'oracle', 'published-examples');

interface Example {
  readonly file: string;
  readonly kind: PolicyKind | 'vpc-endpoint';
  readonly authorSaysValid: boolean;
}

/** `<my-org-id>` stands for what a reader fills in; a finding on one says nothing of the example. */
const placeholder = /<[^<>]+>/;

if (existsSync(folder)) {
  describe('the policies that AWS publishes as examples', () => {
    for (const author of readdirSync(folder)) {
      for (const { file, kind, authorSaysValid } of examplesOf(author)) {
        if (!authorSaysValid) continue;
        it(`${author}: no error in ${file}`, () => {
          const text = readFileSync(join(folder, author, file), 'utf8');
          const errors = snapshotOf(text, { kind: kind === 'vpc-endpoint' ? 'endpoint' : kind })
            .findings()
            .filter(({ severity }) => severity === 'error')
            .filter(({ offset, length }) => !placeholder.test(text.slice(offset, offset + length)));
          same(
            errors.map(({ rule, message }) => `${rule.id}: ${message}`),
            [],
          );
        });
      }
    }
  });
}

function examplesOf(author: string): readonly Example[] {
  return readFileSync(join(folder, author, 'index.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example);
}
