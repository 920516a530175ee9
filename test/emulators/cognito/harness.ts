import type { Clock } from '../../../emulators/src/core/clock.js';
import { createIdentity } from '../../../emulators/src/core/identity.js';
import { Faults } from '../../../emulators/src/core/faults.js';
import type { Incoming, Service } from '../../../emulators/src/core/service.js';
import { createCognito } from '../../../emulators/src/cognito/index.js';
import {
  createSigningKey,
  type KeyMaker,
  type SigningKey,
} from '../../../emulators/src/oauth/signing-key.js';

export const REGION = 'eu-west-1';

/** JSON under test. */
export type Body = Readonly<Record<string, unknown>>;

/** An answer whose body was read. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; empty if there is none. */
  readonly body: Body;
}

type Pool = Body & { readonly Id: string; readonly SchemaAttributes: readonly { readonly Name: string }[] };
type Client = Body & { readonly ClientId: string; readonly ClientSecret: string };

/** What tests read from outputs. */
interface Outputs {
  readonly CreateUserPool: { readonly UserPool: Pool };
  readonly DescribeUserPool: { readonly UserPool: Pool };
  readonly CreateUserPoolClient: { readonly UserPoolClient: Client };
  readonly DescribeUserPoolClient: { readonly UserPoolClient: Client };
  readonly UpdateUserPoolClient: { readonly UserPoolClient: Client };
  readonly ListUserPoolClients: { readonly UserPoolClients: readonly Body[] };
  readonly DescribeResourceServer: { readonly ResourceServer: Body };
  readonly DescribeUserPoolDomain: { readonly DomainDescription: Body };
}
type Output<A extends string> = A extends keyof Outputs ? Outputs[A] : Body;

/** RSA keys take up to a second each: all pools of a test file share one, under their own key ids. */
export function sharedKeys(): KeyMaker {
  let shared: Promise<SigningKey> | undefined;
  return async (kid) => {
    const { privateKey, publicJwk } = await (shared ??= createSigningKey('shared'));
    return { kid, privateKey, publicJwk: { ...publicJwk, kid } };
  };
}

const keyMaker = sharedKeys();

/** A Cognito of its own, with a clock that tests move. */
export class Harness {
  readonly faults = new Faults();
  readonly service: Service;
  now = new Date('2026-11-21T09:00:00.250Z');

  constructor(
    private readonly makeKey: KeyMaker = keyMaker,
    readonly identity = createIdentity(),
  ) {
    const clock: Clock = { now: () => this.now };
    const { faults } = this;
    this.service = createCognito({ clock, identity, faults, httpsEndpoint: () => '' }, makeKey);
  }

  /** A Cognito of the same operator, in which nothing was done yet. */
  fresh(): Harness {
    return new Harness(this.makeKey, this.identity);
  }

  /** `Authorization` as a provider signs it. */
  authorization(region = REGION, accessKeyId = this.identity.accessKeyId): string {
    return (
      `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261121/${region}/cognito-idp/aws4_request, ` +
      'SignedHeaders=host;x-amz-date, Signature=0123456789abcdef'
    );
  }

  async send(incoming: Partial<Incoming> & { readonly url: URL }): Promise<Received> {
    const request: Incoming = {
      method: 'GET',
      host: incoming.url.hostname,
      tls: incoming.url.protocol === 'https:',
      headers: new Headers(),
      body: '',
      ...incoming,
    };
    expect(this.service.matches(request)).toBe(true);
    const response = await this.service.handle(request);
    const text = await response.text();
    const body = (text === '' ? {} : JSON.parse(text)) as Body;
    return { status: response.status, headers: response.headers, text, body };
  }

  /** Calls an action, with any answer. */
  async call(action: string, input: object | string, region = REGION): Promise<Received> {
    return this.send({
      method: 'POST',
      url: new URL('http://127.0.0.1:4566/'),
      headers: new Headers({
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
        authorization: this.authorization(region),
        'content-type': 'application/x-amz-json-1.1',
      }),
      body: typeof input === 'string' ? input : JSON.stringify(input),
    });
  }

  /** Calls an action that must succeed; its output. */
  async done<A extends string>(action: A, input: object, region = REGION): Promise<Output<A>> {
    const { status, body } = await this.call(action, input, region);
    if (status !== 200) throw new Error(`${action}: ${status} ${JSON.stringify(body)}`);
    return body as Output<A>;
  }

  /** Calls an action that must be refused; the error's body. */
  async refused(action: string, input: object, region = REGION): Promise<Body> {
    const { status, body } = await this.call(action, input, region);
    expect(status).toBe(400);
    return body;
  }

  /** Creates a pool; its id. */
  async pool(input: object = {}, region = REGION): Promise<string> {
    const { UserPool } = await this.done('CreateUserPool', { PoolName: 'orders', ...input }, region);
    return UserPool.Id;
  }

  /** Creates a pool with a domain and a resource server `orders` that has the scopes read and write. */
  async poolWithScopes(input: object = {}): Promise<string> {
    const UserPoolId = await this.pool(input);
    await this.done('CreateUserPoolDomain', { UserPoolId, Domain: 'dev-orders' });
    await this.done('CreateResourceServer', {
      UserPoolId,
      Identifier: 'orders',
      Name: 'orders',
      Scopes: [
        { ScopeName: 'read', ScopeDescription: 'Read orders' },
        { ScopeName: 'write', ScopeDescription: 'Create and change orders' },
      ],
    });
    return UserPoolId;
  }

  /** Creates a client for client credentials with both scopes of {@link poolWithScopes}. */
  async machineClient(UserPoolId: string, input: object = {}): Promise<MachineClient> {
    const { UserPoolClient } = await this.done('CreateUserPoolClient', {
      UserPoolId,
      ...machineSettings,
      ...input,
    });
    return { id: UserPoolClient.ClientId, secret: UserPoolClient.ClientSecret };
  }

  /** Posts a form to a domain's token endpoint. */
  token(form: Record<string, string> | string, headers: Record<string, string> = {}, host = DOMAIN) {
    return this.send({
      method: 'POST',
      url: new URL(`https://${host}/oauth2/token`),
      headers: new Headers({ 'content-type': 'application/x-www-form-urlencoded', ...headers }),
      body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
    });
  }

  /** Gets a document of the region's host. */
  get(path: string, host = `cognito-idp.${REGION}.amazonaws.com`): Promise<Received> {
    return this.send({ url: new URL(`https://${host}${path}`) });
  }
}

export const DOMAIN = `dev-orders.auth.${REGION}.amazoncognito.com`;

/** What a client-credentials client is created with. */
export const machineSettings = {
  ClientName: 'nightly-report',
  GenerateSecret: true,
  AllowedOAuthFlows: ['client_credentials'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ['orders/write', 'orders/read'],
};

export interface MachineClient {
  readonly id: string;
  readonly secret: string;
}

export const basic = ({ id, secret }: MachineClient): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

/** An error's body. */
export const error = (type: string, message: string): object => ({ __type: type, message });

export const invalidParameter = (message: string): object => error('InvalidParameterException', message);

/** A part of a token, unverified. */
export const partOf = (token: string, part: 0 | 1): Body =>
  JSON.parse(Buffer.from(token.split('.')[part]!, 'base64url').toString()) as Body;
