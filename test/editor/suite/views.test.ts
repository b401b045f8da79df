import * as vscode from 'vscode';
import { equal, matches, present } from './check';
import { closeEditors, openFile, rangeOf } from './editor';
import { grantsLens, sizeLens, wildcardHint } from './expected';
import { wildcardPolicy } from './policies';
import { until } from './until';
import { lensesOf, lensSaying } from './views';

describe('over policies and behind texts', () => {
  afterEach(closeEditors);

  it('says how long a policy is, and what it grants', async () => {
    const document = await openFile('lenses', 'policy.json', wildcardPolicy);
    const size = await lensSaying(document, sizeLens);
    equal(size.range.start.line, 0, 'line of the size');
    await lensSaying(document, grantsLens);
  });

  it('opens the list of what a policy grants', async () => {
    const document = await openFile('grants', 'policy.json', wildcardPolicy);
    const { command } = await lensSaying(document, grantsLens);
    const { command: name, arguments: args = [] } = present(command, 'a command');
    await vscode.commands.executeCommand(name, ...(args as unknown[]));
    await until('the page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /grants/.test(label))),
    );
  });

  it('says nothing over policies where the settings say so', async () => {
    const document = await openFile('quiet', 'policy.json', wildcardPolicy);
    await lensSaying(document, sizeLens);
    const settings = vscode.workspace.getConfiguration('leastwise', document);
    await settings.update('lenses.size', false, vscode.ConfigurationTarget.Workspace);
    try {
      await until(
        'the lens to go',
        async () => !(await lensesOf(document)).some((title) => sizeLens.test(title)),
      );
    } finally {
      await settings.update('lenses.size', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await lensSaying(document, sizeLens);
  });

  it('numbers the actions of a wildcard behind it', async () => {
    const document = await openFile('hints', 'policy.json', wildcardPolicy);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hint = await until('a hint', async () => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return hints[0];
    });
    const label = typeof hint.label === 'string' ? hint.label : hint.label.map(({ value }) => value).join('');
    matches(label, wildcardHint, 'label');
    equal(hint.position.isEqual(rangeOf(document, '"s3:*"').end), true, 'behind the text');
  });
});
