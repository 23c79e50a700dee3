/** docs/clients.md shows the programs and commands that interop.test.ts runs, and nothing else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { CLIENTS } from './clients.js';

const ROOT = join(import.meta.dirname, '../..');
const SNIPPET = /^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm;

describe('docs/clients.md', () => {
  let page: string;
  before(async () => {
    page = await readFile(join(ROOT, 'docs/clients.md'), 'utf8');
  });

  it('has every snippet from the file it names', async () => {
    const snippets = [...page.matchAll(SNIPPET)];
    expect(snippets).to.have.length.above(CLIENTS.length);
    for (const [, file = '', text = ''] of snippets) {
      expect(await readFile(join(ROOT, file), 'utf8'), file).to.contain(text);
    }
  });

  for (const { name, build, run } of CLIENTS) {
    it(`shows the commands of ${name}`, () => {
      const commands = [build, run].filter((command) => command !== undefined);
      expect(page).to.contain(`## ${name}\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`);
    });
  }
});
