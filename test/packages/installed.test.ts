import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackageName, packAll } from '../support/packed.js';
import { runProgram } from '../support/terraform.js';

/** Those that a machine needs that only verifies, or only runs a local cloud: no cdktf, no bindings. */
const SMALL: readonly PackageName[] = ['manifest', 'verify', 'rotation', 'emulators'];

const missing =
  spawnSync('npm', ['view', 'valibot', 'version']).status === 0
    ? undefined
    : 'a package registry that answers';

/** In a pipeline a missing registry is a failure; elsewhere the title says what is missing. */
const testWithRegistry = missing === undefined || process.env['CI'] !== undefined ? test : test.skip;
const note = missing === undefined ? '' : ` [missing: ${missing}]`;

testWithRegistry(`what npm installs from the tarballs runs by its own${note}`, async () => {
  const packed = packAll();
  const project = join(packed.directory, 'installed');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "installed", "private": true }');
  const run = (program: string, ...args: readonly string[]) => runProgram(program, args, { cwd: project });

  const installed = await run(
    'npm',
    ...['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
    ...SMALL.map((name) => packed.tarball(name)),
  );
  const verify = await run(join(project, 'node_modules/.bin/verify-issuers'), 'explain', 'token.permissions');
  const unread = await run(join(project, 'node_modules/.bin/verify-issuers'), '--outputs', 'none.json');
  const rotation = await run(join(project, 'node_modules/.bin/rotate-client-secret'), '--help');
  const cloud = await run(join(project, 'node_modules/.bin/local-cloud'), '--help');
  const library = await run(
    process.execPath,
    '-p',
    SMALL.map((name) => `typeof require('@oauth-issuers/${name}')`).join(' + '),
  );

  expect([installed.exitCode, installed.exitCode === 0 ? '' : installed.stderr]).toEqual([0, '']);
  expect([verify.exitCode, verify.stderr]).toEqual([0, '']);
  expect(unread.exitCode).toBe(2);
  expect([rotation.exitCode, rotation.stdout]).toEqual([
    0,
    expect.stringMatching(/^Usage: rotate-client-secret/),
  ]);
  expect([cloud.exitCode, cloud.stdout]).toEqual([0, expect.stringMatching(/^Usage: local-cloud/)]);
  expect(library.stdout.trim()).toBe('objectobjectobjectobject');
});
