import type { Clock } from '../../../emulators/src/core/clock.js';
import { createIdentity } from '../../../emulators/src/core/identity.js';
import { Faults } from '../../../emulators/src/core/faults.js';
import type { Service } from '../../../emulators/src/core/service.js';
import { createEntra } from '../../../emulators/src/entra/index.js';
import { createSigningKey, type KeyMaker } from '../../../emulators/src/oauth/signing-key.js';

/** The address under which the local cloud would be reached. */
export const address = 'https://127.0.0.1:8443';

/** A request as a test writes it. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string> | Headers;
  readonly body?: string;
}

/** An answer whose body was read. */
export interface Received {
  readonly status: number;
  readonly contentType: string | null;
  readonly headers: Headers;
  readonly text: string;
  /** Empty if the answer is no JSON. */
  readonly body: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON under test
}

/** What a client signs in with. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An Entra of its own for a test file, with a clock that tests move. */
export class Harness {
  readonly faults = new Faults();
  readonly service: Service;
  /** What other issuers publish, by address. */
  readonly documents = new Map<string, unknown>();
  #graphToken: string | undefined;

  constructor(
    private readonly makeKey: KeyMaker = createSigningKey,
    readonly identity = createIdentity(),
    public now = new Date('2026-11-21T09:00:00Z'),
  ) {
    const clock: Clock = { now: () => new Date(this.now) };
    const { faults } = this;
    const readIssuerDocument = async (url: string): Promise<unknown> => {
      if (!this.documents.has(url)) throw new Error(`Nothing is at ${url}.`);
      return this.documents.get(url);
    };
    const context = { clock, identity, faults, httpsEndpoint: () => address, readIssuerDocument };
    this.service = createEntra(context, makeKey);
  }

  /** An Entra of the same operator, in which nothing was done yet; the token for Graph is the one that there was. */
  fresh(): Harness {
    const fresh = new Harness(this.makeKey, this.identity);
    fresh.#graphToken = this.#graphToken;
    return fresh;
  }

  /** Sends a request to a URL, over TLS as the local cloud would hand it on. */
  async send(url: string, { method = 'GET', headers = {}, body = '' }: Sent = {}): Promise<Received> {
    const target = new URL(url);
    const incoming = {
      method,
      host: target.hostname,
      tls: true,
      url: target,
      headers: new Headers(headers),
      body,
    };
    expect(this.service.matches(incoming)).toBe(true);
    const response = await this.service.handle(incoming);
    const text = await response.text();
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      headers: response.headers,
      text,
      body: response.headers.get('content-type')?.startsWith('application/json')
        ? (JSON.parse(text) as Received['body'])
        : {},
    };
  }

  /** Posts a form to the token endpoint. */
  token(
    form: Record<string, string>,
    tenant = this.identity.tenantId,
    sent: Sent & { readonly headers?: Record<string, string> } = {},
  ): Promise<Received> {
    return this.send(`https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      ...sent,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...sent.headers },
    });
  }

  /** Asks for a token as a client. */
  signIn({ clientId, clientSecret }: Credentials, resource: string): Promise<Received> {
    return this.token({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${resource}/.default`,
    });
  }

  /** A call to Microsoft Graph as the pipeline. */
  async graph(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Received> {
    this.#graphToken ??= (await this.signIn(this.identity, 'https://graph.microsoft.com')).body
      .access_token as string;
    return this.send(`https://graph.microsoft.com${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#graphToken}`, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  /** A call to Graph that must succeed; its answer's body. */
  async done(method: string, path: string, body?: object): Promise<Received['body']> {
    const answer = await this.graph(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Registers an application. */
  register(body: object): Promise<Received['body']> {
    return this.done('POST', '/v1.0/applications', body);
  }

  /** Registers an application with a service principal; answers both ids. */
  async install(body: object, principal: object = {}): Promise<Installed> {
    const { id, appId } = (await this.register(body)) as { id: string; appId: string };
    const created = await this.done('POST', '/v1.0/servicePrincipals', { appId, ...principal });
    return { id, appId, principalId: created.id as string };
  }

  /** Asks for a token as a client that brings an assertion. */
  assert(clientId: string, assertion: string, resource: string): Promise<Received> {
    return this.token({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      scope: `${resource}/.default`,
    });
  }

  /** Adds a secret to an application; answers the credentials. */
  async addSecret(
    { id, appId }: Pick<Installed, 'id' | 'appId'>,
    password: object = {},
  ): Promise<Credentials> {
    const path = `/v1.0/applications/${id}/addPassword`;
    const { secretText } = await this.done('POST', path, { passwordCredential: password });
    return { clientId: appId, clientSecret: secretText as string };
  }

  /** Gives a principal a role of a resource. */
  assign(client: Installed, resource: Installed, appRoleId: string): Promise<Received['body']> {
    return this.done('POST', `/v1.0/servicePrincipals/${resource.principalId}/appRoleAssignedTo`, {
      appRoleId,
      principalId: client.principalId,
      resourceId: resource.principalId,
    });
  }
}

/** An application and its principal. */
export interface Installed {
  readonly id: string;
  readonly appId: string;
  readonly principalId: string;
}

/** A role for applications. */
export const role = (id: string, value: string): object => ({
  id,
  value,
  displayName: value,
  description: value,
  allowedMemberTypes: ['Application'],
  isEnabled: true,
});

/** A delegated permission. */
export const scope = (id: string, value: string): object => ({
  id,
  value,
  type: 'User',
  isEnabled: true,
  adminConsentDescription: value,
  adminConsentDisplayName: value,
  userConsentDescription: value,
  userConsentDisplayName: value,
});

/** Ids for roles and scopes. */
export const ids = {
  read: '11111111-1111-4111-8111-111111111111',
  write: '22222222-2222-4222-8222-222222222222',
  other: '33333333-3333-4333-8333-333333333333',
};

/** The claims of a token, unverified. */
export const claimsOf = (token: string): Record<string, unknown> => decode(token, 1);

/** The header of a token. */
export const headerOf = (token: string): Record<string, unknown> => decode(token, 0);

const decode = (token: string, part: number): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[part]!, 'base64url').toString()) as Record<string, unknown>;
