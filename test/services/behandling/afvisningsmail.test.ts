import { expect } from 'chai';
import {
  type Afvisningsbrev as ClaimedMail,
  afvisningsmail,
} from '../../../src/services/behandling/afvisningsmail.js';
import { isMailAddress } from '../../../src/mail/address.js';

const MAIL = {
  nr: 7,
  jobannonceId: '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01',
  version: 3,
  afvistTidspunkt: new Date('2026-11-23T23:30:00Z'),
  recipient: 'opretter@cafe-aaen.example',
  titel: 'Ung kok søges',
  afvisning: {
    aarsagskoder: [1, 5],
    tekst: 'Alder må ikke være et krav.\nSkriv i stedet, hvad opgaven kræver.',
    felter: [{ sti: 'Titel', tekst: '»Ung« er et alderskrav' }],
  },
  attempts: 1,
};
const mail = (other: Partial<ClaimedMail> = {}, canReply = false) =>
  afvisningsmail({ ...MAIL, ...other }, { domain: 'star.example', canReply });

describe('the mail of a refusal', () => {
  it('says which ad, why, what is wrong and what to do, in Danish and then in English', () => {
    const { to, subject, messageId, date, text } = mail();
    expect({ to, subject, messageId, date }).to.deep.equal({
      to: MAIL.recipient,
      subject: 'Jobannonce ikke godkendt: Ung kok søges',
      messageId: '<afvist.0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01.3@star.example>',
      date: MAIL.afvistTidspunkt,
    });
    const [danish = '', english = ''] = text.split('\n\n--\n\n');
    expect(danish).to.equal(
      [
        'Jobannoncen »Ung kok søges« blev ikke godkendt den 24-11-2026. Den vises ikke på Jobnet.',
        'Annonce: 0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01, version 3',
        'Årsag:\n- Annoncen diskriminerer, direkte eller indirekte\n- Annoncen mangler oplysninger',
        'Besked fra sagsbehandleren:\nAlder må ikke være et krav.\nSkriv i stedet, hvad opgaven kræver.',
        'Det skal rettes:\n- Titel: »Ung« er et alderskrav',
        'Ret annoncen, og send den igen fra det system, den er oprettet i (UpdateJobannonce med versionen ovenfor). Så bliver den behandlet på ny. Skal annoncen ikke bruges, kan den afsluttes eller slettes.',
        'Denne mail er sendt automatisk og kan ikke besvares.',
      ].join('\n\n'),
    );
    expect(english)
      .to.include('was not approved on 24-11-2026')
      .and.include('- The ad discriminates, directly or indirectly\n- The ad lacks information')
      .and.include('Skriv i stedet')
      .and.include('- Titel: »Ung« er et alderskrav');
  });

  it('says until when the version that was approved earlier stays on Jobnet', () => {
    const [danish = '', english = ''] = mail({ approvedUntil: new Date('2026-12-12T11:00:00Z') }).text.split(
      '\n\n--\n\n',
    );
    expect(danish).to.include(
      'Denne version vises ikke på Jobnet. Den version, der er godkendt tidligere, er ikke berørt: dens tid på Jobnet slutter den 12-12-2026 12:00.',
    );
    expect(english).to.include('its time on Jobnet ends on 12-12-2026 12:00.');
    expect(danish).to.not.include('Den vises ikke på Jobnet.');
  });

  it('says that it can be answered when it can', () => {
    expect(mail({}, true).text).to.include('Svar på denne mail.').and.to.include('Reply to this mail.');
  });

  it('has no heading without what belongs under it', () => {
    for (const afvisning of [
      { aarsagskoder: [6], tekst: ' ' },
      { aarsagskoder: [6], felter: [] },
    ]) {
      const { text } = mail({ afvisning });
      expect(text)
        .to.include('Annoncen findes allerede')
        .and.not.to.match(/Besked|Det skal rettes|Message|corrected:/);
    }
  });

  it('names a code that is not in the list any more by its number', () => {
    expect(mail({ afvisning: { aarsagskoder: [99], tekst: '' } }).text).to.include('Årsag:\n- 99');
  });

  it('lets no title begin a line of its own', () => {
    const { subject, text } = mail({ titel: 'Kok\r\nBcc: x@evil.example\u2028\u0000\u001b[2J' });
    expect(subject).to.equal('Jobannonce ikke godkendt: Kok Bcc: x@evil.example [2J');
    expect(text).to.not.match(/^Bcc/m);
  });
});

describe('an address that a mail can go to', () => {
  for (const good of ['a@b.dk', "o'neil+job@mail.cafe-aaen.example", 'a.b@localhost', 'x_y@1.example'])
    it(`is ${good}`, () => {
      expect(isMailAddress(good)).to.equal(true);
    });
  const bad = [
    '',
    '@b.dk',
    'a@',
    'a@b@c.dk',
    'a b@c.dk',
    'a@b.dk,c@d.dk',
    '<a@b.dk',
    '"a"@b.dk',
    'a@b.dk\r\nRCPT TO:<c@d.dk>',
  ];
  for (const text of [
    ...bad,
    'åse@b.dk',
    'a@bå.dk',
    '.a@b.dk',
    'a..b@b.dk',
    'a@-b.dk',
    'a@b..dk',
    `a@${'b.'.repeat(150)}dk`,
  ])
    it(`is not ${JSON.stringify(text.slice(0, 40))}`, () => {
      expect(isMailAddress(text)).to.equal(false);
    });
});
