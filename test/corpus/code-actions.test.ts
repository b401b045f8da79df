import { deepStrictEqual as same, ok } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { managedPolicies } from '../../scripts/bench/managed-policies';
import { readTerms } from '../../server/src/access/condition-logic/read-terms';
import { separate } from '../../server/src/access/condition-logic/separate';
import { readCaller } from '../../server/src/access/evaluate/caller';
import { requestOf } from '../../server/src/access/evaluate/request';
import type { AccessRequest } from '../../server/src/access/evaluate/request';
import { matchOf } from '../../server/src/access/evaluate/statement';
import { codeActionsAt } from '../../server/src/features/code-actions';
import type { Policy } from '../../server/src/policy/model';
import type { Snapshot } from '../../server/src/snapshot';
import { snapshotOf } from '../support/document';
import type { DocumentOptions } from '../support/document';
import { realReference } from '../support/reference';
import { splice } from '../support/apply';

const examples = join(__dirname, '..', '..', '..', 'shared', 'oracle', 'published-examples');

/**
 * Every change that is offered is made, and what requests are answered before and after is compared: by matching one
 * request with each statement, which shares nothing with the sets that the title comes from.
 */
describe('what is offered at a caret', () => {
  it('gives no request what it did not have, and says "same access" where none loses it', function () {
    this.timeout(600_000);
    let made = 0;
    for (const [number, { text, ...options }] of documents().entries()) {
      const before = snapshotOf(text, options);
      for (const policy of before.file.policies) {
        const requests = requestsOf(policy);
        for (const offset of caretsIn(policy, number))
          for (const action of actionsAt(before, offset)) {
            if (/\(\+/.test(action.title) || !action.edit) continue;
            made++;
            judge(action, before, options, requests);
          }
      }
    }
    ok(made > 1_000, `only ${made} were made`);
  });
});

interface Document extends DocumentOptions {
  readonly text: string;
}

function documents(): readonly Document[] {
  const managed = managedPolicies().filter((_, index) => index % 10 === 0);
  if (!existsSync(examples)) return managed.map(({ text }) => ({ text }));
  const published = readdirSync(examples).flatMap((author) =>
    readdirSync(join(examples, author), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({ fileName: file, text: readFileSync(join(examples, author, file), 'utf8') })),
  );
  return [...managed.map(({ text }) => ({ text })), ...published];
}

/** A statement's brace, its action and its resource, of one statement or two of each policy. */
function caretsIn({ statements }: Policy, number: number): readonly number[] {
  const chosen = [statements[number % statements.length], statements[0]];
  return [...new Set(chosen)].flatMap((statement) =>
    statement
      ? [
          statement.offset,
          ...[statement.action, statement.resource, statement.principal].flatMap((element) =>
            element?.entry.value ? [element.entry.value.offset + 1] : [],
          ),
        ]
      : [],
  );
}

function actionsAt(snapshot: Snapshot, offset: number): readonly CodeAction[] {
  const position = snapshot.positions().at(offset);
  return codeActionsAt(
    snapshot,
    { start: position, end: position },
    {
      uri: 'file:///policy.json',
      version: 1,
      snippets: false,
      relatedInformation: false,
      pageOf: () => undefined,
      crashed: (part, error) => {
        throw new Error(`${part} threw`, { cause: error });
      },
    },
  );
}

function judge(
  { title, edit }: CodeAction,
  before: Snapshot,
  options: DocumentOptions,
  requests: readonly AccessRequest[],
): void {
  const [change] = edit?.documentChanges as readonly TextDocumentEdit[];
  const positions = before.positions();
  const text = splice(
    before.text,
    ((change?.edits ?? []) as readonly TextEdit[]).map(({ range, newText }) => {
      const offset = positions.offset(range.start);
      return { offset, length: positions.offset(range.end) - offset, newText, snippet: false };
    }),
  );
  const after = snapshotOf(text, { ...options, kind: before.file.policies[0]?.kind ?? 'identity' });
  same(after.file.problems, [], title);
  const [had, has] = [before, after].map((each) => requests.map((request) => isAllowed(each, request)));
  for (const [index, request] of requests.entries()) {
    const [was, is] = [had?.[index], has?.[index]];
    if (is && !was) throw new Error(`${title} gives ${request.action} on ${request.resource}\n${text}`);
    if (was && !is && title.includes('(same access'))
      throw new Error(`${title} takes ${request.action} on ${request.resource}\n${text}`);
  }
}

function isAllowed({ file }: Snapshot, request: AccessRequest): boolean {
  const hits = (effect: string) =>
    file.policies.some((policy) =>
      policy.statements.some((each) => each.effect === effect && matchOf(each, policy, request) === 'yes'),
    );
  return hits('Allow') && !hits('Deny');
}

const actionsPerStatement = 6;
const callers = [undefined, 'arn:aws:iam::111122223333:role/App', 'anonymous'];

/** For each statement some of its actions, on what its resources stand for, under conditions of its own and none. */
function requestsOf(policy: Policy): readonly AccessRequest[] {
  return policy.statements.slice(0, 12).flatMap((statement) => {
    const actions = (statement.action?.texts ?? []).flatMap(({ value }) => realReference().matching(value));
    const step = Math.max(1, Math.floor(actions.length / actionsPerStatement));
    const some = actions.filter((_, index) => index % step === 0);
    const resources = (statement.resource?.texts ?? [])
      .slice(0, 4)
      .map(({ value }) => value.replaceAll('*', 'x').replaceAll('?', 'y'));
    const met = separate([readTerms(statement, policy)], []);
    return some.flatMap((action) =>
      [
        '*',
        ...resources,
        ...action.resources.slice(0, 2).map(({ type }) => type.pattern.replaceAll('*', '1')),
      ].flatMap((resource) =>
        [met, new Map<string, readonly string[]>()].flatMap((known) =>
          known
            ? callers.map((caller) =>
                requestOf({
                  action: action.id,
                  resource,
                  caller: caller === undefined ? undefined : readCaller(caller),
                  known,
                  open: false,
                }),
              )
            : [],
        ),
      ),
    );
  });
}
