import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/**
 * Leaves the documentation out of the rules: it is made into pages, and no running code asks for it. It is a third of what
 * the rules are, and its examples would be put together at each start.
 */
export const withoutDocs: Plugin = {
  name: 'rules without their documentation',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]rules[\\/][\w-]+[\\/][\w]+-[\w-]+\.ts$/ }, async ({ path }) => ({
      contents: strip(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The source without the member `docs` of what `defineRule` is given. */
export function strip(source: string): string {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.ES2022);
  const docs = findDocs(file);
  if (!docs) return source;
  const end = source[docs.end] === ',' ? docs.end + 1 : docs.end;
  return source.slice(0, docs.pos) + source.slice(end);
}

function findDocs(node: ts.Node): ts.Node | undefined {
  if (isCallOf(node, 'defineRule')) {
    const [meta] = node.arguments;
    return meta && ts.isObjectLiteralExpression(meta)
      ? meta.properties.find(({ name }) => name && ts.isIdentifier(name) && name.text === 'docs')
      : undefined;
  }
  return ts.forEachChild(node, findDocs);
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}
