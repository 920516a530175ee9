import type { CloudContext } from '../core/context.js';
import { isLoopback } from '../core/loopback.js';
import type { Incoming } from '../core/service.js';
import type { Action, Asked } from './action.js';
import { credentialScope } from './credential-scope.js';
import { refusal, result } from './json-protocol.js';
import {
  missingAuthentication,
  requestEntityTooLarge,
  serialization,
  ServiceError,
  unknownOperation,
  unrecognizedClient,
} from './service-error.js';

/** A control plane that is called by the AWS JSON 1.1 protocol. */
export interface JsonService<Call> {
  /** What stands before the action's name in `X-Amz-Target`, its dot included. */
  readonly target: string;
  /** The service's name, for whoever asks for an action that is not there. */
  readonly title: string;
  readonly actions: ReadonlyMap<string, Action<Call>>;
  /** How it words a refusal. @default that of the protocol */
  readonly refuse?: (error: ServiceError) => Response;
}

/** Whether a request calls an action of a service, at this machine's address or at one of AWS's hosts. */
export const callsActionOf = (
  { target }: Pick<JsonService<never>, 'target'>,
  { headers, host }: Incoming,
): boolean =>
  (headers.get('x-amz-target')?.startsWith(target) ?? false) &&
  (isLoopback(host) || host.endsWith('.amazonaws.com'));

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html */
export const tooLarge = (limit: number): Response =>
  refusal(requestEntityTooLarge(`The request is longer than ${limit} bytes.`), 413);

/**
 * Answers a request to a service.
 *
 * @param callFor what an action works with, for what the request asks for
 */
export async function answerAction<Call>(
  service: JsonService<Call>,
  incoming: Incoming,
  context: CloudContext,
  callFor: (asked: Asked) => Call,
): Promise<Response> {
  try {
    const name = nameOf(service, incoming);
    // First, because people sign up and in without a signature: what is missing then is not the signature.
    const action = actionOf(service, name);
    const asked = { region: regionOf(incoming, context), action: name };
    return result(await action(parse(incoming.body), callFor(asked)));
  } catch (error) {
    if (error instanceof ServiceError) return (service.refuse ?? refusal)(error);
    throw error;
  }
}

/** The region of the signature, once the signature is known to be the operator's. */
function regionOf({ headers }: Incoming, { identity }: CloudContext): string {
  const scope = credentialScope(headers);
  if (!scope) throw missingAuthentication('Missing Authentication Token');
  if (scope.accessKeyId !== identity.accessKeyId)
    throw unrecognizedClient('The security token included in the request is invalid.');
  return scope.region;
}

const nameOf = ({ target }: Pick<JsonService<never>, 'target'>, { headers }: Incoming): string =>
  headers.get('x-amz-target')!.slice(target.length);

function actionOf<Call>({ title, actions }: JsonService<Call>, name: string): Action<Call> {
  const action = actions.get(name);
  if (action) return action;
  throw unknownOperation(`The local cloud does not have the action ${name} of ${title}.`);
}

/** The JSON of a body. A null member is an absent one. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body || '{}', (_key, value: unknown) => (value === null ? undefined : value));
  } catch (error) {
    if (error instanceof RangeError) throw serialization('The body of the request is nested too deeply.');
    throw serialization('The body of the request is not JSON.');
  }
}
