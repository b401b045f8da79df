import * as vscode from 'vscode';

/**
 * Lets a person pick one of the resources, fill in what is left open in one, or write another. Undefined where they
 * leave.
 */
export async function pickResource(
  action: string,
  resources: readonly string[],
): Promise<string | undefined> {
  const another = 'Another resource…';
  const picked = await vscode.window.showQuickPick(
    [...resources.map((label) => ({ label })), { label: another }],
    {
      title: `Ask: ${action} on which resource?`,
      placeHolder: 'The resources of the statement and the forms of its ARNs',
    },
  );
  if (!picked) return undefined;
  if (picked.label !== another && !hasGap(picked.label)) return picked.label;
  return vscode.window.showInputBox({
    title: `Ask: ${action} on which resource?`,
    prompt: 'An ARN, or * where the action takes no resource',
    value: picked.label === another ? '' : picked.label,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() && !hasGap(value) ? undefined : 'Fill in what stands in <…>.'),
  });
}

/** Whether something in it is to be filled in: `<BucketName>`. */
function hasGap(resource: string): boolean {
  return /<[^>]*>/.test(resource);
}
