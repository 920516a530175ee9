import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import timeLimits from './test/setup/time-limits.cjs';

/** Only these imports may cross from one room into another; see CONTRIBUTING.md. */
const allowed = {
  manifest: [],
  constructs: ['manifest'],
  verify: ['manifest'],
  emulators: [],
  stacks: ['constructs', 'manifest'],
};
const rooms = Object.keys(allowed);

const wholeProvider = {
  regex: '^@cdktf/provider-[a-z]+(/lib)?/?$',
  message:
    'Import one resource (@cdktf/provider-aws/lib/cognito-user-pool): the whole package costs seconds.',
};

const roomRule = (room, folder = '', further = []) => ({
  files: [`${room}/src/${folder}**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          wholeProvider,
          {
            regex: `^@oauth-issuers/(?!(?:${[room, ...allowed[room]].join('|')})$)`,
            message: `${room} may import only ${allowed[room].join(', ') || 'no other room'}.`,
          },
          {
            regex: `^(?:\\.\\./)+(?:${rooms.filter((other) => other !== room).join('|')}|scripts|test)/`,
            message: 'Rooms import each other by package name, not by path.',
          },
          ...(room === 'constructs' || room === 'stacks'
            ? []
            : [{ regex: '^(cdktf|constructs|@cdktf/)', message: `${room} never depends on cdktf.` }]),
          ...further,
        ],
      },
    ],
  },
});

/** It has an entry point of its own, for whoever needs neither manifests nor checks. */
const issuerClientRule = roomRule('verify', 'issuer-client/', [
  {
    regex: '^(?:\\.\\./){1,2}(?:checks|cli|engine|format|goods|input|profiles)/|^@oauth-issuers/',
    message: 'issuer-client stands below the rest of verify: it imports none of it.',
  },
]);

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/cdktf.out/**',
      'reports/**',
      '.gen/**',
      'bench/growth/peers/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/require-await': 'off',
      'no-restricted-imports': ['error', { patterns: [wholeProvider] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': ['error', ...timeLimits] },
  },
  ...rooms.map((room) => roomRule(room)),
  issuerClientRule,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'readonly',
        require: 'readonly',
        URL: 'readonly',
        __dirname: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
