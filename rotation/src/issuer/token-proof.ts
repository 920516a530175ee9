import {
  readTokenResponse,
  refusalOf,
  type Answer as HttpAnswer,
  type Outcome,
  type RecordingClient,
  type SecretMethod,
  type TokenRequest,
} from '@oauth-issuers/verify/issuer-client';
import { RotationError } from '../rotation-error.js';
import type { Answer, TokenProof } from '../ports.js';

/** A confidential client, and where it gets tokens. */
export interface TokenClient {
  readonly tokenEndpoint: string;
  readonly clientId: string;
  /** `machine`: asks for a token. `web`: cannot, and redeems a code that there is not; with a secret that is accepted it is the code that is refused. */
  readonly kind: 'machine' | 'web';
  /** What a machine asks for; one scope is enough. @default - all that it is allowed */
  readonly scope: string | undefined;
  /** Of a web client. */
  readonly redirectUri: string | undefined;
  /** How it shows its secret. @default 'client_secret_basic' */
  readonly method?: SecretMethod;
  /** Codes of refusals that come after the secret was accepted. @default - none */
  readonly acceptedCodes?: readonly number[];
}

/** What an error code may be (RFC 6749 §5.2), and no longer than a person reads: a server may write anything. */
const ERROR_CODE = /^[\x20-\x21\x23-\x5B\x5D-\x7E]{1,100}$/;

/**
 * Shows client secrets to a token endpoint.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export class TokenEndpointProof implements TokenProof {
  constructor(
    private readonly client: TokenClient,
    private readonly issuer: Pick<RecordingClient, 'requestToken' | 'redactor'>,
  ) {}

  async attempt(secret: string): Promise<Answer> {
    this.issuer.redactor.hide(secret);
    return this.#judge(await this.issuer.requestToken(this.#requestWith(secret)));
  }

  #requestWith(secret: string): TokenRequest {
    const { tokenEndpoint, clientId, kind, scope, redirectUri, method = 'client_secret_basic' } = this.client;
    const request = {
      endpoint: tokenEndpoint,
      clientId,
      authentication: { method, secret },
    };
    if (kind === 'machine') return { ...request, ...(scope !== undefined && { parameters: { scope } }) };
    const parameters = {
      code: 'no-such-code',
      ...(redirectUri !== undefined && { redirect_uri: redirectUri }),
    };
    return { ...request, grantType: 'authorization_code', parameters };
  }

  #judge(outcome: Outcome): Answer {
    if (outcome.kind === 'outage') return { kind: 'unreachable', reason: this.#told(outcome.reason) };
    if (outcome.kind === 'untrusted') throw this.#says(outcome.reason);
    return this.#judgeAnswer(outcome);
  }

  #judgeAnswer(answer: HttpAnswer): Answer {
    if (readTokenResponse(answer)) return { kind: 'accepted' };
    const { error, status, codes } = refusalOf(answer)!;
    if (codes.some((code) => this.client.acceptedCodes?.includes(code))) return { kind: 'accepted' };
    if (error === 'invalid_client' || status === 401) return { kind: 'refused' };
    if (error === 'invalid_grant' && this.client.kind === 'web') return { kind: 'accepted' };
    throw this.#says(`HTTP ${status}${ERROR_CODE.test(error) ? ` ${error}` : ', and no OAuth error'}`);
  }

  #told(text: string): string {
    return this.issuer.redactor.scrub(text);
  }

  #says(answer: string): RotationError {
    const { tokenEndpoint, clientId } = this.client;
    return new RotationError(
      `${tokenEndpoint} answered client ${clientId}: ${this.#told(answer)}. That says nothing of the secret. What is in ` +
        'use is as it was. Mend the client or the way to the issuer (verify-issuers shows more), and run the same ' +
        'command again.',
    );
  }
}
