import * as vscode from 'vscode';
import { equal, matches, present } from './check';
import { closeEditors, openFile, rangeOf } from './editor';
import { wildcardPolicy } from './policies';
import { until } from './until';

describe('around a policy', () => {
  afterEach(closeEditors);

  it('outlines statements by what they do', async () => {
    const document = await openFile('symbols', 'policy.json', wildcardPolicy);
    const names = await until('a statement in the outline', async () => {
      const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document);
      const all = namesOf(symbols ?? []);
      return all.some((name) => /^Allow .*S3/.test(name)) ? all : undefined;
    });
    equal(names.includes('Resource'), true, 'elements in the outline');
  });

  it('links an action to its page', async () => {
    const document = await openFile('links', 'policy.json', wildcardPolicy);
    const link = await until('a link', async () => {
      const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document, 10);
      return links?.find(({ target }) => target?.authority === 'docs.aws.amazon.com');
    });
    matches(String(link.target), /service-authorization\/latest\/reference\/list_s3\.html/, 'target');
  });

  it('grows a selection from a value to its statement', async () => {
    const document = await openFile('selection', 'policy.json', wildcardPolicy);
    const place = rangeOf(document, 's3:*').start.translate(0, 1);
    const texts = await until('a selection of the statement', async () => {
      const [first] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [place],
      );
      const all = textsOf(document, first);
      return all.some((text) => text.startsWith('"Action"')) ? all : undefined;
    });
    equal(texts.includes('s3:*'), true, 'the text without its quotes');
    equal(
      texts.some((text) => text.startsWith('{') && text.includes('"Effect"')),
      true,
      'the statement',
    );
  });

  it('folds a statement', async () => {
    const document = await openFile('folding', 'policy.json', wildcardPolicy);
    const start = rangeOf(document, '{\n      "Effect"').start.line;
    await until('a fold', async () => {
      const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
      return folds?.some((fold) => fold.start === start);
    });
  });
});

async function ask<T>(
  command: string,
  document: vscode.TextDocument,
  ...more: unknown[]
): Promise<T | undefined> {
  return vscode.commands.executeCommand<T | undefined>(command, document.uri, ...more);
}

function namesOf(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

function textsOf(document: vscode.TextDocument, range: vscode.SelectionRange | undefined): readonly string[] {
  const texts: string[] = [];
  for (let at = range; at; at = at.parent) texts.push(document.getText(at.range));
  return present(texts, 'selections');
}
