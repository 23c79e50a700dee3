import { expect } from 'chai';
import { workindenmarkHotjob } from '../../../../src/services/jobannonce/rules/06-workindenmark-hotjob.js';
import { kontaktperson } from '../../../../src/services/jobannonce/rules/07-kontaktperson.js';
import { stillingOgAlias } from '../../../../src/services/jobannonce/rules/10-stilling-og-alias.js';
import { deltid } from '../../../../src/services/jobannonce/rules/11-deltid.js';
import { logo } from '../../../../src/services/jobannonce/rules/12-logo.js';
import { arbejdssted } from '../../../../src/services/jobannonce/rules/14-arbejdssted.js';
import { ansoegningsmaade } from '../../../../src/services/jobannonce/rules/15-ansoegningsmaade.js';
import { ansaettelsesdato } from '../../../../src/services/jobannonce/rules/16-ansaettelsesdato.js';
import type { FieldViolation } from '../../../../src/faults/field-violation.js';
import { logoViolation } from '../../../../src/services/logo/logo-violation.js';
import { ALIAS, annonce, facts, found } from './support.js';

describe('rule 6, Workindenmark and hotjob', () => {
  it('exclude each other, and nothing else', () => {
    for (const [Annoncetype, Workindenmark, expected] of [
      [1, false, []],
      [1, true, []],
      [2, false, []],
      [2, true, ['130060 Publicering/Workindenmark']],
      [3, true, []],
    ] as const) {
      const changes = { Job: { Annoncetype }, Publicering: { Workindenmark } };
      expect(found(workindenmarkHotjob, changes), `${Annoncetype} ${Workindenmark}`).to.deep.equal(expected);
    }
  });
});

describe('rule 7, contact persons', () => {
  const mette = { Fornavne: 'Mette', Efternavn: 'Holm', SkjulTelefonnummer: false };
  const persons = (...KontaktpersonSamling: (typeof mette & { Telefonnummer?: string; Email?: string })[]) =>
    found(kontaktperson, { Ansoegning: { KontaktpersonSamling } });

  it('none is fine', () => {
    expect(found(kontaktperson)).to.deep.equal([]);
    expect(persons()).to.deep.equal([]);
  });

  it('each has telephone or e-mail', () => {
    expect(persons({ ...mette, Telefonnummer: '70252589' })).to.deep.equal([]);
    expect(persons({ ...mette, Email: 'mette@eksempel.dk' })).to.deep.equal([]);
    expect(persons({ ...mette, Telefonnummer: '70252589', Email: 'mette@eksempel.dk' })).to.deep.equal([]);
  });

  it('each one without is named, counted from 1 for people', () => {
    expect(persons(mette, { ...mette, Telefonnummer: '70252589' }, mette)).to.deep.equal([
      '130070 Ansoegning/KontaktpersonSamling/0',
      '130070 Ansoegning/KontaktpersonSamling/2',
    ]);
    const ad = annonce({ Ansoegning: { KontaktpersonSamling: [mette] } });
    expect(kontaktperson.judge(ad, facts())[0]).to.deep.include({ data: { nr: 1 } });
  });

  it('are not more than twenty, where some are copied', () => {
    const reachable = { ...mette, Telefonnummer: '70252589' };
    expect(persons(...Array.from({ length: 20 }, () => reachable))).to.deep.equal([]);
    expect(persons(...Array.from({ length: 21 }, () => reachable))).to.deep.equal([
      '130071 Ansoegning/KontaktpersonFraListeSamling',
    ]);
  });

  it('a hidden telephone number is a telephone number', () => {
    expect(persons({ ...mette, Telefonnummer: '70252589', SkjulTelefonnummer: true })).to.deep.equal([]);
  });
});

describe('rule 10, occupation and alias', () => {
  it('an alias of the occupation is fine, in either case of letters, and so is none', () => {
    expect(found(stillingOgAlias)).to.deep.equal([]);
    expect(found(stillingOgAlias, { Job: { AliasIdentifier: ALIAS } })).to.deep.equal([]);
    expect(found(stillingOgAlias, { Job: { AliasIdentifier: ALIAS.toUpperCase() } })).to.deep.equal([]);
  });

  it('an alias of another occupation is not', () => {
    const AliasIdentifier = 'ffffffff-0000-4000-8000-00000000000f';
    expect(found(stillingOgAlias, { Job: { AliasIdentifier } })).to.deep.equal([
      '130100 Job/AliasIdentifier',
    ]);
  });

  it('an occupation that does not exist is named, its alias not', () => {
    expect(
      found(stillingOgAlias, { Job: { AliasIdentifier: ALIAS } }, { stilling: undefined }),
    ).to.deep.equal(['130101 Job/ConceptUriDa']);
  });
});

describe('rule 10, what the list no longer has', () => {
  const { stilling } = facts();
  const gyldigTil = new Date('2025-05-01T10:00:00+02:00');
  const [alias] = stilling!.aliasser;
  const endedStilling = { ...stilling!, gyldigTil, aliasser: [{ ...alias!, gyldigTil }] };
  const endedAlias = { ...stilling!, aliasser: [{ ...alias!, gyldigTil }] };
  const Job = { AliasIdentifier: ALIAS };

  it('is refused in a new ad, an alias that ended with its occupation not once more', () => {
    expect(found(stillingOgAlias, { Job }, { stilling: endedStilling })).to.deep.equal([
      '130102 Job/ConceptUriDa',
    ]);
    expect(found(stillingOgAlias, { Job }, { stilling: endedAlias })).to.deep.equal([
      '130103 Job/AliasIdentifier',
    ]);
    expect(found(stillingOgAlias, {}, { stilling: endedAlias })).to.deep.equal([]);
  });

  it('is kept by an ad that has it', () => {
    const previous = { publiceringer: [], job: [annonce({ Job }).Job] };
    expect(found(stillingOgAlias, { Job }, { stilling: endedStilling, previous })).to.deep.equal([]);
    expect(found(stillingOgAlias, { Job }, { stilling: endedAlias, previous })).to.deep.equal([]);
  });
});

