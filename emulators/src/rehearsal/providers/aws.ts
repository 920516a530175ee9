import type { ObjectValue } from '../expressions/values.js';
import { ApiError, succeeded } from '../http/api-error.js';
import type { HttpAnswer, HttpRequest, Send } from '../http/connection.js';
import { sign } from '../http/sigv4.js';
import { incorrect } from '../problem.js';
import { block, text, textMap, texts } from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';
import { readBody } from '../schema/body.js';
import type { RehearsalTarget } from '../target.js';
import {
  callerOf,
  COGNITO,
  SECRETS_MANAGER,
  type CallAction,
  type ControlPlane,
} from './aws-control-plane.js';
import { uniqueName } from './unique-name.js';

/** What the rehearsal takes in `provider "aws"`. */
export const awsProviderSchema = {
  alias: text(),
  allowed_account_ids: texts(),
  default_tags: block({ tags: textMap() }),
  forbidden_account_ids: texts(),
  region: text(),
};

/** Who the credentials belong to, as STS answers. */
export interface CallerIdentity {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
}

/** One configured `provider "aws"`. */
export interface AwsSession {
  readonly kind: 'aws';
  readonly region: string;
  readonly caller: CallerIdentity;
  /** The same provider for another region. */
  readonly in: (region: string) => AwsSession;
  /** Tags that every resource gets. */
  readonly defaultTags: Readonly<Record<string, string>>;
  /** Calls an action of Cognito's control plane. */
  readonly cognito: CallAction;
  /** Calls an action of Secrets Manager's control plane. */
  readonly secretsManager: CallAction;
  /** A name that nothing else has, with the time in it. */
  readonly uniqueName: (prefix: string) => string;
}

/**
 * Configures the provider: it asks STS who it is, and compares the account with those that are allowed.
 *
 * @throws {ApiError}
 * @throws {Refusal} if the account is not allowed
 */
export async function openAws(
  body: ObjectValue,
  target: RehearsalTarget,
  send: Send,
  now: () => Date,
): Promise<AwsSession> {
  const settings = readBody(awsProviderSchema, body);
  const callIn =
    (region: string): Call =>
    (service, request) =>
      send(sign(request, { ...target.identity, region, service, now: now() }));
  const region = settings.region ?? target.identity.region;
  const caller = await callerIdentity(target.endpoint, callIn(region));
  checkAccount(settings, caller.account);
  const sessionIn = (place: string): AwsSession => {
    const callAction = (service: ControlPlane) => callerOf(service, target.endpoint, callIn(place));
    return {
      kind: 'aws',
      region: place,
      in: sessionIn,
      caller,
      defaultTags: settings.default_tags[0]?.tags ?? {},
      cognito: callAction(COGNITO),
      secretsManager: callAction(SECRETS_MANAGER),
      uniqueName: (prefix) => uniqueName(prefix, now()),
    };
  };
  return sessionIn(region);
}

type Call = (service: string, request: HttpRequest) => Promise<HttpAnswer>;

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
async function callerIdentity(endpoint: string, call: Call): Promise<CallerIdentity> {
  const answer = await call('sts', {
    method: 'POST',
    url: `${endpoint}/`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  });
  if (!succeeded(answer)) {
    const { body, status } = answer;
    throw new ApiError('STS GetCallerIdentity', status, element(body, 'Code'), element(body, 'Message'));
  }
  return {
    account: element(answer.body, 'Account'),
    arn: element(answer.body, 'Arn'),
    userId: element(answer.body, 'UserId'),
  };
}

const element = (xml: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

function checkAccount(settings: Read<typeof awsProviderSchema>, account: string): void {
  const { allowed_account_ids: allowed = [], forbidden_account_ids: forbidden = [] } = settings;
  if ((allowed.length === 0 || allowed.includes(account)) && !forbidden.includes(account)) return;
  throw incorrect(
    `the account of the local cloud, ${account}, is not allowed by this provider`,
    allowed.join(', '),
  );
}
