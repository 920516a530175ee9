import { join } from 'node:path';
import { testWith } from '../cli/machine.js';
import { claimsOf } from '../entra/harness.js';
import { pythonWith, runPython } from './python-clients.js';
import { signingIn, WAYS, type Credential, type SigningIn } from './signing-in.js';

const python = pythonWith('python-clients', ['msal==1.39.0', 'azure-identity==1.27.0']);
const whereItIs = testWith('Python with msal and azure-identity', python !== undefined);

let entra: SigningIn;
beforeAll(async () => (entra = await signingIn()));
afterAll(() => entra.close());

interface Outcome {
  readonly token?: string;
  readonly error?: string;
}

/** Signs in with nothing but the environment of the local cloud. */
const signIn = (library: string, credential: Credential): Promise<Outcome> =>
  runPython<Outcome>(
    python!,
    join(__dirname, 'sign_in.py'),
    {
      library,
      credential,
      clientId: entra.clientId,
      tenantId: entra.cloud.identity.tenantId,
      scope: entra.scope,
    },
    entra.cloud.env,
  );

const cases = [
  ...WAYS.map((way) => ['msal', way] as const),
  ...WAYS.filter((way) => way !== 'thumbprint').map((way) => ['azure-identity', way] as const),
];

describe.each(cases)('%s with its %s', (library, way) => {
  whereItIs.test(whereItIs.title('signs in, and not with another'), async () => {
    const { right, wrong, code } = entra.ways[way]!;

    const { token, error } = await signIn(library, right);
    const refused = await signIn(library, wrong);

    expect(error ?? '').toBe('');
    expect(claimsOf(token!)).toMatchObject({ appid: entra.clientId, appidacr: way === 'secret' ? '1' : '2' });
    expect(refused.error).toContain(code);
    expect(refused.token ?? '').toBe('');
  });
});
