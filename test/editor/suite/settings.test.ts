import * as vscode from 'vscode';
import { closeEditors, finding, openFile, ours, ruleOf } from './editor';
import { serviceWildcard } from './expected';
import { wildcardPolicy } from './policies';
import { until } from './until';

describe('settings', () => {
  afterEach(async () => {
    await setRules(undefined);
    await closeEditors();
  });

  it('turn a rule off and on again', async () => {
    const document = await openFile('rule-off', 'policy.json', wildcardPolicy);
    await finding(document, serviceWildcard.rule);
    await setRules({ [serviceWildcard.rule]: 'off' });
    await until(
      'the diagnostic to go',
      () => !ours(document).some((one) => ruleOf(one) === serviceWildcard.rule),
    );
    await setRules(undefined);
    await finding(document, serviceWildcard.rule);
  });
});

async function setRules(rules: Readonly<Record<string, string>> | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('leastwise');
  await settings.update('rules', rules, vscode.ConfigurationTarget.Workspace);
}
