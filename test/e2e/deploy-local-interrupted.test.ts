import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { processesWith } from '../support/processes.js';
import { describeWithTerraform } from '../support/terraform.js';
import { until } from '../support/until.js';

describeWithTerraform('deploy:local, interrupted while Terraform is at work', ({ configFile }) => {
  test('leaves nothing running, and no file', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'oauth-issuers-interrupted-'));
    const mark = randomUUID();
    const env = { TMPDIR: temporary, OAUTH_ISSUERS_MARK: mark, TF_CLI_CONFIG_FILE: configFile };
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'scripts/main.ts', 'deploy-local', 'dev-cognito'],
      {
        cwd: ROOT,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = once(child, 'close');
    const terraform = (): string[] =>
      processesWith(mark).filter((line) => /^terraform |terraform-provider/.test(line));
    await until(() => terraform().length > 0, child);

    child.kill('SIGINT');
    const [exitCode] = (await ended) as [number | null];

    expect({ exitCode, said }).toMatchObject({ exitCode: 130 });
    expect(said).toContain('Interrupted');
    expect(processesWith(mark)).toEqual([]);
    expect(readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
    rmSync(temporary, { recursive: true });
  });
});
