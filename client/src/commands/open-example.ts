import * as vscode from 'vscode';

/** Something to try everything on, in an editor of its own that no file stands behind. */
export async function openExample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'json', content: examplePolicy });
  await vscode.window.showTextDocument(document);
}

const examplePolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ReadReports",
      "Effect": "Allow",
      "Action": "s3:*",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}
`;
