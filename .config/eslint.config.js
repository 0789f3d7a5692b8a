import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '../dist/**',
      '../coverage/**',
      '../schemas/generated/**',
      '../**/generated/**',
      '../.config/*.cjs',
      '**/dist/**',
      '**/generated/**',
      '**/*.cjs',
      '.config/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    plugins: { jsdoc },
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      // `using _x = …` is there for what happens when it goes.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      // Interfaces here are records of closures, so a method never needs its `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: [
      'world/**/*.ts',
      'schemas/*.ts',
      'mock-sharefile/**/*.ts',
      'reference-connector/**/*.ts',
      'harness/**/*.ts',
    ],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'],
          require: { FunctionDeclaration: true, ClassDeclaration: true },
        },
      ],
      'jsdoc/require-description': 'error',
    },
  },
  {
    files: [
      'mock-sharefile/domain/**/*.ts',
      'reference-connector/domain/**/*.ts',
      'harness/checks/**/*.ts',
      'harness/report/**/*.ts',
      'harness/scenario/**/*.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'setImmediate', 'process', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval'],
    },
  },
  { files: ['**/cli/**/*.ts', '**/main.ts', 'bench/**/*.ts', 'schemas/generate.ts'], rules: { 'no-console': 'off' } },
);
