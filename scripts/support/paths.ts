import { join, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(__dirname, '..', '..');
/** Where commands leave their reports; not tracked by git. */
export const REPORTS = join(ROOT, 'reports');
