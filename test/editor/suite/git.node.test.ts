import * as vscode from 'vscode';
import { equal, present } from './check';
import { commitAll } from '../commit';
import { closeEditors, openFile } from './editor';
import { changesLens, newLens } from './expected';
import { committed, narrowPolicy } from './policies';
import { until } from './until';
import { lensesOf, lensSaying } from './views';

/** In the Node extension host alone: the other has no git. */
describe('against git', () => {
  const [folder = '', name = ''] = committed.file.split('/');
  const gitEnabled = (value: boolean | undefined) =>
    vscode.workspace.getConfiguration('git').update('enabled', value, vscode.ConfigurationTarget.Workspace);

  before(() => gitEnabled(true));
  after(() => gitEnabled(undefined));
  afterEach(closeEditors);

  it('says what a policy grants more than HEAD, and lists it', async () => {
    const document = await openFile(folder, name, committed.changed);
    const { command } = await lensSaying(document, changesLens);
    const { command: id, arguments: args = [] } = present(command, 'a command');
    equal(id, 'leastwise.showChanges', 'command');
    await vscode.commands.executeCommand(id, ...(args as unknown[]));
    await until('the page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /changed/.test(label))),
    );
  });

  it('says nothing of a policy that is as it was', async () => {
    const document = await openFile(folder, name, committed.changed);
    await lensSaying(document, changesLens);
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, all, committed.text);
    await vscode.workspace.applyEdit(edit);
    await until(
      'the lens to go',
      async () => !(await lensesOf(document)).some((title) => /HEAD/.test(title)),
    );
  });

  it('forgets a change that is committed', async () => {
    const document = await openFile(folder, name, committed.changed);
    await lensSaying(document, changesLens);
    const root = present(vscode.workspace.getWorkspaceFolder(document.uri), 'a workspace folder').uri.fsPath;
    commitAll(root);
    await until(
      'the lens to go',
      async () => !(await lensesOf(document)).some((title) => /HEAD/.test(title)),
    );
  });

  it('says that a policy is new', async () => {
    const document = await openFile('uncommitted', 'policy.json', narrowPolicy);
    await lensSaying(document, newLens);
  });
});
