/** Why a rotation did not go on, in words for who rotates. */
export class RotationError extends Error {
  override readonly name: string = 'RotationError';

  /**
   * @param exitCode 0 the usage was asked for, 1 failed or refused, 2 usage or configuration, 3 nobody answered. @default 1
   */
  constructor(
    message: string,
    readonly exitCode: 0 | 1 | 2 | 3 = 1,
  ) {
    super(message);
  }
}
