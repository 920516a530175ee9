import type { CloudContext } from '../../../emulators/src/core/context.js';
import { createIdentity } from '../../../emulators/src/core/identity.js';
import type { Incoming, Service } from '../../../emulators/src/core/service.js';
import { createCognito } from '../../../emulators/src/cognito/index.js';
import type { HttpAnswer, HttpRequest, Send } from '../../../emulators/src/rehearsal/http/connection.js';
import type { RehearsalTarget } from '../../../emulators/src/rehearsal/index.js';
import { createSecretsManager } from '../../../emulators/src/secrets-manager/index.js';
import { createSts } from '../../../emulators/src/sts/index.js';
import { sharedKeys } from '../cognito/harness.js';
import { Faults } from '../../../emulators/src/core/faults.js';

const keyMaker = sharedKeys();

/** The AWS services of the local cloud without its servers: a cloud for each test costs nothing. */
export class InProcessCloud {
  readonly target: RehearsalTarget = {
    endpoint: 'http://127.0.0.1:1',
    https: 'https://127.0.0.1:2',
    ca: '',
    identity: createIdentity(),
  };
  readonly #services: readonly Service[];

  constructor() {
    const context: CloudContext = {
      clock: { now: () => new Date() },
      identity: this.target.identity,
      faults: new Faults(),
      httpsEndpoint: () => this.target.https,
    };
    this.#services = [createCognito(context, keyMaker), createSecretsManager(context), createSts(context)];
  }

  readonly send: Send = async ({ method, url, headers, body = '' }: HttpRequest): Promise<HttpAnswer> => {
    const target = new URL(url);
    const incoming: Incoming = {
      method,
      host: target.hostname,
      tls: target.protocol === 'https:',
      url: target,
      headers: new Headers(headers),
      body,
    };
    const service = this.#services.find((candidate) => candidate.matches(incoming));
    if (!service) throw new Error(`No service for ${method} ${url}`);
    const answer = await service.handle(incoming);
    return { status: answer.status, body: await answer.text() };
  };

  /** Calls an action of Cognito that must succeed. */
  async cognito(action: string, input: object): Promise<Record<string, unknown>> {
    const { status, body } = await this.send({
      method: 'POST',
      url: this.target.endpoint,
      headers: {
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
        authorization: `AWS4-HMAC-SHA256 Credential=${this.target.identity.accessKeyId}/20261121/eu-west-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(input),
    });
    if (status !== 200) throw new Error(`${action}: ${body}`);
    return JSON.parse(body || '{}') as Record<string, unknown>;
  }

  /** All that exists, by service. */
  snapshot(): Record<string, unknown> {
    return Object.fromEntries(this.#services.map((service) => [service.name, service.snapshot()]));
  }
}
