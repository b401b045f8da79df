import * as vscode from 'vscode';
import { equal, present } from './check';
import { closeEditors, openFile, rangeOf } from './editor';
import { wildcardPolicy } from './policies';
import { until } from './until';

describe('choosing actions', () => {
  afterEach(closeEditors);

  it('is offered at a wildcard, and writes what is ticked', async () => {
    const document = await openFile('choose', 'policy.json', wildcardPolicy);
    const range = rangeOf(document, 's3:*');
    const action = await until('the code action', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.Refactor.value,
      );
      return actions.find(({ command }) => command?.command === 'leastwise.chooseActions');
    });
    const [place] = (present(action.command, 'a command').arguments ?? []) as readonly object[];
    const ids = ['s3:GetObject', 's3:PutObject'];
    await vscode.commands.executeCommand('leastwise.chooseActions', { ...place, ids });
    equal(document.getText().includes('s3:*'), false, 's3:* in the text');
    for (const id of ids) equal(document.getText().includes(id), true, `${id} in the text`);
    JSON.parse(document.getText());
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), wildcardPolicy, 'the text after one undo');
  });
});
