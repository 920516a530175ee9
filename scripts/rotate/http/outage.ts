/** Codes of errors after which nothing is known: nobody was there, or not in time. All others are of TLS or HTTP. */
const OUTAGE =
  /^(ECONN|EPIPE$|ETIMEDOUT$|ENOTFOUND$|EAI_|EHOST|ENET|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$|UND_ERR_SOCKET$|TIMEOUT$)/;

/** What is read of an error. Not by class: an error may come from another realm. */
interface ErrorLike {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string | number;
  readonly cause?: ErrorLike;
  readonly errors?: readonly ErrorLike[];
}

/** Why `fetch` failed, by its innermost cause. */
export function outageIn(error: unknown): { readonly outage: boolean; readonly reason: string } {
  const cause = rootCause(error as ErrorLike);
  const code = cause.name === 'TimeoutError' ? 'TIMEOUT' : String(cause.code ?? '');
  return { outage: OUTAGE.test(code), reason: code === '' ? (cause.message ?? 'unknown error') : code };
}

function rootCause(error: ErrorLike): ErrorLike {
  const inner = error.errors?.[0] ?? error.cause;
  return inner === undefined ? error : rootCause(inner);
}
