import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: ['dist/', '**/*.cjs', 'out/', '**/node_modules/', '**/*.generated.*', 'eslint.config.mjs'],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Overflows the stack on a type that refers to itself, such as that of a value to be written.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `rootUri` is deprecated, and the protocol's types want it all the same.
      '@typescript-eslint/no-deprecated': 'off',
      // What our factories return are closures: nothing in them has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // A count in a message reads as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void` says that a promise is meant to run on its own.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
);
