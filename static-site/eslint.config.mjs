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
  { files: ['test/**', 'e2e/**'], languageOptions: { globals: { ...globals.browser } } },
  // The chart module also runs in a browser: nothing of Node there.
  { files: ['src/charts/**'], languageOptions: { globals: { ...globals['shared-node-browser'] } } },
];
