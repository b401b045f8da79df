import type * as vscode from 'vscode';
import { equal, present } from './check';
import { apply, closeEditors, finding, openFile, ours, quickFixes, rangeOf, ruleOf } from './editor';
import { effectCase, serviceWildcard } from './expected';
import { lowerCaseEffectPolicy, wildcardPolicy } from './policies';
import { until } from './until';

describe('quick fixes', () => {
  afterEach(closeEditors);

  it('narrow a wildcard', async () => {
    const document = await openFile('narrow', 'policy.json', wildcardPolicy);
    await finding(document, serviceWildcard.rule);
    await apply(await fixTitled(document, '"s3:*"', serviceWildcard.fix));
    equal(document.getText().includes('s3:*'), false, 's3:* in the text');
    JSON.parse(document.getText());
    await until(
      'the diagnostic to go',
      () => !ours(document).some((one) => ruleOf(one) === serviceWildcard.rule),
    );
  });

  it('mend the case of an effect', async () => {
    const document = await openFile('effect', 'policy.json', lowerCaseEffectPolicy);
    await until('a diagnostic', () => ours(document).length > 0);
    await apply(await fixTitled(document, '"allow"', effectCase.fix));
    equal(document.getText(), lowerCaseEffectPolicy.replace('"allow"', '"Allow"'), 'text');
  });
});

async function fixTitled(
  document: vscode.TextDocument,
  text: string,
  title: RegExp,
): Promise<vscode.CodeAction> {
  const actions = await quickFixes(document, rangeOf(document, text));
  const titles = actions.map((action) => action.title).join('; ');
  return present(
    actions.find((action) => title.test(action.title)),
    `a fix titled ${String(title)} among: ${titles}`,
  );
}
