import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { processesWith } from '../support/processes.js';
import { until } from '../support/until.js';

test.each<[NodeJS.Signals, number]>([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])(
  'npm run bench, at %s while it times a command, leaves nothing running and no file: %d',
  async (signal, code) => {
    const temporary = mkdtempSync(join(tmpdir(), 'oauth-issuers-bench-'));
    const mark = randomUUID();
    const env = { TMPDIR: temporary, OAUTH_ISSUERS_MARK: mark, npm_execpath: 'npm' };
    const child = spawn(process.execPath, ['--import', 'tsx', 'bench/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = once(child, 'close');
    await until(() => processesWith(mark).some((line) => line.includes('import-only')), child);

    child.kill(signal);
    const [exitCode] = (await ended) as [number | null];

    expect({ exitCode, said }).toEqual({
      exitCode: code,
      said: `Interrupted (${signal}). Nothing is left running.\n`,
    });
    expect(processesWith(mark)).toEqual([]);
    expect(readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
    rmSync(temporary, { recursive: true });
  },
);
