import * as vscode from 'vscode';
import { closeEditors, openFile } from './editor';
import { commands, notesText } from './expected';
import { wildcardPolicy } from './policies';
import { until } from './until';

describe('commands', () => {
  afterEach(closeEditors);

  it('are registered once a policy is open', async () => {
    await openFile('commands', 'policy.json', wildcardPolicy);
    for (const command of commands) await until(`the command ${command}`, () => isRegistered(command));
  });

  it('open the notes', async () => {
    await openFile('notes', 'policy.json', wildcardPolicy);
    await vscode.commands.executeCommand('leastwise.openNotes');
    await until('the notes to show', notesAreOpen);
  });
});

async function isRegistered(command: string): Promise<boolean> {
  return (await vscode.commands.getCommands(true)).includes(command);
}

/** As text, or as the rendered preview, which says nothing but its name. */
function notesAreOpen(): boolean {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (tab?.input instanceof vscode.TabInputWebview) return /note|preview/i.test(tab.label);
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'markdown' && notesText.test(document.getText());
}
