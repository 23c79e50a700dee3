import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { sandboxCertificates } from '../../../src/sandbox/certificates/folder.js';
import { isSandboxCertificate } from '../../../src/certificates/sandbox-mark.js';
import { chainsOf } from '../../../src/certificates/chain.js';
import { projectRoot } from '../../../src/config/data-file.js';
import { certificate } from '../../support/certificates.js';
import { compiled } from '../../support/compiled.js';
import { folders } from '../../support/folders.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

describe('the throw-away certificates of the sandbox', function () {
  const folder = folders();
  const names = ['Fagsystem Odense', 'A-kassesystem, bøger & æg'];

  it('are made once, good for 90 days, for this user only, and recognised', async () => {
    const dataDir = join(folder(), 'data');
    const made = await sandboxCertificates(dataDir, names, NOW);
    expect(made.folder).to.equal(join(dataDir, 'certificates'));
    const files = readdirSync(made.folder);
    expect(files).to.have.members([
      'ca.pem',
      'localhost.pem',
      'localhost.key.pem',
      'fagsystem-odense.pem',
      'fagsystem-odense.key.pem',
      'a-kassesystem-boeger-aeg.pem',
      'a-kassesystem-boeger-aeg.key.pem',
    ]);
    expect(statSync(made.folder).mode & 0o777).to.equal(0o700);
    for (const file of files) expect(statSync(join(made.folder, file)).mode & 0o777, file).to.equal(0o600);
    expect(readdirSync(dataDir)).to.deep.equal(['certificates']);

    const ca = new X509Certificate(made.ca);
    const [first] = made.systems;
    expect(first?.navn).to.equal('Fagsystem Odense');
    for (const { certificate } of made.systems) {
      expect(chainsOf(certificate, [ca])).to.deep.equal([[ca]]);
      expect(new Date(certificate.validTo)).to.deep.equal(later(90));
      expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).to.equal(2048);
    }
    const all = files.filter((file) => !file.includes('.key.'));
    for (const file of all)
      expect(isSandboxCertificate(new X509Certificate(readFileSync(join(made.folder, file)))), file).to.be
        .true;
    expect(isSandboxCertificate((await certificate('Kommunesystem')).x509)).to.be.false;

    const again = await sandboxCertificates(dataDir, names, later(89));
    expect(again.ca).to.equal(made.ca);
    const renewed = await sandboxCertificates(dataDir, names, later(91));
    expect(renewed.ca).to.not.equal(made.ca);
    rmSync(join(renewed.folder, 'fagsystem-odense.key.pem'));
    expect((await sandboxCertificates(dataDir, names, later(91))).ca).to.not.equal(renewed.ca);
  });

  it('are one set, when two processes start at once', async () => {
    const dataDir = folder();
    const script = `
      const { sandboxCertificates } = await import(${JSON.stringify(compiled('src/sandbox/certificates/folder.ts'))});
      const { ca } = await sandboxCertificates(${JSON.stringify(dataDir)}, ['Fagsystem'], new Date());
      process.stdout.write(ca);`;
    const argumentsOf = ['--input-type=module', '-e', script];
    const both = await Promise.all(
      [1, 2].map(() => promisify(execFile)(process.execPath, argumentsOf, { cwd: projectRoot })),
    );
    const onDisk = readFileSync(join(dataDir, 'certificates', 'ca.pem'), 'utf8');
    expect(both.map(({ stdout }) => stdout)).to.deep.equal([onDisk, onDisk]);
    expect(readdirSync(dataDir)).to.deep.equal(['certificates']);
  });
});
