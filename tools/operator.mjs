// `npm run kaldere -- …`: a tool of operators. Its source runs where the development packages are
// installed, else what `make build` has compiled: a server needs no development packages.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const [name = '', ...args] = process.argv.slice(2);
const fromSource = existsSync(join(root, 'node_modules', 'tsx'));
const file = fromSource ? join(root, 'tools', `${name}.ts`) : join(root, 'dist', 'tools', `${name}.js`);

if (existsSync(file)) {
  if (fromSource) (await import('tsx/esm/api')).register();
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
} else {
  console.error(`${file} is not there: build the gateway first (docs/production.md).`);
  process.exitCode = 1;
}
