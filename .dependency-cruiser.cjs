/**
 * The layers, bottom up; a file imports only from layers before its own. Type imports count.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const layers = [
  ['text', '^server/src/text/'],
  ['values', '^server/src/values/'],
  ['policy', '^server/src/policy/'],
  ['hosts', '^server/src/hosts/'],
  ['reference', '^server/src/reference/'],
  ['access', '^server/src/access/'],
  ['evidence', '^server/src/evidence/'],
  ['changes', '^server/src/changes/'],
  ['rules', '^server/src/rules/'],
  ['notes', '^server/src/notes/'],
  ['snapshot', '^server/src/(snapshot|settings|undisturbed)\\.ts$'],
  ['features', '^server/src/features/'],
  ['lsp', '^server/src/lsp/'],
  ['cli', '^server/src/cli/'],
  ['mains', '^server/src/(node|browser|cli)\\.ts$'],
];

const upward = layers.flatMap(([name, path], index) => {
  const above = layers.slice(index + 1).map(([, other]) => other);
  return above.length
    ? [{ name: `${name} looks up`, severity: 'error', from: { path }, to: { path: above.join('|') } }]
    : [];
});

/** Layers that share a floor and know nothing of each other. */
const apart = [
  ['hosts', 'reference'],
  ['rules', 'notes'],
  ['rules', 'hosts'],
].map(([left, right]) => {
  const [from, to] = [layers, layers].map((all, at) => all.find(([name]) => name === [left, right][at])[1]);
  return { name: `${left} knows ${right}`, severity: 'error', from: { path: from }, to: { path: to } };
});

module.exports = {
  forbidden: [
    { name: 'a cycle', severity: 'error', from: {}, to: { circular: true } },
    ...upward,
    ...apart,
    {
      name: 'a package below features',
      comment:
        'text, policy, access, evidence, changes and rules are ours alone; values know what parses them, hosts jsonc-parser, the schema check what ajv compiled',
      severity: 'error',
      from: {
        path: '^server/src/(text|policy|access|evidence|changes|reference|notes|rules)/',
        pathNot: '^server/src/rules/structure/',
      },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'the client knows more than messages',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/(lsp/protocol|policy/model)\\.ts$' },
    },
    {
      name: 'the server knows the client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '^(dist|out)/' },
  },
};
