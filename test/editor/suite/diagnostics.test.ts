import * as vscode from 'vscode';
import { equal, matches, present, same } from './check';
import { closeEditors, finding, numbers, openFile, ours, rangeOf, ruleOf } from './editor';
import { docsLink, effectCase, serviceWildcard } from './expected';
import {
  compactPolicy,
  lowerCaseEffectPolicy,
  narrowPolicy,
  packageManifest,
  wildcardPolicy,
} from './policies';
import { until } from './until';

describe('diagnostics', () => {
  afterEach(closeEditors);

  it('marks a wildcard at its exact string', async () => {
    const document = await openFile('exact', 'policy.json', compactPolicy);
    const diagnostic = await finding(document, serviceWildcard.rule);
    same(numbers(diagnostic.range), numbers(rangeOf(document, '"s3:*"')), 'range');
  });

  it('links the rule to its page', async () => {
    const document = await openFile('link', 'policy.json', wildcardPolicy);
    const { code } = await finding(document, serviceWildcard.rule);
    const target = typeof code === 'object' ? code.target.toString() : undefined;
    matches(present(target, 'a link'), docsLink, 'link');
  });

  it('marks a wrong value at its exact string', async () => {
    const document = await openFile('value', 'policy.json', lowerCaseEffectPolicy);
    const diagnostic = await until('a diagnostic on "allow"', () =>
      ours(document).find(({ range }) => document.getText(range).includes('allow')),
    );
    same(numbers(diagnostic.range), numbers(rangeOf(document, '"allow"')), 'range');
    matches(diagnostic.message, effectCase.problem, 'message');
  });

  it('follows the text', async () => {
    const document = await openFile('follow', 'policy.json', wildcardPolicy);
    await finding(document, serviceWildcard.rule);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, 's3:*'), 's3:GetObject');
    await vscode.workspace.applyEdit(edit);
    await until(
      'the diagnostic to go',
      () => !ours(document).some((one) => ruleOf(one) === serviceWildcard.rule),
    );
  });

  it('leaves other JSON files alone', async () => {
    const manifest = await openFile('other', 'package.json', packageManifest);
    const data = await openFile('other', 'settings.json', packageManifest);
    // Once a policy opened after them is marked, an answer for them has had its time.
    const policy = await openFile('other', 'policy.json', wildcardPolicy);
    await finding(policy, serviceWildcard.rule);
    equal(ours(manifest).length, 0, 'diagnostics of package.json');
    equal(ours(data).length, 0, 'diagnostics of settings.json');
  });

  it('finds no wildcard in a policy without one', async () => {
    const quiet = await openFile('quiet', 'policy.json', narrowPolicy);
    const loud = await openFile('loud', 'policy.json', wildcardPolicy);
    await finding(loud, serviceWildcard.rule);
    const rules = ours(quiet).map(ruleOf);
    equal(rules.includes(serviceWildcard.rule), false, `a wildcard among ${rules.join(', ')}`);
  });
});