describe('rule 11, part time', () => {
  const hours = (TimerPrUgeFra: number, TimerPrUgeTil: number) =>
    found(deltid, { Job: { Deltid: { TimerPrUgeFra, TimerPrUgeTil } } });
  const FRA = 'Job/Deltid/TimerPrUgeFra';
  const TIL = 'Job/Deltid/TimerPrUgeTil';

  it('absent is full time', () => {
    expect(found(deltid)).to.deep.equal([]);
  });

  it('is 1 to 36 hours', () => {
    expect(hours(1, 36)).to.deep.equal([]);
    expect(hours(0, 36)).to.deep.equal([`130111 ${FRA}`]);
    expect(hours(1, 37)).to.deep.equal([`130111 ${TIL}`]);
    expect(hours(37, 37)).to.deep.equal([`130111 ${FRA}`, `130111 ${TIL}`]);
  });

  it('is from less to more, or the same', () => {
    expect(hours(20, 20)).to.deep.equal([]);
    expect(hours(21, 20)).to.deep.equal([`130110 ${FRA}`]);
    expect(hours(37, 0)).to.deep.equal([`130111 ${FRA}`, `130111 ${TIL}`, `130110 ${FRA}`]);
  });
});

describe('rule 12, logo', () => {
  const broken = (violation: FieldViolation) => found(logo, {}, { logo: { violation } });

  it('none, or one that could be converted, is fine', () => {
    expect(found(logo)).to.deep.equal([]);
    const indhold = new Uint8Array([1]);
    const made = { sha256: 'ab', indhold, mimeType: 'image/png', bredde: 1, hoejde: 1 } as const;
    expect(found(logo, {}, { logo: { logo: made } })).to.deep.equal([]);
  });

  it('says why one could not', () => {
    expect(broken(logoViolation.type('SVG / SVG'))).to.deep.equal(['130120 Logo/Indhold']);
    expect(broken(logoViolation.mimeType('image/gif', 'image/png'))).to.deep.equal(['130121 Logo/MimeType']);
    expect(broken(logoViolation.pixels(9000, 9000, 16))).to.deep.equal(['130122 Logo/Indhold']);
    expect(broken(logoViolation.animated())).to.deep.equal(['130123 Logo/Indhold']);
    expect(broken(logoViolation.broken())).to.deep.equal(['130124 Logo/Indhold']);
  });
});

describe('rule 14, workplace', () => {
  it('is there exactly when it is fixed', () => {
    const Arbejdssted = { Landekode: 'DK' };
    for (const [Job, expected] of [
      [{ Arbejdssted, IntetFastArbejdssted: false }, []],
      [{ Arbejdssted: undefined, IntetFastArbejdssted: true }, []],
      [{ Arbejdssted: undefined, IntetFastArbejdssted: false }, ['130140 Job/Arbejdssted']],
      [{ Arbejdssted, IntetFastArbejdssted: true }, ['130141 Job/Arbejdssted']],
    ] as const) {
      expect(found(arbejdssted, { Job })).to.deep.equal(expected);
    }
  });
});

describe('rule 15, a way to apply', () => {
  const none = { Email: undefined, PrBrev: false };

  it('each of the four is enough', () => {
    for (const way of [
      { Url: 'https://job.eksempel.dk' },
      { Email: 'job@eksempel.dk' },
      { PrBrev: true },
      { Telefonisk: '70252589' },
    ]) {
      expect(found(ansoegningsmaade, { Ansoegning: { ...none, ...way } })).to.deep.equal([]);
    }
  });

  it('none is not, whatever contact persons there are', () => {
    const KontaktpersonSamling = [
      { Fornavne: 'Mette', Efternavn: 'Holm', Email: 'mette@eksempel.dk', SkjulTelefonnummer: false },
    ];
    expect(
      found(ansoegningsmaade, { Ansoegning: { ...none, UrlTekst: 'Søg her', KontaktpersonSamling } }),
    ).to.deep.equal(['130150 Ansoegning']);
  });
});

describe('rule 16, first working day', () => {
  const day = (Ansaettelsesdato?: string) => found(ansaettelsesdato, { Job: { Ansaettelsesdato } });

  it('is a day in the years that are read, past or to come, or left out', () => {
    for (const fine of [undefined, '1900-01-01', '2025-06-01', '2025-08-01+02:00', '2199-12-31']) {
      expect(day(fine), fine).to.deep.equal([]);
    }
  });

  it('a year that is a slip of the keyboard is named', () => {
    for (const slip of [
      '0001-01-01',
      '1800-01-01',
      '1899-12-31',
      '2200-01-01',
      '9999-12-31',
      '20025-08-01',
    ]) {
      expect(day(slip), slip).to.deep.equal(['130160 Job/Ansaettelsesdato']);
    }
    const [brud] = ansaettelsesdato.judge(annonce({ Job: { Ansaettelsesdato: '0205-08-01' } }), facts());
    expect(brud).to.deep.include({ vaerdi: '0205-08-01', forventet: '1900..2199' });
  });
});
