/** docs/clients.md shows the programs and commands that interop.test.ts runs, and nothing else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { CLIENTS } from './clients.js';
import { SPEAKERS } from './speakers.js';

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

  for (const { name, build, run, lookups, orders } of CLIENTS) {
    it(`shows the commands of ${name}`, () => {
      expect(page).to.contain(`\n## ${name}\n\n${shown(build, run)}`);
    });

    for (const [heading, program] of Object.entries({
      'The services of look-ups': lookups,
      'Job orders': orders,
    })) {
      if (!program) continue;
      it(`shows the commands of ${name} below »${heading}«`, () => {
        expectBelow(heading, name, shown(program.build, program.run));
      });
    }
  }

  for (const { name, build, run } of SPEAKERS)
    it(`shows the commands of ${name} below »Every operation«`, () => {
      expectBelow('Every operation', name, shown(build, run));
    });

  function expectBelow(heading: string, name: string, commands: string): void {
    const [, section = ''] = page.split(`\n## ${heading}\n`);
    const [own = ''] = section.split('\n## ');
    expect(own).to.contain(`\n### ${name}\n\n${commands}`);
  }
});

const shown = (...commands: readonly (string | undefined)[]) =>
  `\`\`\`sh\n${commands.filter((command) => command !== undefined).join('\n')}\n\`\`\`\n`;
