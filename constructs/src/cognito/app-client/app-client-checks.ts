import { Token } from 'cdktf';
import { type Checks, oneOf, type Problem } from '../../validation/index.js';
import type { ClientMember, PoolMembers } from '../pool-members/pool-members.js';
import { checkTier } from '../user-pool/user-pool-tier.js';
import { hasSecret, isSdk } from './app-client-kind.js';
import type { AppClientProps, MachineAppClientProps } from './app-client-props.js';
import {
  CALLBACK_URLS,
  CLIENT_ID_TEXT,
  CLIENT_NAME,
  CONFIDENTIAL,
  IDENTITY_PROVIDERS,
  LOGOUT_URLS,
  NO_OAUTH,
  NO_USERS,
  ONE_CLIENT_OF_A_NAME,
  READABLE_SECRET,
  SDK_FLOWS,
} from './app-client-rules.js';
import { AUTH_FLOW } from './auth-flow.js';
import { callbackUrl, checkCallbackUrls } from './callback-url.js';
import { READ_ATTRIBUTE, WRITE_ATTRIBUTE } from './client-attributes.js';
import { PROVIDER_NAME, providerName } from './client-identity-provider.js';
import { checkKnownProviders } from './client-provider-checks.js';
import { checkScopes, type GrantedClient } from './client-scope-checks.js';
import { GRACE_PERIOD, rotationOf } from './refresh-token-rotation.js';
import { AUTH_SESSION, checkTokenLifetimes, type TokenLifetimes } from './token-lifetimes.js';

type UserClientProps = Exclude<AppClientProps, { kind: 'machine' }>;
type SdkClientProps = Extract<AppClientProps, { kind: 'sdk' | 'sdk-server' }>;
type HostedClientProps = Exclude<UserClientProps, SdkClientProps>;
type NameOf<T> = T extends unknown ? keyof T : never;

/** What a client is checked together with. */
export interface ClientContext {
  readonly client: GrantedClient & ClientMember;
  readonly members: PoolMembers;
  readonly secretTaken: boolean;
}

/** Properties of clients with users, for those who come here without the compiler. */
const USER_PROPERTIES = [
  'callbackUrls',
  'logoutUrls',
  'defaultRedirectUri',
  'identityProviders',
  'refreshTokenRotation',
  'authSession',
  'authFlows',
  'readAttributes',
  'writeAttributes',
  'propagateUserContext',
] as const satisfies NameOf<UserClientProps>[];

/** Properties of clients with hosted pages. */
const HOSTED_PROPERTIES = [
  'scopes',
  'userPoolDomain',
  'callbackUrls',
  'logoutUrls',
  'defaultRedirectUri',
  'identityProviders',
] as const satisfies NameOf<HostedClientProps>[];

/** Checks everything of a client that Cognito would refuse, or silently ignore, at apply. */
export function checkAppClient(checks: Checks, props: AppClientProps, context: ClientContext): void {
  // Without the kind nothing is known of what the rest should be.
  if (!checks.knows('kind')) return;
  checkName(checks, props, context);
  checks.that('adoptedClientId', props.adoptedClientId, CLIENT_ID_TEXT);
  if (isSdk(props)) checkNoOAuth(checks, props, context);
  else checkScopes(checks, context.client, context.members);
  if (props.kind === 'machine') checkNoUsers(checks, props);
  else checkUserClient(checks, props, context);
  checkTokenLifetimes(checks, 'lifetimes', props.lifetimes);
  checkSecret(checks, props, context);
}

function checkName(checks: Checks, { clientName }: AppClientProps, { client, members }: ClientContext) {
  checks.that('clientName', clientName, CLIENT_NAME);
  const first = members.clientNamed(clientName);
  if (first === undefined || first === client || Token.isUnresolved(clientName)) return;
  checks.fail({
    property: 'clientName',
    received: clientName,
    ...ONE_CLIENT_OF_A_NAME,
    remediation: `${first.node.path} has this name already`,
  });
}

function checkNoUsers(checks: Checks, props: MachineAppClientProps): void {
  checkNone(checks, props, USER_PROPERTIES, NO_USERS);
  const lifetimes: TokenLifetimes = props.lifetimes ?? {};
  for (const name of ['idToken', 'refreshToken'] as const) {
    if (lifetimes[name] !== undefined)
      checks.fail({ property: `lifetimes.${name}`, received: lifetimes[name], ...NO_USERS });
  }
}

/** Of the scopes, those that somebody granted too. */
function checkNoOAuth(checks: Checks, props: SdkClientProps, { client }: ClientContext): void {
  const scopes = client.scopes.map(({ value }) => value);
  checkNone(checks, { ...props, scopes }, HOSTED_PROPERTIES, NO_OAUTH);
  checks.that('authFlows', props.authFlows ?? [], SDK_FLOWS);
}

