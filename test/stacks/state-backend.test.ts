import { ConfigurationError, parseStateBackend } from '@oauth-issuers/stacks';
import fc from 'fast-check';

describe('where the state is kept', () => {
  test.each([
    [undefined, { kind: 'local' }],
    ['', { kind: 'local' }],
    ['local', { kind: 'local' }],
    ['file:///var/lib/states', { kind: 'local', directory: '/var/lib/states' }],
    ['s3://states?region=eu-west-1', { kind: 's3', bucket: 'states', prefix: '', region: 'eu-west-1' }],
    [
      's3://my.states-1/team/shop/?region=us-gov-west-1',
      { kind: 's3', bucket: 'my.states-1', prefix: 'team/shop', region: 'us-gov-west-1' },
    ],
    [
      'azurerm://account1/states',
      { kind: 'azurerm', account: 'account1', container: 'states', prefix: '', useOidc: false },
    ],
    [
      'azurerm://account1/my-states/team/shop?resource_group=rg%20one&use_oidc=true',
      {
        kind: 'azurerm',
        account: 'account1',
        container: 'my-states',
        prefix: 'team/shop',
        resourceGroup: 'rg one',
        useOidc: true,
      },
    ],
  ])('is read from %p', (text, backend) => {
    expect(parseStateBackend(text)).toEqual(backend);
  });

  test.each([
    ['another scheme', 'gs://states'],
    ['a file on another host', 'file://host/var/lib/states'],
    ['no scheme', 'states'],
    ['a path', '/var/states'],
    ['https', 'https://states.s3.amazonaws.com/x?region=eu-west-1'],
    ['S3 without region', 's3://states/shop'],
    ['S3 with an empty region', 's3://states/shop?region='],
    ['S3 with a zone for a region', 's3://states?region=eu-west-1a'],
    ['S3 without bucket', 's3:///shop?region=eu-west-1'],
    ['an S3 bucket in uppercase', 's3://States?region=eu-west-1'],
    ['an S3 bucket of two characters', 's3://st?region=eu-west-1'],
    ['an S3 setting that is not known', 's3://states?region=eu-west-1&encrypt=false'],
    ['an S3 region twice', 's3://states?region=eu-west-1&region=eu-west-2'],
    ['credentials', 's3://key@states?region=eu-west-1'],
    ['a port', 's3://states:9000?region=eu-west-1'],
    ['a fragment', 's3://states?region=eu-west-1#a'],
    ['Azure without container', 'azurerm://account1'],
    ['an Azure account with a hyphen', 'azurerm://my-account/states'],
    ['an Azure account of two characters', 'azurerm://ab/states'],
    ['an Azure container in uppercase', 'azurerm://account1/States'],
    ['an Azure container of two characters', 'azurerm://account1/st'],
    ['an Azure container with two hyphens', 'azurerm://account1/my--states'],
    ['an Azure setting that is not known', 'azurerm://account1/states?access_key=x'],
    ['an empty resource group', 'azurerm://account1/states?resource_group='],
    ['OIDC as anything else', 'azurerm://account1/states?use_oidc=yes'],
  ])('is not read from %s', (_what, text) => {
    let message = '';
    try {
      parseStateBackend(text);
    } catch (error) {
      message = (error as ConfigurationError).message;
    }

    expect(message).toMatch(/^STATE_BACKEND\n +received +".+"\n +allowed +.*<(bucket|account)>/);
    expect(message).toContain(JSON.stringify(text));
  });

  test('is either read or refused with an answer, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `s3://${rest}`),
          fc.webUrl(),
        ),
        (text) => {
          try {
            expect(['local', 's3', 'azurerm']).toContain(parseStateBackend(text).kind);
          } catch (error) {
            expect(error).toBeInstanceOf(ConfigurationError);
          }
        },
      ),
    );
  });
});
