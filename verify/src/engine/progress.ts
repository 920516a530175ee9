/** Something that a person who waits wants to know. */
export type Progress = {
  readonly kind: 'retry';
  readonly issuer: string;
  readonly what: string;
  readonly reason: string;
  readonly waitMs: number;
};
