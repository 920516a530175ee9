import type { Paint } from './printable.js';

/** All that is known of a status, but for when a check ends with it. */
interface StatusRow {
  /** Its number in the summary, and in words of one and of many. */
  readonly count: string;
  readonly words: readonly [one: string, many: string];
  readonly mark: string;
  readonly paint: Paint;
  /** The heaviest result of a group or a run counts. */
  readonly weight: number;
  /** What the run exits with, if this is the heaviest that has an exit code. */
  readonly exitCode?: 1 | 3;
  /** Whether it proves something, so that not everything is unproven. */
  readonly proves?: true;
  /** Whether it is told what to change. */
  readonly remedied?: true;
  /** How a person is told: at length, or in a section of this title. */
  readonly section?: string;
  /** What is said of it there, or else what was observed; with `only` it is said of what was observed, or nothing is. */
  readonly tells?: { readonly member: 'remediation'; readonly only?: true };
  /** Said of a run that has it and exits with 0. */
  readonly aside?: readonly [one: string, many: string];
  /** JUnit's element, what is in it, and the suite's attribute that counts them. @default - a bare case */
  readonly junit?: {
    readonly element: 'failure' | 'error' | 'skipped' | 'system-out';
    readonly attribute?: 'failures' | 'errors' | 'skipped';
    readonly details: boolean;
  };
}

const STATUSES_AS_WRITTEN = {
  /** As it must be. */
  passed: {
    count: 'passed',
    words: ['passed', 'passed'],
    mark: '✓',
    paint: 'green',
    weight: 1,
    proves: true,
    section: 'worth knowing',
    tells: { member: 'remediation', only: true },
  },
  /** Not as it must be. */
  failed: {
    count: 'failed',
    words: ['failed', 'failed'],
    mark: '✗',
    paint: 'red',
    weight: 5,
    exitCode: 1,
    remedied: true,
    junit: { element: 'failure', attribute: 'failures', details: true },
  },
  /** Not as it should be, yet nothing was granted that should not be. */
  warned: {
    count: 'warned',
    words: ['warned', 'warned'],
    mark: '!',
    paint: 'yellow',
    weight: 3,
    remedied: true,
    aside: ['warned', 'warned'],
    junit: { element: 'system-out', details: true },
  },
  /** A known, documented departure of that provider from the standard. */
  deviation: {
    count: 'deviations',
    words: ['deviation', 'deviations'],
    mark: '✓',
    paint: 'green',
    weight: 2,
    section: 'known deviations',
    tells: { member: 'remediation' },
    aside: ['known deviation', 'known deviations'],
    junit: { element: 'system-out', details: true },
  },
  /** Does not apply here; the reason is in `observed`. */
  skipped: {
    count: 'skipped',
    words: ['skipped', 'skipped'],
    mark: '-',
    paint: 'dim',
    weight: 0,
    section: 'skipped',
    aside: ['skipped', 'skipped'],
    junit: { element: 'skipped', attribute: 'skipped', details: false },
  },
  /** Nothing was proven, either way; the reason is in `observed`. */
  inconclusive: {
    count: 'inconclusive',
    words: ['inconclusive', 'inconclusive'],
    mark: '?',
    paint: 'yellow',
    weight: 4,
    exitCode: 3,
    section: 'inconclusive',
    junit: { element: 'error', attribute: 'errors', details: true },
  },
} as const satisfies Record<string, StatusRow>;

type Rows = typeof STATUSES_AS_WRITTEN;

/** How a check ended: `passed`, `failed`, `warned`, `deviation`, `skipped` or `inconclusive`. */
export type Status = keyof Rows;

/** Names of the numbers in a summary. */
export type StatusCount = Rows[Status]['count'];

/** What each status means to every format and to the exit code. One more status is one more row. */
export const STATUSES: Readonly<Record<Status, StatusRow & { readonly count: StatusCount }>> =
  STATUSES_AS_WRITTEN;

/** From this weight on a result is something to look at. */
export const NOTABLE = 3;

type NamedRow = (typeof STATUSES)[Status] & { readonly status: Status };

/** The rows, in the order in which summaries list them. */
export const STATUS_ROWS: readonly NamedRow[] = (Object.keys(STATUSES) as Status[]).map((status) => ({
  status,
  ...STATUSES[status],
}));

/** The rows, the heaviest first. */
export const BY_WEIGHT: readonly NamedRow[] = [...STATUS_ROWS].sort((a, b) => b.weight - a.weight);
