#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '..', 'dist', 'cli', 'main.js');
if (existsSync(main)) {
  require(main).run();
} else {
  console.error('rotate-client-secret is not built yet. Run `npm run build` in the repository first.');
  process.exitCode = 2;
}
