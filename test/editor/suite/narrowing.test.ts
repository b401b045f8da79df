import * as vscode from 'vscode';
import { equal, present } from './check';
import { apply, closeEditors, openFile, rangeOf } from './editor';
import { mixedPolicy } from './policies';
import { until } from './until';

describe('narrowing where no finding asks for it', () => {
  afterEach(closeEditors);

  it('splits a statement by resource type, gaps and all', async () => {
    const document = await openFile('split', 'policy.json', mixedPolicy);
    const action = await until('the split', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, '"*"'),
        vscode.CodeActionKind.Refactor.value,
        20,
      );
      return actions.find(({ title }) => title.startsWith('Split the statement by resource type'));
    });
    await apply(present(action, 'the split'));
    const { Statement: statements } = JSON.parse(document.getText()) as {
      readonly Statement: readonly { readonly Action: string; readonly Resource: string }[];
    };
    equal(
      statements.map(({ Action: name, Resource: arn }) => `${name} on ${arn.slice(0, 12)}`).join(', '),
      's3:ListAllMyBuckets on *, s3:GetObject on arn:aws:s3::, sqs:SendMessage on arn:aws:sqs:',
      'the statements',
    );
  });
});
