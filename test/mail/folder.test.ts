import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { deleteMailsOlderThan, folderCarrier } from '../../src/mail/folder.js';
import { folders } from '../support/folders.js';

const MAIL = {
  messageId: '<afvist.0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01.2@star.example>',
  to: 'opretter@cafe-aaen.example',
  subject: 'Jobannonce ikke godkendt: Kok',
  text: 'Hej',
  date: new Date('2026-11-24T10:00:00Z'),
};
const NAME = 'afvist.0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01.2.eml';

describe('the mail folder', () => {
  const folder = folders();
  const made = () => join(folder(), 'a', 'mails');
  const put = (into: string) => folderCarrier(into, { from: 'jobnet@localhost' }).send(MAIL, 1000);
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('gets each mail as a file that only its user can read', async () => {
    const into = made();
    expect(await put(into)).to.deep.equal({ kind: 'accepted' });
    expect(readdirSync(into)).to.deep.equal([NAME]);
    expect(readFileSync(join(into, NAME), 'utf8'))
      .to.include(`To: ${MAIL.to}`)
      .and.to.include('\r\n\r\nHej');
    expect([mode(into), mode(join(into, NAME))]).to.deep.equal(['700', '600']);
  });

  it('has a mail that comes again once', async () => {
    const into = made();
    await put(into);
    await put(into);
    expect(readdirSync(into)).to.deep.equal([NAME]);
  });

  it('tells when it cannot be written', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await put(file)).to.deep.equal({ kind: 'failed', reason: 'EEXIST' });
  });

  it('forgets old mails, and only mails', async () => {
    const into = made();
    await put(into);
    const mediation = 'formidlet.0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01.eml';
    for (const name of [mediation, `${mediation}.4711`, 'notes.eml']) writeFileSync(join(into, name), '');
    const old = new Date('2026-10-01T00:00:00Z');
    for (const name of readdirSync(into)) utimesSync(join(into, name), old, old);
    expect(await deleteMailsOlderThan(into, old)).to.equal(0);
    expect(await deleteMailsOlderThan(into, new Date('2026-10-02T00:00:00Z'))).to.equal(3);
    expect(readdirSync(into)).to.deep.equal(['notes.eml']);
    expect(await deleteMailsOlderThan(join(into, 'gone'), new Date())).to.equal(0);
  });
});
