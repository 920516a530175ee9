import { systemClock, withTimeLimit } from '@oauth-issuers/verify/issuer-client';
import { RotationError } from '../rotation-error.js';

/** Milliseconds that one call may take, repetitions by the SDK included. */
const TIMEOUT_MS = 30_000;

/** What every call to AWS is given. */
export interface CallOptions {
  /** Ends the call, and keeps later ones from starting. */
  readonly signal: AbortSignal;
  /** Taken out of every message. */
  readonly hide?: readonly string[];
}

/** What is read of an error of the SDK; only refusals of a service have `$metadata` with a status. */
interface SdkError extends Error {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const NO_CREDENTIALS = new Set(['CredentialsProviderError', 'TokenProviderError']);
const THROTTLED = new Set(['ThrottlingException', 'TooManyRequestsException']);

/**
 * Makes one call to AWS, within {@link TIMEOUT_MS}.
 *
 * @param what the action, for messages, such as `ListUserPoolClientSecrets of Amazon Cognito`
 * @throws {RotationError} exit code 2 without credentials, 3 if nobody answered, 1 for a refusal
 * @throws {unknown} the reason of the signal, once it is aborted
 */
export async function callAws<T>(
  what: string,
  { signal, hide = [] }: CallOptions,
  send: (options: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  let late = false;
  try {
    return await withTimeLimit({ clock: systemClock, timeoutMs: TIMEOUT_MS, signal }, (abortSignal) => {
      abortSignal.addEventListener('abort', () => (late = !signal.aborted));
      return send({ abortSignal });
    });
  } catch (error) {
    signal.throwIfAborted();
    if (late) throw unreachable(what, `no answer within ${TIMEOUT_MS / 1000} s`);
    throw explain(what, error as SdkError, hide);
  }
}

/** The name of an exception of the service. */
export const exceptionName = (error: unknown): string | undefined =>
  error instanceof AwsRefusal ? error.exception : undefined;

/** A refusal by the service itself. */
class AwsRefusal extends RotationError {
  constructor(
    message: string,
    readonly exception: string,
  ) {
    super(message, 1);
  }
}

function explain(what: string, error: SdkError, hide: readonly string[]): RotationError {
  const said = hide.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), error.message);
  if (NO_CREDENTIALS.has(error.name)) return withoutCredentials(what, said);
  const status = error.$metadata?.httpStatusCode;
  if (status === undefined || status >= 500 || status === 429 || THROTTLED.has(error.name))
    return unreachable(what, status === undefined ? (error.code ?? said) : `${error.name}, HTTP ${status}`);
  return new AwsRefusal(`AWS refused ${what}: ${error.name}: ${said}`, error.name);
}

const withoutCredentials = (what: string, said: string) =>
  new RotationError(
    `${what} needs AWS credentials: ${said}. Sign in first; profiles and variables of the AWS SDKs are followed ` +
      '(https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html).',
    2,
  );

const unreachable = (what: string, reason: string) =>
  new RotationError(
    `${what} gave no usable answer (${reason}), so it is not known what became of it. ` +
      'Run the same command again; it goes on from here.',
    3,
  );
