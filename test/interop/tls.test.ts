/**
 * The clients of docs/clients.md with a client certificate, as docs/guide/…/production.md has it,
 * against a gateway that speaks TLS and asks for one.
 */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { fileName } from '../../src/systems/file-name.js';
import { startApp, type TestApp } from '../support/app.js';
import { folders } from '../support/folders.js';
import { TLS_CLIENTS } from './tls-clients.js';
import { bash, skipUnlessInstalled, withFolder } from './tools.js';

const SERVICES = '/virksomhedsindsats';

describe('interop over TLS', function () {
  const folder = folders();
  let plain: TestApp;
  let app: TestApp;
  let file: (name: string) => string;

  before(async () => {
    const DATA_DIR = folder();
    plain = await startApp({ env: { DATA_DIR } });
    file = (name) => join(DATA_DIR, 'certificates', name);
    const own = { TLS_CERT: file('localhost.pem'), TLS_KEY: file('localhost.key.pem') };
    app = await startApp({ env: { DATA_DIR, AUTH_METHODS: 'tls', ...own } });
  });
  after(async () => {
    await app.stop();
    await plain.stop();
  });

  for (const { name, probe, build, shown, run, prints } of TLS_CLIENTS)
    it(`shows its certificate: ${name}`, async function () {
      if (probe !== undefined) await skipUnlessInstalled(this, name, probe);
      await withFolder(async (OUT) => {
        const odense = fileName('Fagsystem Odense');
        await copyFile(file(`${odense}.pem`), join(OUT, 'client.pem'));
        await copyFile(file(`${odense}.key.pem`), join(OUT, 'client.key.pem'));
        await copyFile(file('ca.pem'), join(OUT, 'gateway-ca.pem'));
        const secure = `https://localhost:${new URL(app.origin).port}${SERVICES}`;
        const commands = ['cd "$OUT"', build, shown ?? run].filter((one) => one !== undefined);
        const printed = await bash(`set -e\n${commands.join('\n')}`, {
          OUT,
          HERE: import.meta.dirname,
          SOAP: '1.1',
          PLAIN: plain.origin + SERVICES,
          WSDL: `${secure}/2/JobannonceService?wsdl`,
          SERVICE: `${secure}/2/JobannonceService`,
          LISTS_WSDL: `${secure}/1/CodeListsService?wsdl`,
          LISTS: `${secure}/1/CodeListsService`,
        });
        expect(printed.trim()).to.match(prints);
      });
    });
});

describe('docs/guide: TLS in each client', () => {
  for (const language of ['da', 'en'])
    it(`is what was run (${language})`, async () => {
      const root = join(import.meta.dirname, '../..');
      const page = await readFile(join(root, 'docs/guide', language, 'production.md'), 'utf8');
      for (const { name, shown } of TLS_CLIENTS) {
        const [, section] = page.split(`\n### ${name}\n`);
        expect(section, name).not.to.equal(undefined);
        if (shown !== undefined) expect(section).to.include(`\`\`\`sh\n${shown}\n\`\`\``);
      }
      const snippets = [...page.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)];
      expect(snippets).to.have.lengthOf(TLS_CLIENTS.filter(({ shown }) => shown === undefined).length + 1);
      for (const [, path = '', text = ''] of snippets)
        expect(await readFile(join(root, path), 'utf8'), path).to.contain(text);
    });
});
