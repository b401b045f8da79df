import { join, resolve } from 'node:path';

const checkout = resolve(__dirname, '..', '..');
const { LEASTWISE_EXTENSION, LEASTWISE_VSIX } = process.env;

/** Folder of the extension under test, which holds its package.json and a built dist/. */
export const extension = resolve(LEASTWISE_EXTENSION ?? checkout);
export const vsix = resolve(LEASTWISE_VSIX ?? join(checkout, 'out', 'leastwise.vsix'));

export const bundles = join(checkout, 'out', 'editor');
export const pictures = join(checkout, 'out', 'pictures');
/** Pictures that the documentation shows. */
export const documentationPictures = join(checkout, 'docs', 'images');
/** Pictures of windows that had to be ended. */
export const troubles = join(checkout, 'out', 'editor', 'trouble');
export const codeProgram = join(checkout, 'scripts', 'editor-host', 'code.ts');
/** Long enough for every test of a suite to fail by waiting in vain. */
export const windowLimitMs = 300_000;
/** A loader that lets Node run our TypeScript. */
export const typescriptLoader = join(checkout, 'node_modules', 'tsx', 'dist', 'cli.mjs');
