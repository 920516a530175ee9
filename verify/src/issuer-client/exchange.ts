/** A request as it was sent, without secrets. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer as it came, without secrets and tokens, its body cut after 16,384 characters; or why there was none. */
export type RecordedResponse =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly error: string };

/** One request and its answer. */
export interface RecordedExchange {
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
  /** Milliseconds from the start of the run to the sending. */
  readonly startedMs: number;
  /** Milliseconds from the sending to the end of the answer. */
  readonly durationMs: number;
  /** Indexes of the exchanges that had to end before this one could start. */
  readonly needs: readonly number[];
}
