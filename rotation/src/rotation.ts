import type { ClientSecrets, SecretStore, TokenProof } from './ports.js';
import type { Progress } from './progress.js';

/** A client whose secret is rotated, and all that the steps work with. */
export interface Rotation {
  /** The command that a person types to rotate, such as `rotate-client-secret`. */
  readonly program: string;
  /** Arguments of the command that name the client, such as `dev-cognito nightly-report`. */
  readonly client: string;
  /** Options that were given with them, for a command to paste. @default - none */
  readonly options?: readonly string[] | undefined;
  readonly clientId: string;
  /** The member of the stored JSON object that holds the secret. @default - the stored text is the secret */
  readonly key: string | undefined;
  readonly secrets: ClientSecrets;
  readonly store: SecretStore;
  readonly proof: TokenProof;
  readonly steps: Progress;
  /** Lets that many milliseconds pass. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
