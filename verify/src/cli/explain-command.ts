import { checks } from '../checks/index.js';
import { formatExplanation } from './explain.js';
import { unknownName } from '@oauth-issuers/manifest';
import { UsageError } from '../usage-error.js';
import type { Io } from './io.js';

/** Explains a check. @returns the exit code */
export function explainCommand(id: string, io: Io): number {
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) {
    throw new UsageError([
      unknownName(
        'check',
        id,
        checks.map((candidate) => candidate.id),
      ),
    ]);
  }
  io.stdout.write(formatExplanation(check));
  return 0;
}
