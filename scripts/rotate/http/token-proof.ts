import {
  clientCredentialsGrant,
  ClientSecretBasic,
  Configuration,
  customFetch,
  genericGrantRequest,
  ResponseBodyError,
} from 'openid-client';
import type { RequestInit } from 'undici';
import { Failure } from '../../support/failure.js';
import type { Answer, TokenProof } from '../ports.js';
import type { IssuerFetch } from './issuer-fetch.js';
import { outageIn } from './outage.js';

/** A confidential client, and where it gets tokens. */
export interface TokenClient {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  /** `machine`: asks for a token. `web`: cannot, and redeems a code that there is not; with a secret that is accepted it is the code that is refused. */
  readonly kind: 'machine' | 'web';
  /** What a machine asks for; one scope is enough. @default - all that it is allowed */
  readonly scope: string | undefined;
  /** Of a web client. */
  readonly redirectUri: string | undefined;
}

/**
 * Shows client secrets to a token endpoint, by HTTP Basic.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export class TokenEndpointProof implements TokenProof {
  constructor(
    private readonly client: TokenClient,
    private readonly http: Pick<IssuerFetch, 'fetch'>,
    private readonly signal: AbortSignal,
  ) {}

  async attempt(secret: string): Promise<Answer> {
    this.signal.throwIfAborted();
    const { issuer, tokenEndpoint, clientId } = this.client;
    const server = { issuer, token_endpoint: tokenEndpoint };
    const configuration = new Configuration(server, clientId, undefined, ClientSecretBasic(secret));
    let status: number | undefined;
    configuration[customFetch] = async (url, init) => {
      const response = await this.http.fetch(url, init as RequestInit);
      status = response.status;
      return response;
    };
    try {
      await this.request(configuration);
      return { kind: 'accepted' };
    } catch (error) {
      this.signal.throwIfAborted();
      return this.judge(error, status);
    }
  }

  private request(configuration: Configuration): Promise<unknown> {
    const { kind, scope, redirectUri } = this.client;
    if (kind === 'machine')
      return clientCredentialsGrant(configuration, scope === undefined ? {} : { scope });
    return genericGrantRequest(configuration, 'authorization_code', {
      code: 'no-such-code',
      ...(redirectUri !== undefined && { redirect_uri: redirectUri }),
    });
  }

  private judge(error: unknown, status: number | undefined): Answer {
    if (status === undefined) return this.judgeSilence(error);
    if (status === 429 || status >= 500) return { kind: 'unreachable', reason: `HTTP ${status}` };
    const code = error instanceof ResponseBodyError ? error.error : undefined;
    if (code === 'invalid_client' || status === 401) return { kind: 'refused' };
    if (code === 'invalid_grant' && this.client.kind === 'web') return { kind: 'accepted' };
    throw this.says(`HTTP ${status}${code === undefined ? ', and no OAuth error' : ` ${code}`}`);
  }

  private judgeSilence(error: unknown): Answer {
    const { outage, reason } = outageIn(error);
    if (outage) return { kind: 'unreachable', reason };
    throw this.says(reason);
  }

  private says(answer: string): Failure {
    const { tokenEndpoint, clientId } = this.client;
    return new Failure(
      `${tokenEndpoint} answered client ${clientId}: ${answer}. That says nothing of the secret. What is in use is as ` +
        'it was. Mend the client or the way to the issuer (npm run verify shows more), and run the same command again.',
    );
  }
}
