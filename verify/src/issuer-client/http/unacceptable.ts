/** Why something is not sent, or what came is not taken. */
export type UnacceptableCode = 'NOT_HTTPS' | 'BODY_TOO_LONG' | 'BODY_UNREADABLE';

/** A place that nothing may be sent to, or an answer that must not be taken. */
export class Unacceptable extends Error {
  override readonly name = 'Unacceptable';

  /** @param status of the answer, if there was one */
  constructor(
    readonly code: UnacceptableCode,
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}
