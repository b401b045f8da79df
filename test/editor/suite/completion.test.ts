import * as vscode from 'vscode';
import { equal, matches, present } from './check';
import { closeEditors, openFile, rangeOf } from './editor';
import { neighbourPolicy, unfinishedPolicy } from './policies';
import { until } from './until';

describe('completion', () => {
  afterEach(closeEditors);

  it('offers the actions of a service, and describes the one in view', async () => {
    const document = await openFile('completion-action', 'policy.json', unfinishedPolicy);
    const item = await until('s3:GetObject', () => offered(document, '"s3:', 's3:GetObject'));
    matches(markdownOf(item), /s3:GetObject/, 'documentation');
    equal(
      present(rangeIn(item), 'a range').start.character,
      unfinishedLine.indexOf('"s3:'),
      'start of the edit',
    );
  });

  it('knows the ARNs of files that are not open', async () => {
    await write('completion-neighbour', 'other-policy.json', neighbourPolicy);
    const document = await openFile('completion-resource', 'policy.json', unfinishedPolicy);
    await until('an ARN of the workspace', () =>
      offered(document, '"Resource": "', 'arn:aws:s3:::kept-elsewhere/*'),
    );
  });
});

const unfinishedLine = unfinishedPolicy.split('\n').find((line) => line.includes('"s3:')) ?? '';

/** The item of that label right after the text, resolved; undefined where it is not offered. */
async function offered(
  document: vscode.TextDocument,
  after: string,
  label: string,
): Promise<vscode.CompletionItem | undefined> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    rangeOf(document, after).end,
    undefined,
    100,
  );
  return items.find((item) => labelOf(item) === label);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function markdownOf({ documentation }: vscode.CompletionItem): string {
  return documentation instanceof vscode.MarkdownString ? documentation.value : (documentation ?? '');
}

function rangeIn({ range }: vscode.CompletionItem): vscode.Range | undefined {
  return range instanceof vscode.Range ? range : range?.replacing;
}

async function write(folder: string, name: string, text: string): Promise<void> {
  const root = present(vscode.workspace.workspaceFolders?.[0], 'a workspace folder').uri;
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(root, folder, name),
    new TextEncoder().encode(text),
  );
}
