#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '..', 'dist', 'cli', 'main.js');
if (existsSync(main)) {
  void require(main).run();
} else {
  console.error('local-cloud: not built yet. Run `npm run build` in the root of the repository.');
  process.exitCode = 2;
}
