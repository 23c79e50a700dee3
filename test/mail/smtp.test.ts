import { expect } from 'chai';
import { smtpCarrier, type SmtpServer } from '../../src/mail/smtp.js';
import { smtpServerOf } from '../../src/mail/smtp-url.js';
import { type SmtpBehaviour, startSmtp, TEST_CERTIFICATE, type TestSmtp } from '../support/smtp.js';

const FROM = 'jobnet@star.example';
const MAIL = {
  messageId: '<afvist.1@star.example>',
  to: 'opretter@cafe-aaen.example',
  subject: 'Jobannonce ikke godkendt: Ærlig smørrebrødsjomfru',
  text: 'Årsag:\n.en linje med punktum først\n',
  date: new Date('2026-11-24T10:00:00Z'),
};

describe('SMTP', () => {
  let smtp: TestSmtp;
  afterEach(() => smtp.stop());
  const send = async (behaviour: SmtpBehaviour, other: Partial<SmtpServer> = {}, timeoutMs = 10_000) => {
    smtp = await startSmtp(behaviour);
    const server: SmtpServer = { host: '127.0.0.1', port: smtp.port, tls: 'none', ...other };
    return smtpCarrier(server, { from: FROM }).send(MAIL, timeoutMs);
  };
  const accepted = { kind: 'accepted' };
  const failed = (reason: string) => ({ kind: 'failed', reason });
  const refused = (reason: string) => ({ kind: 'refused', reason });

  it('hands a mail over, whole', async () => {
    expect(await send({})).to.deep.equal(accepted);
    const [mail] = smtp.received;
    expect(mail).to.deep.include({ from: FROM, to: [MAIL.to], messageId: MAIL.messageId, encrypted: false });
    expect(mail?.raw)
      .to.include('\r\n.en linje med punktum')
      .and.to.include('Date: Tue, 24 Nov 2026 10:00:00');
  });

  const user = { name: 'jobnet', password: 'hemmelig:@æ' };
  const auth = { user: user.name, pass: user.password };
  it('says who it is', async () => {
    expect(await send({ user }, { auth })).to.deep.equal(accepted);
  });
  it('tries again later with a password that is wrong, as an operator can mend that', async () => {
    expect(await send({ user }, { auth: { ...auth, pass: 'x' } })).to.deep.equal(failed('535 AUTH PLAIN'));
    expect(smtp.received).to.be.empty;
  });

  const ca = TEST_CERTIFICATE;
  for (const [words, tls, ours] of [
    ['STARTTLS', 'starttls', 'required'],
    ['TLS from the start', 'smtps', 'from the start'],
  ] as const) {
    it(`encrypts by ${words}, user and password too`, async () => {
      expect(await send({ tls, user }, { tls: ours, auth, ca })).to.deep.equal(accepted);
      expect(smtp.received[0]?.encrypted).to.equal(true);
    });
    it(`sends nothing by ${words} to a server whose certificate nobody vouches for`, async () => {
      const delivery = await send({ tls }, { tls: ours });
      expect(delivery).to.have.property('kind', 'failed');
      expect(delivery).to.have.property('reason').that.equals('DEPTH_ZERO_SELF_SIGNED_CERT CONN');
      expect(smtp.received).to.be.empty;
    });
    it(`sends nothing by ${words} to a server with another name`, async () => {
      const delivery = await send({ tls }, { tls: ours, ca: TEST_CERTIFICATE, host: 'localhost' });
      expect(delivery).to.deep.equal(failed('ERR_TLS_CERT_ALTNAME_INVALID CONN'));
      expect(smtp.received).to.be.empty;
    });
  }
  it('sends nothing where STARTTLS is required and not offered', async () => {
    expect((await send({}, { tls: 'required', ca })).kind).to.equal('failed');
    expect(smtp.received).to.be.empty;
  });

  for (const [words, behaviour, delivery] of [
    ['an address that is not there', { rcptTo: () => 550 }, refused('550 RCPT TO')],
    ['a mail it will not have', { data: () => 554 }, refused('554 DATA')],
    ['an address that is busy', { rcptTo: () => 450 }, failed('450 RCPT TO')],
    ['a mail it cannot take now', { data: () => 451 }, failed('451 DATA')],
    ['a sender that may not', { mailFrom: () => 550 }, failed('550 MAIL FROM')],
  ] as const) {
    it(`tells ${words}, without the server's words`, async () => {
      expect(await send(behaviour)).to.deep.equal(delivery);
      expect(smtp.received).to.be.empty;
    });
  }

  it('tells that nobody is there', async () => {
    smtp = await startSmtp();
    await smtp.stop();
    const carrier = smtpCarrier({ host: '127.0.0.1', port: smtp.port, tls: 'none' }, { from: FROM });
    expect(await carrier.send(MAIL, 10_000)).to.deep.equal(failed('ECONNREFUSED CONN'));
  });

  it('tells that the server hung up in the middle', async () => {
    const delivery = await send({
      data: () => {
        smtp.hangUp();
        return undefined;
      },
    });
    expect(delivery).to.have.property('kind', 'failed');
  });

  it('lets go of a server that is too slow', async () => {
    const never = new Promise<undefined>(() => undefined);
    expect(await send({ rcptTo: () => never }, {}, 100)).to.deep.equal(failed('timeout'));
    expect(smtp.received).to.be.empty;
  });

  it('does not begin when its time is over', async () => {
    expect(await send({}, {}, 0)).to.deep.equal(failed('timeout'));
    expect(smtp.received).to.be.empty;
  });
});

describe('SMTP_URL', () => {
  it('says where and how', () => {
    expect(smtpServerOf('smtp://mail.example')).to.deep.equal({
      host: 'mail.example',
      port: 587,
      tls: 'required',
    });
    expect(smtpServerOf('smtps://u%40x:p%C3%A6%3A@mail.example:2465')).to.deep.equal({
      host: 'mail.example',
      port: 2465,
      tls: 'from the start',
      auth: { user: 'u@x', pass: 'pæ:' },
    });
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(smtpServerOf(`smtp://${host}:25`)).to.deep.include({ tls: 'none', port: 25 });
  });
});
