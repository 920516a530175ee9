import type { Clock } from '../issuer-client/clock.js';
import { parseConnectTo } from '../issuer-client/http/connect-to.js';
import { openIssuerClient, type IssuerClient } from '../issuer-client/issuer-client.js';
import { packageVersion } from '../version.js';
import type { RunEvent } from './events.js';
import type { Progress } from './progress.js';
import { createTokenBudget, type TokenBudget } from './token-budget.js';

/** How a run goes about its requests. Every member may be left out. */
export interface RunOptions {
  /** Whether to wait for a deployment that is not everywhere yet. @default false */
  readonly fresh?: boolean;
  /** Seconds for each request, above 0. @default 10 */
  readonly timeoutSeconds?: number;
  /** Requests at a time, at least 1. @default 8 */
  readonly concurrency?: number;
  /**
   * Most tokens to request. What `--list` announces suffices for all checks; a token that is wrongly granted to what
   * must be refused counts, and from that number on the first beyond the limit is the last. @default Infinity
   */
  readonly maxTokens?: number;
  /** `HOST:PORT:ADDRESS:PORT`, as curl has it; for requests to issuers only. @default [] */
  readonly connectTo?: readonly string[];
  /** Trusted beside the roots that come with Node; for requests to issuers only. @default - none */
  readonly ca?: { readonly pem: string; readonly name: string };
  /** Ends the run when aborted. */
  readonly signal?: AbortSignal;
  /** Told what a person who waits wants to know. */
  readonly onProgress?: (event: Progress) => void;
  /** Told all that happens. */
  readonly onEvent?: (event: RunEvent) => void;
  /** @default - the machine's clock */
  readonly clock?: Clock;
}

/** What the issuers of one run have in common. */
export interface RunParts {
  /** Knows the secrets of all clients. */
  readonly issuers: IssuerClient;
  readonly budget: TokenBudget;
  readonly fresh: boolean;
  readonly signal: AbortSignal | undefined;
  readonly emit: (event: RunEvent) => void;
  readonly reachedVia: readonly string[];
}

/**
 * Makes ready to send requests; sends none.
 *
 * @param secrets for each issuer its secrets by name of client: they are kept out of everything that is told
 * @param planned how many tokens the run requests if everything is as it should be
 * @throws {RangeError} if `connectTo` cannot be read
 */
export function openRun(
  options: RunOptions,
  secrets: readonly ReadonlyMap<string, string>[],
  planned: number,
): RunParts {
  const {
    clock,
    concurrency,
    connectTo = [],
    ca,
    signal,
    onEvent,
    onProgress,
    timeoutSeconds = 10,
  } = options;
  const issuers = openIssuerClient({
    userAgent: `verify-issuers/${packageVersion()}`,
    connectTo: connectTo.map(parseConnectTo),
    ca: ca?.pem,
    timeoutMs: timeoutSeconds * 1000,
    concurrency,
    signal,
    clock,
  });
  for (const secret of secrets.flatMap((byClient) => [...byClient.values()])) issuers.redactor.hide(secret);
  return {
    issuers,
    budget: createTokenBudget(options.maxTokens ?? Infinity, planned),
    fresh: options.fresh ?? false,
    signal,
    emit: (event) => {
      onEvent?.(event);
      if (event.kind === 'retry') onProgress?.(event);
    },
    reachedVia: [...connectTo.map((rule) => `--connect-to ${rule}`), ...(ca ? [`--ca ${ca.name}`] : [])],
  };
}
