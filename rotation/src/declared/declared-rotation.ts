import type { TokenProof } from '../ports.js';
import type { Progress } from '../progress.js';

/**
 * A client whose secrets the deploy makes: one for each generation that the code declares, the one before beside it
 * until it is retired. The command proves where the rotation stands, and says what comes next; it changes nothing.
 */
export interface DeclaredRotation {
  /** The command that a person types, such as `rotate-client-secret`. */
  readonly program: string;
  /** Arguments of the command that name the client, such as `dev-entra nightly-report`. */
  readonly client: string;
  /** Options that were given with them, for a command to paste. @default - none */
  readonly options?: readonly string[] | undefined;
  readonly clientId: string;
  /** What the manifest names: the secret that applications read. */
  readonly current: string;
  /** The one before; undefined if the manifest names none. */
  readonly previous: string | undefined;
  /** Secrets that an earlier outputs file named, and that the manifest does not name any more. @default - none */
  readonly gone?: readonly string[] | undefined;
  readonly proof: TokenProof;
  readonly steps: Progress;
  /** Lets that many milliseconds pass. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
