import type { DeclaredClient } from '../../issuer/declared-client.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import type { AppClientProps } from '../app-client/app-client-props.js';
import type { TokenLifetimes } from '../app-client/token-lifetimes.js';

type CommonProps = Pick<AppClientProps, 'userPool' | 'userPoolDomain' | 'scopes' | 'adoptedClientId'>;

/** Which client a declared one takes over, if it does. */
export function adoption(
  { api, name }: DeclaredClient,
  ids: Readonly<Record<string, string>> = {},
): Pick<AppClientProps, 'adoptedClientId'> {
  const adoptedClientId = Object.hasOwn(ids, `${api.name}/${name}`) ? ids[`${api.name}/${name}`] : undefined;
  return adoptedClientId === undefined ? {} : { adoptedClientId };
}

/** A declared client as {@link AppClient} takes it. */
export function appClientProps(
  { api, name, client }: DeclaredClient,
  common: CommonProps,
  lifetimes?: TokenLifetimes,
  sink?: SecretSink,
): AppClientProps {
  const { kind, redirectUris: callbackUrls } = client;
  const clientName = `${api.name}-${name}`;
  // Without a sink the issuer hands the secret on, and has a rule of its own for when nobody takes it.
  const secret = { secretSink: sink ?? ('unread' as const) };
  const forUsers = { ...common, clientName, callbackUrls, ...(lifetimes && { lifetimes }) };
  switch (kind) {
    case 'machine': {
      const { accessToken } = lifetimes ?? {};
      return { ...common, clientName, kind, ...(accessToken && { lifetimes: { accessToken } }), ...secret };
    }
    case 'web':
      return { ...forUsers, kind, ...secret };
    default:
      return { ...forUsers, kind };
  }
}
