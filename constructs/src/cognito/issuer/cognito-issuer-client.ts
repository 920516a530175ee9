import { type DeclaredClient } from '../../issuer/declared-client.js';
import { SECRET_SINK, type SecretSink } from '../../secrets/secret-sink.js';
import { argumentOf } from '../../shape/index.js';
import { type AppClientProps } from '../app-client/app-client-props.js';
import { type CognitoIssuerProps } from './cognito-issuer-props.js';

type CommonProps = Pick<AppClientProps, 'userPool' | 'userPoolDomain' | 'scopes'>;

/** A declared client as {@link AppClient} takes it. */
export function appClientProps(
  { api, name, client }: DeclaredClient,
  common: CommonProps,
  { lifetimes, secretSink }: CognitoIssuerProps,
): AppClientProps {
  const { kind, redirectUris: callbackUrls } = client;
  const clientName = `${api.name}-${name}`;
  // Without a sink the issuer hands the secret on, and has a rule of its own for when nobody takes it.
  const secret = { secretSink: sinkOf(secretSink, api.name, name) ?? ('unread' as const) };
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

/** The sink of one client: it names what it keeps by API and client. */
function sinkOf(
  given: CognitoIssuerProps['secretSink'],
  api: string,
  client: string,
): SecretSink | undefined {
  const answer = typeof given === 'function' ? given({ api, client }) : given;
  const sink = answer && argumentOf<SecretSink>('secretSink()', answer, SECRET_SINK);
  return sink && { keep: (scope, credentials) => sink.keep(scope, { ...credentials, path: [api, client] }) };
}
