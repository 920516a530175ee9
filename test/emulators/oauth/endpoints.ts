import { Harness as CognitoHarness, DOMAIN } from '../cognito/harness.js';
import { Harness as EntraHarness } from '../entra/harness.js';

/** A client that may ask for a token, and the scope it may ask for. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly scope: string;
}

/** A request to a token endpoint, down to its bytes. */
export interface Sent {
  readonly method?: string;
  readonly query?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body: string;
}

/** What became of a request: `token`, or status and error. */
export interface Outcome {
  readonly said: string;
  readonly text: string;
}

export interface Endpoint {
  readonly client: Client;
  readonly ask: (sent: Sent) => Promise<Outcome>;
}

/** A user pool's token endpoint. */
export async function cognitoEndpoint(): Promise<Endpoint> {
  const harness = new CognitoHarness();
  const machine = await harness.machineClient(await harness.poolWithScopes());
  return {
    client: { ...machine, scope: 'orders/read' },
    async ask({ method = 'POST', query = '', headers = [], body }) {
      const { status, text } = await harness.send({
        method,
        url: new URL(`https://${DOMAIN}/oauth2/token${query}`),
        headers: new Headers(headers as [string, string][]),
        body,
      });
      return { said: outcome(status, text, ({ error, error_description: why }) => [error, why]), text };
    },
  };
}

/** A tenant's token endpoint, of version 2.0 unless the path says another. */
export async function entraEndpoint(path = '/oauth2/v2.0/token'): Promise<Endpoint> {
  const harness = new EntraHarness();
  const { appId } = await harness.install({ displayName: 'Orders' });
  const client = await harness.addSecret(await harness.install({ displayName: 'Report' }));
  return {
    client: { id: client.clientId, secret: client.clientSecret, scope: `${appId}/.default` },
    async ask({ method = 'POST', query = '', headers = [], body }) {
      const answer = await harness.send(
        `https://login.microsoftonline.com/${harness.identity.tenantId}${path}${query}`,
        { method, headers: new Headers(headers as [string, string][]), body },
      );
      const text = JSON.stringify(answer.body);
      return {
        said: outcome(answer.status, text, ({ error, error_codes: codes }) => [error, codes?.[0]]),
        text,
      };
    },
  };
}

interface Body {
  readonly access_token?: string;
  readonly error?: string;
  readonly error_description?: string;
  readonly error_codes?: readonly number[];
}

function outcome(
  status: number,
  text: string,
  told: (body: Body) => (string | number | undefined)[],
): string {
  const body = (text === '' ? {} : JSON.parse(text)) as Body;
  if (status === 200 && typeof body.access_token === 'string') return 'token';
  return [status, ...told(body)].filter((part) => part !== undefined).join(' ');
}
