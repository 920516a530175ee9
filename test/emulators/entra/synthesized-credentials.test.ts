import { FederatedCredential } from '@oauth-issuers/constructs';
import fc from 'fast-check';
import {
  ACCEPTED,
  FLEXIBLE,
  type Make,
  oidc,
  PLAIN,
} from '../../constructs/entra/credentials/federated-identities.js';
import { problemsOf } from '../../support/synth.js';
import { Harness } from './harness.js';

const harness = new Harness();
const AUDIENCE = 'api://AzureADTokenExchange';

let path: string;
beforeEach(async () => {
  const { id } = await harness.register({ displayName: 'Pipeline' });
  path = `applications/${id as string}/federatedIdentityCredentials`;
});

interface Texts {
  readonly name?: string;
  readonly description?: string;
  readonly audience?: string;
}

/** What Graph answers to the credential that the provider would create. */
async function statusAtGraph(
  make: Make,
  { name = 'main', description = '', audience = AUDIENCE }: Texts = {},
) {
  const { issuer, subject, expression } = make().trust;
  const common = { name, issuer, description, audiences: [audience] };
  const { status } = await (expression === undefined
    ? harness.graph('POST', `/v1.0/${path}`, { ...common, subject })
    : harness.graph('POST', `/beta/${path}`, {
        ...common,
        claimsMatchingExpression: { languageVersion: 1, value: expression },
      }));
  return status;
}

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };

/** Whether synth takes the same. */
const isTaken = (make: Make, { name = 'main', ...texts }: Texts = {}) =>
  problemsOf(
    (stack) =>
      void new FederatedCredential(stack, 'it', {
        application,
        displayName: name,
        identity: make(),
        ...texts,
      }),
  ).length === 0;

test.each([...PLAIN, ...FLEXIBLE, ...ACCEPTED].map(([name, make]): [string, Make] => [name, make]))(
  'Graph takes what synth takes: %s',
  async (_name, make) => {
    expect(await statusAtGraph(make)).toBe(201);
  },
);

const lengths = (...around: number[]) => fc.constantFrom(...around.flatMap((at) => [at - 1, at, at + 1]));
const word = (most: number) => lengths(3, most).map((length) => 'a'.repeat(length));

test('Graph and synth have the same limits for names and texts', async () => {
  const texts = fc.record({ name: word(120), description: word(600), audience: word(600) });
  const subjects = lengths(1, 600).map((length) => 's'.repeat(Math.max(0, length)));

  await fc.assert(
    fc.asyncProperty(texts, subjects, async (given, subject) => {
      const { id } = await harness.register({ displayName: 'Pipeline' });
      path = `applications/${id as string}/federatedIdentityCredentials`;
      const make = oidc('https://idp.example.com', subject);

      expect({ given, isTaken: (await statusAtGraph(make, given)) === 201 }).toEqual({
        given,
        isTaken: isTaken(make, given),
      });
    }),
    { numRuns: 60 },
  );
});
