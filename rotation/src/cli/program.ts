/** How the command is called, and what goes without saying there. */
export interface Program {
  /** What a person types before the arguments, such as `rotate-client-secret`. */
  readonly name: string;
  /**
   * Where the outputs of a stack are, if `--outputs` does not say. @default - `--outputs` is required
   *
   * @throws {RotationError} if that cannot be told of such a stack
   */
  readonly outputsOf?: (stack: string) => string;
  /** The same for the usage text, such as `reports/ENVIRONMENT/outputs.json`. */
  readonly usualOutputs?: string;
}
