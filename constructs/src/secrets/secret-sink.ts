import type { SecretReference } from '@oauth-issuers/manifest';
import type { Construct } from 'constructs';
import { callback, reference } from '../shape/index.js';

/** A client and its secret; all of it tokens until Terraform runs. */
export interface ClientCredentials {
  /** What tells the client from others of the sink: one or more names, such as `['orders', 'nightly-report']`. */
  readonly path: readonly string[];
  readonly clientId: string;
  readonly clientSecret: string;
  /** The Terraform address of an attribute that changes exactly when Terraform made another client, or another secret. */
  readonly identity: string;
  /**
   * Which secret of the client it is, where Terraform makes one beside the other at each rotation. The same client and
   * path have another one then, which has to be written.
   * @default 1
   */
  readonly generation?: number;
  /**
   * Whether it is the secret before the one that applications read, kept beside that one for as long as a rotation goes
   * on, and then deleted for good.
   * @default false
   */
  readonly isPrevious?: boolean;
}

/** Where the secrets of clients go in place of sensitive outputs. */
export interface SecretSink {
  /**
   * Makes what keeps one secret.
   *
   * @param scope what the resources are made below
   * @returns where the secret is read from, as a manifest says it
   */
  keep(scope: Construct, credentials: ClientCredentials): SecretReference;
}

export const SECRET_SINK = reference<SecretSink>(
  'a sink of secrets, such as new SecretsManagerSink({ prefix: … })',
  { keep: callback('a method') },
  () => ({ keep: () => ({ from: 'output', name: 'none' }) }),
);
