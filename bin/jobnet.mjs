#!/usr/bin/env node
// `npx jobnet …`: the operators' command. It runs the source where the development packages are
// installed, else what `make build` has compiled, as a server needs no development packages.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const fromSource = existsSync(join(root, 'node_modules', 'tsx'));
const file = fromSource ? join(root, 'src/cli/jobnet.ts') : join(root, 'dist/src/cli/jobnet.js');

if (existsSync(file)) {
  process.setSourceMapsEnabled(true);
  if (fromSource) (await import('tsx/esm/api')).register();
  const { jobnet, worldOfProcess } = await import(pathToFileURL(file).href);
  process.exitCode = await jobnet(process.argv.slice(2), worldOfProcess());
} else {
  console.error(`${file} is not there: build the gateway first (docs/production.md).`);
  process.exitCode = 1;
}
