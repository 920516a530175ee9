import { withoutSteering } from './environment.js';

test.each([
  'AWS_PROFILE',
  'AWS_ENDPOINT_URL',
  'AWS_SECRET_ACCESS_KEY',
  'ARM_USE_OIDC',
  'AZURE_CONFIG_DIR',
  'CDKTF_OUTDIR',
  'TF_CLI_ARGS_apply',
  'TF_CLI_CONFIG_FILE',
  'TF_VAR_region',
  'GIT_DIR',
  'NODE_OPTIONS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_USE_ENV_PROXY',
  'NO_COLOR',
  'FORCE_COLOR',
  'DEBUG',
  'ENVIRONMENTS',
  'STATE_BACKEND',
])('no test sees the %s of the shell', (name) => {
  const environment: NodeJS.ProcessEnv = { [name]: 'poison', PATH: '/bin' };

  withoutSteering(environment);

  expect(environment).toEqual({ PATH: '/bin' });
  expect(process.env).not.toHaveProperty(name);
});

test.each([
  'PATH',
  'HOME',
  'TMPDIR',
  'CI',
  'LANG',
  'NODE_ENV',
  'TF_PROVIDER_MIRROR',
  'REQUIRED_PROVIDERS',
  'FULL_CYCLE',
  'HTTPS_PROXY',
])('a test keeps %s', (name) => {
  const environment: NodeJS.ProcessEnv = { [name]: 'kept' };

  withoutSteering(environment);

  expect(environment).toEqual({ [name]: 'kept' });
});
