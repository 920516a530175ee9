/** Something that a person who waits wants to know. */
export interface Progress {
  readonly kind: 'retry';
  readonly issuer: string;
  readonly what: string;
  readonly reason: string;
  readonly waitMs: number;
}
