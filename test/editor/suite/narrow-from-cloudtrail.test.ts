import * as vscode from 'vscode';
import { equal, present } from './check';
import { closeEditors, openFile } from './editor';
import { cloudTrailLog, cloudTrailNarrowed, wildcardPolicy } from './policies';
import { until } from './until';

describe('records of CloudTrail', () => {
  afterEach(closeEditors);

  it('narrow a policy as one step, plain and packed files in a folder', async () => {
    const document = await openFile('cloudtrail', 'policy.json', wildcardPolicy);
    const logs = await writeLogs();
    await until('the command', async () =>
      (await vscode.commands.getCommands(true)).includes('leastwise.narrowFromCloudTrail'),
    );
    const given = { uri: document.uri.toString(), files: [logs.toString()], caller: '*', choice: 'used' };
    await vscode.commands.executeCommand('leastwise.narrowFromCloudTrail', given);
    equal(document.getText(), cloudTrailNarrowed, 'text');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), wildcardPolicy, 'text after one undo');
  });

  it('leave a policy as it is of which the caller used nothing', async () => {
    const document = await openFile('cloudtrail', 'policy.json', wildcardPolicy);
    const caller = 'arn:aws:iam::111122223333:role/nobody';
    const given = { files: [(await writeLogs()).toString()], caller, choice: 'used' };
    await vscode.commands.executeCommand('leastwise.narrowFromCloudTrail', given);
    equal(document.getText(), wildcardPolicy, 'text');
  });
});

/** A folder as a trail writes it: one file packed, one not, and something else. */
async function writeLogs(): Promise<vscode.Uri> {
  const root = present(vscode.workspace.workspaceFolders?.[0], 'a workspace folder').uri;
  const folder = vscode.Uri.joinPath(root, 'cloudtrail', 'logs');
  const write = (name: string, bytes: Uint8Array) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
  const encoder = new TextEncoder();
  await write('eu-central-1/2026/09/01/one.json.gz', await pack(cloudTrailLog('ListBuckets')));
  await write('eu-central-1/2026/09/02/two.json', encoder.encode(cloudTrailLog('GetBucketPolicy')));
  await write('readme.txt', encoder.encode('no log'));
  return folder;
}

async function pack(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
