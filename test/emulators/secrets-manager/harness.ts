import type { Clock } from '../../../emulators/src/core/clock.js';
import { createIdentity } from '../../../emulators/src/core/identity.js';
import type { Incoming, Service } from '../../../emulators/src/core/service.js';
import { createSecretsManager } from '../../../emulators/src/secrets-manager/index.js';
import { Faults } from '../../../emulators/src/core/faults.js';

export const REGION = 'eu-west-1';
export const ACCOUNT = createIdentity().accountId;

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

/** A version id or request token. */
export const token = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The body of an exception that the API model has. */
export const refusal = (type: string, message: string): object => ({ __type: type, Message: message });

/** The body of an exception that all AWS services have. */
export const commonRefusal = (type: string, message: string): object => ({ __type: type, message });

export const notFound = refusal(
  'ResourceNotFoundException',
  "Secrets Manager can't find the specified secret.",
);
export const markedForDeletion = refusal(
  'InvalidRequestException',
  "You can't perform this operation on the secret because it was marked for deletion.",
);

/** A Secrets Manager of its own, with a clock that tests move. */
export class Harness {
  readonly service: Service;
  now = new Date('2026-11-21T09:00:00.250Z');
  #tokens = 0;

  constructor(readonly identity = createIdentity()) {
    const clock: Clock = { now: () => this.now };
    this.service = createSecretsManager({
      clock,
      identity: this.identity,
      faults: new Faults(),
      httpsEndpoint: () => '',
    });
  }

  /** The time as the API writes it, in seconds. */
  get seconds(): number {
    return this.now.getTime() / 1000;
  }

  wait(days: number): void {
    this.now = new Date(this.now.getTime() + days * 24 * 60 * 60 * 1000);
  }

  /** A Secrets Manager of the same operator, in which nothing was done yet. */
  fresh(): Harness {
    return new Harness(this.identity);
  }

  /** `Authorization` as a provider signs it. */
  authorization(region = REGION, accessKeyId = this.identity.accessKeyId): string {
    return (
      `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261121/${region}/secretsmanager/aws4_request, ` +
      'SignedHeaders=host;x-amz-date, Signature=0123456789abcdef'
    );
  }

  async send(headers: Record<string, string>, body: string): Promise<Received> {
    const url = new URL('http://127.0.0.1:4566/');
    const incoming: Incoming = {
      method: 'POST',
      host: url.hostname,
      tls: false,
      url,
      headers: new Headers(headers),
      body,
    };
    expect(this.service.matches(incoming)).toBe(true);
    const response = await this.service.handle(incoming);
    const text = await response.text();
    const parsed = (text === '' ? {} : JSON.parse(text)) as Body;
    return { status: response.status, headers: response.headers, text, body: parsed };
  }

  /** Calls an action, with any answer. */
  async call(action: string, input: object | string, region = REGION): Promise<Received> {
    return this.send(
      {
        'x-amz-target': `secretsmanager.${action}`,
        authorization: this.authorization(region),
        'content-type': 'application/x-amz-json-1.1',
      },
      typeof input === 'string' ? input : JSON.stringify(input),
    );
  }

  /** Calls an action that must succeed; its output. */
  async done(action: string, input: object, region = REGION): Promise<Body> {
    const { status, body } = await this.call(action, input, region);
    if (status !== 200) throw new Error(`${action}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Calls an action that must be refused; the error's body. */
  async refused(action: string, input: object, region = REGION): Promise<Body> {
    const { status, body } = await this.call(action, input, region);
    expect(status).toBe(400);
    return body;
  }

  /** Creates a secret; its ARN. As SDKs do, it makes up a token. */
  async create(Name: string, input: object = {}, region = REGION): Promise<string> {
    const ClientRequestToken = `created-${String(this.#tokens++).padStart(30, '0')}`;
    const { ARN } = await this.done('CreateSecret', { Name, ClientRequestToken, ...input }, region);
    return ARN as string;
  }

  /** Puts a value whose version id is `token(number)`. */
  async put(SecretId: string, number: number, input: object = {}): Promise<Body> {
    return this.done('PutSecretValue', {
      SecretId,
      SecretString: `value ${number}`,
      ClientRequestToken: token(number),
      ...input,
    });
  }

  /** The labels of a secret's versions, by version id. */
  async stages(SecretId: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const { VersionIdsToStages } = await this.done('DescribeSecret', { SecretId });
    return (VersionIdsToStages ?? {}) as Record<string, string[]>;
  }
}
