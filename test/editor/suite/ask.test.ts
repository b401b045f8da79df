import * as vscode from 'vscode';
import { equal, same } from './check';
import { closeEditors, openFile } from './editor';
import { until } from './until';

const reader = policy({
  Sid: 'Read',
  Effect: 'Allow',
  Action: 's3:Get*',
  Resource: 'arn:aws:s3:::reports/*',
});
const deny = policy({ Effect: 'Deny', Action: 's3:*', Resource: '*' });

function policy(statement: object): string {
  return `${JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)}\n`;
}

interface Answer {
  readonly decision: string;
  readonly sentence: string;
  readonly marks: readonly { readonly uri: string; readonly label: string }[];
}

describe('asking', () => {
  afterEach(closeEditors);

  it('answers a question that a keybinding says in full, and shows the statement that decided', async () => {
    await openFile('ask', 'deny.json', deny);
    const document = await openFile('ask', 'reader.json', reader);
    const own = { uri: document.uri.toString(), index: 0, kind: 'identity' };
    const scp = { ...own, uri: vscode.Uri.joinPath(document.uri, '..', 'deny.json').toString(), kind: 'scp' };

    const allowed = await ask([own]);
    const sentence = 'Allowed: "Read" of reader.json allows s3:GetObject on "arn:aws:s3:::reports/a.csv".';
    equal(allowed.sentence, sentence, 'the answer');
    const marks = allowed.marks.map(({ uri, label }) => [uri, label]);
    same(marks, [[own.uri, 'allows s3:GetObject']], 'what is marked');
    equal(vscode.window.activeTextEditor?.document, document, 'the document at hand');

    const denied = await ask([own, scp]);
    equal(denied.decision, 'denied', 'the answer with an SCP');
    // Another document decided: it shows.
    await until('the SCP to show', () => vscode.window.activeTextEditor?.document.uri.toString() === scp.uri);
    await vscode.commands.executeCommand('leastwise.clearAnswer');
  });
});

async function ask(policies: readonly object[]): Promise<Answer> {
  const said = {
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::reports/a.csv',
    context: '',
    caller: '',
    policies,
  };
  return until('an answer', async () =>
    vscode.commands.executeCommand<Answer | undefined>('leastwise.ask', said),
  );
}
