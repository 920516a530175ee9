import { providerSources } from '../../scripts/support/environment.js';
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
    ['a web identity', 'AWS_WEB_IDENTITY_TOKEN_FILE'],
    ['credentials of a container', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'],
    ['another metadata service', 'AWS_EC2_METADATA_SERVICE_ENDPOINT'],
    ['a managed identity', 'IDENTITY_ENDPOINT'],
    ['an older managed identity', 'MSI_ENDPOINT'],
    ['an identity of a GitHub job', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
    ['a variable of Terraform', 'TF_VAR_secret'],
    ['arguments of every Terraform', 'TF_CLI_ARGS'],
    ['arguments of one command of Terraform', 'TF_CLI_ARGS_apply'],
    ['another workspace', 'TF_WORKSPACE'],
    ['another working folder of Terraform', 'TF_DATA_DIR'],
    ['another provider', 'TF_REATTACH_PROVIDERS'],
    ['another output of cdktf', 'CDKTF_OUTDIR'],
    ['another format of cdktf', 'SYNTH_HCL_OUTPUT'],
    ['code that Node loads first', 'NODE_OPTIONS'],
    ['the same by npm', 'npm_config_node_options'],
    ['trust in any certificate', 'NODE_TLS_REJECT_UNAUTHORIZED'],
    ['more roots', 'NODE_EXTRA_CA_CERTS'],
    ['more roots for Go', 'SSL_CERT_DIR'],
    ['keys of every connection in a file', 'SSLKEYLOGFILE'],
    ['a configuration of OpenSSL', 'OPENSSL_CONF'],
    ['weaker settings of Go', 'GODEBUG'],
    ['a proxy', 'HTTPS_PROXY'],
    ['a proxy in lower case', 'http_proxy'],
    ['a proxy for everything', 'ALL_PROXY'],
  ])('takes away %s (%s)', (_, name) => {
    const env = localEnvironment(cloud, { [name]: 'real' });

    expect(env).toHaveProperty(name, undefined);
  });

  test.each([
    ['where Terraform finds its providers', 'TF_CLI_CONFIG_FILE'],
    ['where Terraform keeps them', 'TF_PLUGIN_CACHE_DIR'],
    ['what Terraform logs', 'TF_LOG'],
    ['what kind of run it is', 'NODE_ENV'],
    ['what the app may ask for', 'TEAM'],
    ['what only looks like another', 'MY_AWS_PROFILE'],
  ])('leaves %s (%s)', (_, name) => {
    expect(localEnvironment(cloud, { [name]: 'kept' })).not.toHaveProperty(name);
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

describe('providerSources', () => {
  test('are what Terraform needs to find providers, and to download them through a proxy', () => {
    const inherited = {
      TF_CLI_CONFIG_FILE: 'rc',
      TF_VAR_x: 'x',
      https_proxy: 'http://proxy',
      AWS_PROFILE: 'p',
    };

    expect(providerSources(inherited)).toEqual({
      TF_CLI_CONFIG_FILE: 'rc',
      https_proxy: 'http://proxy',
      NO_PROXY: 'localhost,127.0.0.1,::1',
      no_proxy: 'localhost,127.0.0.1,::1',
    });
  });

  test.each(['NO_PROXY', 'no_proxy'])('keep %s, and add loopback to it', (name) => {
    expect(providerSources({ [name]: '.corp' })).toEqual({
      NO_PROXY: '.corp,localhost,127.0.0.1,::1',
      no_proxy: '.corp,localhost,127.0.0.1,::1',
    });
  });
});
