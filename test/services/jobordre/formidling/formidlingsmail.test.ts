import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { mailKind } from '../../../../src/compose/mail-kinds.js';
import { outbox, outboxOn } from '../../../../src/mail/outbox/outbox-store.js';
import { formidlingsmailTo } from '../../../../src/services/jobordre/formidling/formidlingsmail.js';
import { transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../../support/database.js';

const BREV = {
  formidlingId: '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01',
  formidletTidspunkt: new Date('2026-11-23T23:30:00Z'),
  jobordreId: '3f0c2a51-5a70-4c8e-9a55-0d6c1f2e7b41',
  nummer: 17,
  titel: 'medarbejder til STAR',
  myndighed: 'Jobcenter København',
};
const SENDER = { domain: 'star.example', canReply: false };

describe('the mail of a mediation', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const put = (email: string | undefined, brev = BREV) =>
    transactionsOn(database.knex)((transaction) => outbox.put(transaction, formidlingsmailTo(email, brev)));
  const taken = async (nr: number) => {
    const mail = await outboxOn(database.knex).claim(nr, 1000);
    if (!mail) throw new Error('not taken');
    return mail;
  };

  it('goes through the outbox once, and says which order, its title, and who mediated', async () => {
    await put('kontakt@cafe-aaen.example');
    await put('another@cafe-aaen.example');
    const { recipient = '', ...claimed } = await taken(1);
    expect(await outboxOn(database.knex).count()).to.include({ waiting: 1 });
    const { text, ...head } = mailKind(claimed.kind).word({ ...claimed, recipient }, SENDER);
    expect(head).to.deep.equal({
      messageId: `<formidlet.${BREV.formidlingId}@star.example>`,
      to: 'kontakt@cafe-aaen.example',
      subject: 'Kandidat til Jobordre 17: medarbejder til STAR',
      date: BREV.formidletTidspunkt,
    });
    const [danish = '', english = ''] = text.split('\n\n--\n\n');
    expect(danish)
      .to.include(
        'Jobcenter København har den 24-11-2026 formidlet en kandidat til Jobordre 17 »medarbejder til STAR«.',
      )
      .and.include(`Jobordre: ${BREV.jobordreId}`)
      .and.include('kan ikke besvares');
    expect(english).to.include(
      'Jobcenter København mediated a candidate to job order 17 “medarbejder til STAR” on 24-11-2026.',
    );
  });

  it('is shown to operators by its ids, and not by what it says', async () => {
    const [summary] = await outboxOn(database.knex).list('waiting');
    expect(summary?.key).to.deep.equal({ formidlingId: BREV.formidlingId });
    expect(JSON.stringify(summary)).to.not.include('STAR').and.not.include('@');
  });

  it('can be for nobody, as a mail of a refusal can', async () => {
    await put(undefined, { ...BREV, formidlingId: randomUUID() });
    const [, second] = await outboxOn(database.knex).list('waiting');
    expect(await taken(second?.nr ?? 0)).to.not.have.property('recipient');
  });

  it('lets no title and no name of an authority begin a line of its own', async () => {
    const key = { formidlingId: randomUUID() };
    await put('a@b.dk', { ...BREV, ...key, titel: 'Kok\r\nBcc: x@y.z', myndighed: 'Jobcenter\nX' });
    const mail = await taken((await outboxOn(database.knex).list('waiting')).at(-1)?.nr ?? 0);
    const { subject, text } = mailKind(mail.kind).word({ ...mail, recipient: 'a@b.dk' }, SENDER);
    expect(subject).to.equal('Kandidat til Jobordre 17: Kok Bcc: x@y.z');
    expect(text).to.not.match(/^(?:Bcc|X)/m);
  });
});

describe('the table of mails', () => {
  it('has no kind of another name, and says so', () => {
    expect(() => mailKind('aflyst')).to.throw('the outbox has a mail of the kind aflyst');
  });
});
