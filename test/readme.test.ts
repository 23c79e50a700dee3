import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { withSettings } from '../tools/write-readme.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README', () => {
  it('has the table of settings as the code has it (npm run readme writes it)', () => {
    expect(readme).to.equal(withSettings(readme));
    expect(readme).to.include('| `DATABASE_URL` |');
  });

  it('links to files that are there', () => {
    const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
    const dead = documents.flatMap((document) =>
      [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${document} → ${target}`),
    );
    expect(dead).to.deep.equal([]);
  });
});
