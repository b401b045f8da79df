const decideWithinMs = 3_000;
const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether @vscode/test-electron can fetch a desktop VS Code and show its window. Answers within seconds. */
export async function desktopIsPossible(): Promise<boolean> {
  if (process.platform === 'linux' && !process.env['DISPLAY']) return false;
  try {
    const answer = await fetch(releases, { signal: AbortSignal.timeout(decideWithinMs) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
