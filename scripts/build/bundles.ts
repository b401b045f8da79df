/** What is bundled, from where, for whom. */
export interface Bundle {
  readonly entry: string;
  readonly outfile: string;
  readonly platform: 'node' | 'browser';
  readonly format: 'cjs' | 'iife';
  readonly external?: string[];
  readonly banner?: { readonly js: string };
}

export const bundles: readonly Bundle[] = [
  {
    entry: 'client/src/node.ts',
    outfile: 'client.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    entry: 'client/src/browser.ts',
    outfile: 'client.browser.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  { entry: 'server/src/node.ts', outfile: 'server.js', platform: 'node', format: 'cjs' },
  { entry: 'server/src/browser.ts', outfile: 'server.browser.js', platform: 'browser', format: 'iife' },
  {
    entry: 'server/src/cli.ts',
    outfile: 'cli.js',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
];
