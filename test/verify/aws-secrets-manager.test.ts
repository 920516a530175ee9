import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { parseManifest, type SecretReference } from '@oauth-issuers/manifest';
import { readReference } from '../../verify/src/manifests/secrets.js';

const REGION = 'eu-central-1';
const VALUE = 'the-secret-of-nightly-report';

const manifest = parseManifest({
  manifestVersion: 1,
  name: 'dev-cognito/orders',
  profile: 'cognito',
  issuer: `https://cognito-idp.${REGION}.amazonaws.com/${REGION}_aB3dE6gH9`,
  api: { identifier: 'orders', permissions: {} },
  clients: [],
});

describe('a secret in AWS Secrets Manager', () => {
  let cloud: LocalCloud;
  let arn: string;
  const before = { ...process.env };

  beforeAll(async () => {
    cloud = await startLocalCloud();
    Object.assign(process.env, cloud.env);
    const vault = new SecretsManagerClient({ region: REGION });
    const { ARN } = await vault.send(
      new CreateSecretCommand({
        Name: 'orders/json',
        SecretString: JSON.stringify({ clientSecret: VALUE, port: 1 }),
      }),
    );
    await vault.send(new CreateSecretCommand({ Name: 'orders/plain', SecretString: VALUE }));
    vault.destroy();
    arn = ARN!;
  });
  afterAll(async () => {
    for (const name of Object.keys(cloud.env)) delete process.env[name];
    Object.assign(process.env, before);
    await cloud.close();
  });

  const read = async (
    reference: Omit<SecretReference & { from: 'aws-secrets-manager' }, 'from'>,
  ): Promise<string> => readReference({})({ from: 'aws-secrets-manager', ...reference }, manifest);

  test('is read as it is, in the region of the user pool', async () => {
    expect(await read({ id: 'orders/plain' })).toBe(VALUE);
  });

  test('is read as one member of a JSON object', async () => {
    expect(await read({ id: 'orders/json', key: 'clientSecret' })).toBe(VALUE);
  });

  test('is read by its ARN, in the region that this names', async () => {
    const elsewhere = { ...manifest, profile: 'generic' as const };

    expect(
      await readReference({})({ from: 'aws-secrets-manager', id: arn, key: 'clientSecret' }, elsewhere),
    ).toBe(VALUE);
  });

  test.each<[string, { id: string; key?: string }, RegExp]>([
    [
      'is not there',
      { id: 'orders/none' },
      /orders\/none in AWS Secrets Manager in eu-central-1 cannot be read: ResourceNotFoundException/,
    ],
    [
      'lacks the member',
      { id: 'orders/json', key: 'password' },
      /orders\/json .* no JSON object with a text "password"/,
    ],
    ['has a member that is no text', { id: 'orders/json', key: 'port' }, /no JSON object with a text "port"/],
    ['is no JSON', { id: 'orders/plain', key: 'clientSecret' }, /orders\/plain .* no JSON object/],
  ])('that %s is refused, and never shown', async (_, reference, message) => {
    await expect(read(reference)).rejects.toThrow(message);
    await expect(read(reference)).rejects.not.toThrow(VALUE);
  });
});
