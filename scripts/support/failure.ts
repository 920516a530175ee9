/** A failure that the reader can mend: shown as its message alone, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    message: string,
    /** @default 1 */
    readonly exitCode = 1,
  ) {
    super(message);
  }
}
