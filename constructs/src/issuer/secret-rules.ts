import type { SecretSink } from '../secrets/secret-sink.js';
import { SECRET_SINK } from '../secrets/secret-sink.js';
import { argumentOf } from '../shape/index.js';
import type { Checks } from '../validation/index.js';
import type { DeclaredClient } from './declared-client.js';
import { isInOutput, type MadeClient, outputNames } from './issuer-clients.js';
import type { IssuerProps } from './issuer-props.js';

/** What was asked of an issuer by the end of the synthesis. */
export interface Asked {
  readonly manifest: boolean;
  readonly secrets: boolean;
}

/**
 * Checks the secrets that are for outputs: that no two would share the name of one, and that a stack that declares a
 * manifest declares them too.
 *
 * @param see the public page about secrets
 */
export function checkSecrets(
  checks: Checks,
  clients: readonly MadeClient[],
  asked: Asked,
  see: string,
): void {
  const inOutputs = clients.filter(isInOutput);
  checks.unique('secrets', inOutputs.flatMap(outputNames), {
    remediation: 'the secrets of two clients would share the name of one output: rename an API or a client',
  });
  if (asked.manifest && !asked.secrets && inOutputs.length > 0) {
    checks.fail({
      property: 'secrets',
      received: 'a manifest that names outputs, and nobody who took the secrets to declare them',
      allowed: 'somebody who can read the secret',
      remediation: 'declare a sensitive output for each of exportSecrets(), or give the issuer a secretSink',
      see,
    });
  }
}

/**
 * The sink of one client, if it has one: it names what it keeps by API and client.
 *
 * @throws {ValidationError} if a function was given that returns something else
 */
export function sinkOf(
  given: IssuerProps['secretSink'],
  { api, name }: DeclaredClient,
): SecretSink | undefined {
  const answer = typeof given === 'function' ? given({ api: api.name, client: name }) : given;
  const sink = answer && argumentOf<SecretSink>('secretSink()', answer, SECRET_SINK);
  return (
    sink && { keep: (scope, credentials) => sink.keep(scope, { ...credentials, path: [api.name, name] }) }
  );
}
