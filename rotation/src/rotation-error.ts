import { shown } from '@oauth-issuers/verify';

/**
 * Why a rotation did not go on, in words for who rotates. Whatever it quotes, of a file or a server, stays within its
 * line and means nothing to a terminal or to the log of a pipeline.
 */
export class RotationError extends Error {
  override readonly name: string = 'RotationError';

  /**
   * @param message a line, or several
   * @param exitCode 0 the usage was asked for, 1 failed or refused, 2 usage or configuration, 3 nobody answered.
   *   @default 1
   */
  constructor(
    message: string | readonly string[],
    readonly exitCode: 0 | 1 | 2 | 3 = 1,
  ) {
    super([message].flat().map(shown).join('\n'));
  }
}
