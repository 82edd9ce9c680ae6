import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['dist/', 'node_modules/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module', globals: { ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  { files: ['src/browser/**', 'test/**', 'e2e/**'], languageOptions: { globals: { ...globals.browser } } },
  // What several pages need is in src/partials/.
  {
    files: ['src/pages/*/*.mjs'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^\\.\\./(?!\\.\\.)', message: 'A page imports nothing of another page.' }] },
      ],
    },
  },
  // The chart module also runs in a browser, so it uses nothing of Node.
  { files: ['src/charts/**'], languageOptions: { globals: { ...globals['shared-node-browser'] } } },
];
