import { localEnvironment } from '../../scripts/support/terraform.js';

const cloud = {
  env: {
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    AWS_ACCESS_KEY_ID: 'local',
    ARM_METADATA_HOSTNAME: '127.0.0.1:8443',
    ARM_CLIENT_ID: 'local',
  },
};

describe('localEnvironment', () => {
  test('replaces inherited AWS and Azure variables', () => {
    const env = localEnvironment(cloud, { AWS_ACCESS_KEY_ID: 'real', ARM_CLIENT_ID: 'real', PATH: '/bin' });

    expect(env).toMatchObject(cloud.env);
    expect(env).not.toHaveProperty('PATH');
  });

  test.each([
    ['a profile', 'AWS_PROFILE'],
    ['a session token', 'AWS_SESSION_TOKEN'],
    [
      'an endpoint of one service, which would win over the general one',
      'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
    ],
    ['an OIDC token', 'ARM_OIDC_TOKEN'],
    ['a certificate', 'ARM_CLIENT_CERTIFICATE_PATH'],
    ['an Azure SDK secret', 'AZURE_CLIENT_SECRET'],
  ])('takes away %s (%s)', (_, name) => {
    const env = localEnvironment(cloud, { [name]: 'real' });

    expect(env).toHaveProperty(name, undefined);
  });

  test('reads no profile from files', () => {
    const env = localEnvironment(cloud, {});

    expect(env['AWS_CONFIG_FILE']).toMatch(/null|nul/i);
    expect(env['AWS_SHARED_CREDENTIALS_FILE']).toMatch(/null|nul/i);
  });

  test.each([
    ['AWS_ENDPOINT_URL', 'https://cognito-idp.eu-west-1.amazonaws.com'],
    ['AWS_ENDPOINT_URL', 'http://192.168.1.10:4566'],
    ['AWS_ENDPOINT_URL', 'no url'],
    ['ARM_METADATA_HOSTNAME', 'management.azure.com'],
    ['ARM_METADATA_HOSTNAME', '127.0.0.1.example.com'],
  ])('refuses an endpoint that is not on loopback: %s=%s', (name, value) => {
    expect(() => localEnvironment({ env: { ...cloud.env, [name]: value } }, {})).toThrow(
      new RegExp(`${name} is .*${value.replaceAll('.', '\\.')}.*not on loopback`),
    );
  });
});