/** Checks that a client has none of some properties, for those who come here without the compiler. */
function checkNone(
  checks: Checks,
  props: object,
  names: readonly string[],
  why: Pick<Problem, 'allowed' | 'see'>,
): void {
  const given = props as Readonly<Record<string, unknown>>;
  for (const property of names) {
    const received = given[property];
    const empty = received === undefined || (Array.isArray(received) && received.length === 0);
    if (!empty) checks.fail({ property, received, ...why });
  }
}

function checkUserClient(checks: Checks, props: UserClientProps, context: ClientContext): void {
  if (!isSdk(props)) checkHosted(checks, props, context);
  if (!hasSecret(props) && 'propagateUserContext' in props)
    checks.fail({ property: 'propagateUserContext', received: props.propagateUserContext, ...CONFIDENTIAL });
  checks
    .each<string>('authFlows', props.authFlows, AUTH_FLOW)
    .unique('authFlows', props.authFlows ?? [])
    .each<string>('readAttributes', props.readAttributes, READ_ATTRIBUTE)
    .each<string>('writeAttributes', props.writeAttributes, WRITE_ATTRIBUTE)
    .that(
      'refreshTokenRotation.gracePeriod',
      rotationOf(props.refreshTokenRotation)?.gracePeriod,
      GRACE_PERIOD,
    )
    .that('authSession', props.authSession, AUTH_SESSION);
  checkAgainstPool(checks, props);
  checkWritten(checks, props);
}

/** What the pool must have for it; nothing is known of an imported one. */
function checkAgainstPool(checks: Checks, props: UserClientProps): void {
  const { tier, mutableAttributes } = props.userPool;
  const choice = props.authFlows?.indexOf('ALLOW_USER_AUTH') ?? -1;
  if (choice >= 0) {
    checkTier(checks, tier, {
      property: `authFlows[${choice}]`,
      feature: 'choice-based sign-in',
      needs: 'ESSENTIALS',
    });
  }
  if (mutableAttributes === undefined) return;
  const known = [...mutableAttributes.keys()].filter((name) => name.startsWith('custom:'));
  for (const property of ['readAttributes', 'writeAttributes'] as const) {
    props[property]?.forEach((name, index) => {
      if (name.startsWith('custom:')) checks.that<string>(`${property}[${index}]`, name, oneOf(known));
    });
  }
}

/** What Cognito refuses at apply, as far as the pool is known. */
function checkWritten(checks: Checks, { userPool, writeAttributes }: UserClientProps): void {
  if (writeAttributes === undefined || Token.isUnresolved(writeAttributes)) return;
  if (writeAttributes.length === 0) {
    checks.warn(
      'writeAttributes has no attribute, which Cognito takes for its default: the client may write every standard one (terraform-provider-aws 28684).',
    );
  }
  const missing = (userPool.requiredAttributes ?? []).filter(
    (name) => !(writeAttributes as readonly string[]).includes(name),
  );
  if (
    writeAttributes.length === 0 ||
    missing.length === 0 ||
    writeAttributes.some((name) => Token.isUnresolved(name))
  )
    return;
  checks.fail({
    property: 'writeAttributes',
    received: writeAttributes,
    allowed: `all that the pool requires among it: ${missing.join(', ')} too`,
    see: CLIENT_NAME.see,
  });
}

function checkHosted(checks: Checks, props: HostedClientProps, { client, members }: ClientContext): void {
  checkUrls(checks, props);
  const providers = (props.identityProviders ?? ['COGNITO']).map(providerName);
  checks
    .that('identityProviders', providers, IDENTITY_PROVIDERS)
    .each('identityProviders', providers, PROVIDER_NAME)
    .unique('identityProviders', providers);
  checkKnownProviders(checks, props, client, members);
}

function checkUrls(checks: Checks, props: HostedClientProps): void {
  const { kind, logoutUrls, defaultRedirectUri } = props;
  const callbacks = props.callbackUrls ?? [];
  checks.that('callbackUrls', callbacks, CALLBACK_URLS).that('logoutUrls', logoutUrls, LOGOUT_URLS);
  checkCallbackUrls(checks, 'callbackUrls', callbacks, kind);
  checkCallbackUrls(checks, 'logoutUrls', logoutUrls, kind);
  if (callbacks.some((url) => Token.isUnresolved(url)) || Token.isUnresolved(callbacks)) return;
  checks.that('defaultRedirectUri', defaultRedirectUri, {
    allowed: `one of callbackUrls: ${callbacks.join(', ')}`,
    see: callbackUrl(kind).see,
    accepts: (url) => callbacks.includes(url),
  });
}

function checkSecret(checks: Checks, props: AppClientProps, { secretTaken }: ClientContext): void {
  const given = 'secretSink' in props ? props.secretSink : undefined;
  if (hasSecret(props) && !secretTaken)
    checks.fail({ property: 'secretSink', received: given, ...READABLE_SECRET });
  if (!hasSecret(props) && given !== undefined) {
    checks.fail({
      property: 'secretSink',
      received: typeof given,
      allowed: `nothing: a ${props.kind} client has no secret`,
      see: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.1',
    });
  }
}
