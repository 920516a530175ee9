import { InvalidArgumentError } from 'commander';

/** Collects an option that may be given several times. */
export const collect = (value: string, earlier: readonly string[] | undefined): string[] => [
  ...(earlier ?? []),
  value,
];

/** A whole number within bounds. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };

/** A number of seconds within bounds. */
export const seconds =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+(\.\d+)?$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a number of seconds from ${least} to ${most}.`);
  };

export const REPORT_KINDS = ['json', 'junit'] as const;

/** A report that is to be written. */
export interface ReportFile {
  readonly kind: (typeof REPORT_KINDS)[number];
  readonly file: string;
}

/** `json:FILE` or `junit:FILE`. */
export function reportFile(text: string, earlier: readonly ReportFile[] | undefined): ReportFile[] {
  const [, kind, file] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  const known = REPORT_KINDS.find((name) => name === kind);
  if (known === undefined || file === undefined) {
    throw new InvalidArgumentError(
      `This release writes ${REPORT_KINDS.map((name) => `${name}:FILE`).join(' and ')}.`,
    );
  }
  return [...(earlier ?? []), { kind: known, file }];
}
