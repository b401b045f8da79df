import { execFileSync } from 'node:child_process';

/** Makes the folder a git repository in which all that lies there is committed. */
export function commitAll(folder: string): void {
  const person = ['-c', 'user.name=Leastwise', '-c', 'user.email=leastwise@example.com'];
  const git = (...args: readonly string[]) => execFileSync('git', [...person, ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Policies');
}
