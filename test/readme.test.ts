import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'chai';
import { services } from '../src/contract/index.js';
import { dateInDenmark } from '../src/time/danish-time.js';
import { withSettings } from '../tools/write-readme.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README', () => {
  it('has the table of settings as the code has it (npm run readme writes it)', () => {
    expect(readme).to.equal(withSettings(readme));
    expect(readme).to.include('| `DATABASE_URL` |');
  });
});

/** People read these documents; the fixtures' texts are held by their own test. */
const documents = ['.', 'docs', 'docs/decisions', 'bench', 'wsdl', 'test/interop']
  .flatMap((folder) => readdirSync(join(root, folder)).map((file) => posix.join(folder, file)))
  .filter((file) => file.endsWith('.md'));

/** Addresses of its headings, as the code host makes them. Code blocks have none. */
function anchorsOf(document: string): ReadonlySet<string> {
  const text = readFileSync(join(root, document), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  // Of namesakes the second one has -1 behind it, and so on.
  const seen = new Map<string, number>();
  return new Set(
    headings.map((heading) => {
      const times = seen.get(heading) ?? 0;
      seen.set(heading, times + 1);
      return times === 0 ? heading : `${heading}-${times}`;
    }),
  );
}

describe('the documents', () => {
  it('link to files and headings that are there', () => {
    const links = documents.flatMap((document) =>
      [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)\s:]+)\)/g)].map(
        ([, target = '']) => ({
          document,
          target,
        }),
      ),
    );
    const dead = links.filter(({ document, target }) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : posix.join(posix.dirname(document), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !(file.endsWith('.md') && anchorsOf(file).has(anchor));
    });
    expect(links.length).to.be.above(100);
    expect(dead.map(({ document, target }) => `${document} → ${target}`)).to.deep.equal([]);
  });

  it('are all linked from the README, or from one that is', () => {
    const linked = documents.flatMap((document) =>
      [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)\s:#]+)/g)].map(([, target = '']) =>
        posix.join(posix.dirname(document), target),
      ),
    );
    const orphans = documents.filter((one) => /^docs\/[^/]+$/.test(one) && !linked.includes(one));
    expect(orphans).to.deep.equal([]);
  });

  it('name the services', () => {
    const { description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      description: string;
    };
    for (const { name, version } of services) {
      for (const text of [description, readme]) expect(text).to.include(`${name} v${version}`);
    }
  });

  it('tell the changes of the contract newest first, and none of tomorrow', () => {
    const changes = readFileSync(join(root, 'wsdl/CHANGES.md'), 'utf8');
    const days = [...changes.matchAll(/^\| (\d{4}-\d\d-\d\d) \|/gm)].map(([, day = '']) => day);
    expect(days).to.have.length.above(15);
    expect(days).to.deep.equal([...days].sort().reverse());
    expect(days[0]! <= dateInDenmark(new Date())).to.equal(true);
  });

  it('name the organisations that the sandbox knows', () => {
    const systems = JSON.parse(readFileSync(join(root, 'demo/systems.json'), 'utf8')) as {
      organisations: { organisationTypeId: number; organisationCode: string }[];
    }[];
    const all = systems
      .flatMap(({ organisations }) => organisations)
      .map(({ organisationTypeId, organisationCode }) => `${organisationTypeId}/${organisationCode}`);
    const [sentence = ''] =
      /The sandbox knows[\s\S]*?\./.exec(readFileSync(join(root, 'docs/callers.md'), 'utf8')) ?? [];
    expect(sentence.match(/\d+\/\d+/g)).to.have.members(all);
  });
});
