/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: '<rootDir>/test/setup/nothing-left-open.ts',
  // Jest leaves one core free; here the tests with Terraform wait more than they work.
  maxWorkers: '100%',
  // Of every test and hook: ends what hangs, and never what a loaded machine makes slow. Nowhere else is a limit (ESLint).
  testTimeout: 600_000,
  globalSetup: '<rootDir>/test/setup/before-all.ts',
  setupFiles: ['<rootDir>/test/setup/environment.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/table-titles.ts'],
  testEnvironmentOptions: { customExportConditions: ['@oauth-issuers/source', 'node', 'require', 'default'] },
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(openid-client|oauth4webapi|jose)/)'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
    '^fast-check$': '<rootDir>/test/setup/fast-check.ts',
  },
};
