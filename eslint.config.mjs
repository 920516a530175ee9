import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import timeLimits from './test/setup/time-limits.cjs';

/** Only these imports may cross from one room into another; see CONTRIBUTING.md. */
const allowed = {
  manifest: [],
  constructs: ['manifest'],
  verify: ['manifest'],
  rotation: ['manifest', 'verify', 'verify/issuer-client'],
  emulators: [],
  stacks: ['constructs', 'manifest'],
};
const rooms = Object.keys(allowed);

/** What makes a run of verify. */
const run = ['engine', 'manifests', 'cli'];
const proof = ['checks', 'evidence', 'profiles', 'report', 'issuer-client'];

/**
 * What a folder of a room may import from the folders beside it, types included; one that may import none stands by
 * itself, and imports no other room either. A folder that is not named is anybody's.
 */
const folders = {
  verify: {
    'issuer-client': [],
    report: ['issuer-client'],
    profiles: ['report', 'issuer-client'],
    evidence: ['profiles', 'report', 'issuer-client'],
    checks: ['evidence', 'profiles', 'report', 'issuer-client'],
    ...Object.fromEntries(run.map((folder) => [folder, [...run, ...proof]])),
  },
  emulators: {
    core: [],
    processes: [],
    files: ['core', 'processes'],
    server: ['core'],
    oauth: ['core'],
    aws: ['core'],
    cognito: ['core', 'oauth', 'aws'],
    'secrets-manager': ['core', 'aws'],
    sts: ['core', 'aws'],
    unserved: ['core', 'aws'],
    entra: ['core', 'oauth'],
    rehearsal: ['core'],
    // The composition root: no other folder knows the services.
    cloud: ['core', 'files', 'server', 'cognito', 'secrets-manager', 'sts', 'entra', 'unserved'],
    cli: ['core', 'files', 'processes', 'cloud', 'rehearsal'],
  },
};

/** Files of a room that put its folders together: no folder that is held to some imports them. */
const above = { verify: 'index|verify-issuers|client-token', emulators: 'index' };

const wholeProvider = {
  regex: '^@cdktf/provider-[a-z]+(/lib)?/?$',
  message:
    'Import one resource (@cdktf/provider-aws/lib/cognito-user-pool): the whole package costs seconds.',
};

const CLOCK = 'verify/src/issuer-client/clock.ts';
const useClock = `Time and chance come from a clock that is given (${CLOCK}), so that a test can decide both.`;

/** What tells the time, waits, or draws by chance. */
const clockSyntax = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='Math'][property.name='random']",
  "MemberExpression[object.name='AbortSignal'][property.name='timeout']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  'ImportSpecifier[imported.name=/^(setTimeout|setInterval|random(Bytes|UUID|Int|FillSync)|performance|hrtime)$/]',
].map((selector) => ({ selector, message: useClock }));

/** One way to say a thing, where the language has several. */
const idiomSyntax = [
  {
    selector:
      'PropertyDefinition[accessibility="private"], MethodDefinition[accessibility="private"][kind!="constructor"]',
    message: 'A private member starts with #: nobody can reach it, at run time either.',
  },
  ...['Program', 'Program > ExportNamedDeclaration'].map((place) => ({
    selector: `${place} > VariableDeclaration[kind="const"] > VariableDeclarator[init.type="Literal"][id.name=/[a-z]/]`,
    message: 'A constant of a module is written IN_CAPITALS.',
  })),
];

/** Syntax that a room goes without. */
const forbiddenSyntax = (room) => [...idiomSyntax, ...(room === 'verify' ? clockSyntax : [])];

const idiomRule = {
  files: ['**/*.ts'],
  rules: {
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    '@typescript-eslint/array-type': 'error',
    'arrow-body-style': 'error',
    curly: ['error', 'multi-or-nest', 'consistent'],
    eqeqeq: 'error',
    'object-shorthand': 'error',
  },
};

const onlyClockRules = [
  {
    files: ['verify/src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval', 'performance', 'crypto'].map((name) => ({
          name,
          message: useClock,
        })),
      ],
    },
  },
  { files: [CLOCK], rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' } },
];

const folderRules = (room) =>
  Object.entries(folders[room] ?? {}).flatMap(([folder, beside]) => {
    const others = Object.keys(folders[room]).filter((other) => other !== folder && !beside.includes(other));
    if (others.length === 0) return [];
    const alone =
      beside.length === 0 ? [{ regex: '^@oauth-issuers/', message: `${folder} stands alone.` }] : [];
    const path = `^(?:\\.\\./)+(?:(?:${others.join('|')})/|(?:${above[room]})\\.js$)`;
    const message = `${room}/src/${folder} may import only from ${['itself', ...beside].join(', ')}.`;
    return {
      files: [`${room}/src/${folder}/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [...roomPatterns(room), ...alone, { regex: path, message }] },
        ],
        'no-restricted-syntax': [
          'error',
          { selector: `ImportExpression > Literal[value=/${path.replaceAll('/', '\\/')}/]`, message },
          ...forbiddenSyntax(room),
        ],
      },
    };
  });

const roomPatterns = (room) => [
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
];

const roomRule = (room) => ({
  files: [`${room}/src/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { patterns: roomPatterns(room) }],
    'no-restricted-syntax': ['error', ...forbiddenSyntax(room)],
  },
});

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
  idiomRule,
  {
    files: ['scripts/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...idiomSyntax] },
  },
  ...rooms.flatMap((room) => [roomRule(room), ...folderRules(room)]),
  ...onlyClockRules,
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
