import * as vscode from 'vscode';
import { equal, matches, present, same } from './check';
import { apply, closeEditors, finding, numbers, openFile, ours, quickFixes, rangeOf, ruleOf } from './editor';
import { checked } from './expected';
import { redundantPolicy } from './policies';
import { until } from './until';

/** What IAM Access Analyzer calls an error, a security warning and a suggestion, each shown, linked and mended. */
describe('the checks of IAM Access Analyzer', () => {
  afterEach(closeEditors);

  for (const { rule, severity, file, text, marked, fix, mended } of checked) {
    it(`shows ${rule} as ${severity}, with its page and its fix`, async () => {
      const document = await openFile('checks', file, text);
      const diagnostic = await finding(document, rule);
      equal(diagnostic.severity, vscode.DiagnosticSeverity[severity], 'severity');
      same(numbers(diagnostic.range), numbers(rangeOf(document, marked)), 'range');
      const { code } = diagnostic;
      const link = typeof code === 'object' ? code.target.toString() : undefined;
      matches(present(link, 'a link'), new RegExp(`^(https|leastwise):.*\\b${rule}\\b`), 'link');

      const actions = await quickFixes(document, diagnostic.range);
      const titles = actions.map(({ title }) => title).join('; ');
      const action = present(
        actions.find(({ title }) => title === fix),
        `${fix} among: ${titles}`,
      );
      await apply(action);
      equal(document.getText().includes(mended), true, document.getText());
      await until('the finding to go', () => !ours(document).some((one) => ruleOf(one) === rule));
    });
  }

  it('fade what could go', async () => {
    const document = await openFile('fade', 'policy.json', redundantPolicy);
    const { tags } = await finding(document, 'redundant-action');
    same(tags, [vscode.DiagnosticTag.Unnecessary], 'tags');
  });

  it('are mended on save where somebody asks for it', async () => {
    const document = await openFile('save', 'policy.json', redundantPolicy);
    await finding(document, 'redundant-action');
    const settings = vscode.workspace.getConfiguration('editor', document.uri);
    const asked = { 'source.fixAll.leastwise': 'explicit' };
    await settings.update('codeActionsOnSave', asked, vscode.ConfigurationTarget.Workspace);
    try {
      // A document that is not changed is not mended.
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().length), '\n');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      equal(document.getText().includes('sqs:PurgeQueue'), false, document.getText());
      JSON.parse(document.getText());
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
