import { expect } from 'chai';
import type { StoredIndhold } from '../../../../src/services/logo/logo-port.js';
import type { Stamdata } from '../../../../src/services/jobannonce/ad/store-port.js';
import {
  offentligeTekster,
  ownIndhold,
  publicIndhold,
} from '../../../../src/services/jobannonce/public/content.js';
import type { Virksomhed } from '../../../../src/services/virksomhed/virksomhedsregister.js';
import { storedJobannonce } from '../../../support/jobannoncer.js';
import { cpuMs } from '../../../support/cpu-time.js';

/** Less cannot be told from the collector's work. */
const LEAST_MS = 6;

const STAMDATA: Stamdata = {
  navn: 'Fjordens Brød & Kager A/S',
  enhedsnavn: 'Bageriet Åhjørnet',
  enhedsadresse: {
    vejnavn: 'Gammel Kongevej',
    husnummer: '112',
    postnummer: '1850',
    by: 'Frederiksberg C',
    landekode: 'DK',
  },
  adresse: {
    vejnavn: 'Søndre Boulevard',
    husnummer: '9',
    postnummer: '5000',
    by: 'Odense C',
    landekode: 'DK',
  },
};
const open = storedJobannonce().indhold;

/** Every element of the contract that can carry something is there. */
const anonymous = (change: Partial<StoredIndhold> = {}): StoredIndhold => ({
  ...open,
  AnonymArbejdsgiver: true,
  OrganisationTypeId: 8,
  AnsvarligMyndighedskode: '461',
  Job: { ...open.Job, Arbejdssted: { ...open.Job.Arbejdssted, Kommunekode: '461', Landekode: 'DK' } },
  Ansoegning: {
    ...open.Ansoegning,
    Url: 'https://job.fjordensbroed.example/42',
    UrlTekst: 'Søg hos Fjordens Brød & Kager',
    Telefonisk: '+4566112233',
    KontaktpersonSamling: [
      ...(open.Ansoegning.KontaktpersonSamling ?? []),
      { Fornavne: 'Bo', Efternavn: 'Vest', Email: 'bo@cafe-aaen.example', SkjulTelefonnummer: false },
    ],
  },
  logo: { sha256: 'a'.repeat(64), mimeType: 'image/png', bredde: 200, hoejde: 135 },
  ...change,
});
const UNIT = { pnr: '1003388394', gyldigFra: '2020-01-01' };

/** The ad as it is approved and then shown. */
function approved(
  ad: StoredIndhold,
  stamdata = STAMDATA,
  change: Partial<Virksomhed> = {},
  domaener: string[] = [],
) {
  const { navn, adresse } = stamdata;
  const virksomhed = { cvr: '10150817', navn, status: 'NORMAL', adresse, produktionsenheder: [], ...change };
  return publicIndhold(ad, stamdata, offentligeTekster(ad, virksomhed, stamdata, domaener));
}

const texts = (Titel: string, Annoncetekst = '<p>Kom og bag.</p>') => {
  const shown = approved(anonymous({ Titel, Annoncetekst }));
  return [shown.Titel, shown.Annoncetekst];
};

describe('what is public of an ad', () => {
  it('is all of an ad whose company is named, but hidden telephone numbers and the logo', () => {
    const persons = [
      {
        Fornavne: 'Åse',
        Efternavn: 'Øst',
        Telefonnummer: '12345678',
        SkjulTelefonnummer: true,
        Email: 'a@b.example',
      },
      { Fornavne: 'Bo', Efternavn: 'Vest', Telefonnummer: '87654321', SkjulTelefonnummer: false },
    ];
    const ad = {
      ...open,
      Ansoegning: { ...open.Ansoegning, KontaktpersonSamling: persons },
      logo: anonymous().logo!,
    };
    const shown = publicIndhold(ad, STAMDATA);
    expect(shown.Ansoegning?.KontaktpersonSamling).to.deep.equal([
      { Fornavne: 'Åse', Efternavn: 'Øst', SkjulTelefonnummer: true, Email: 'a@b.example' },
      persons[1],
    ]);
    expect(shown).to.not.have.property('logo');
    expect({ ...shown, Ansoegning: ad.Ansoegning }).to.deep.equal(ownIndhold(ad, STAMDATA));
    expect(shown.VirksomhedFraRegister).to.include({ Navn: STAMDATA.navn, Vejnavn: 'Søndre Boulevard' });
  });

  it('is of an anonymous ad nothing of the company, whatever element says it', () => {
    expect(approved(anonymous())).to.deep.equal({
      Titel: open.Titel,
      Annoncetekst: open.Annoncetekst,
      AnonymArbejdsgiver: true,
      OrganisationTypeId: 8,
      AnsvarligMyndighedskode: '461',
      Job: { ...open.Job, Arbejdssted: { Kommunekode: '461', Landekode: 'DK' } },
      Ansoegning: { HurtigstMuligt: true, PrBrev: false },
      Publicering: open.Publicering,
    });
  });

  it('shows how to apply for an anonymous ad where that is under a domain of its authority', () => {
    const ad = anonymous();
    const Ansoegning = { ...ad.Ansoegning, Url: 'https://job.odense.example/1', Email: 'bo@firma.example' };
    const shown = approved({ ...ad, Ansoegning }, STAMDATA, {}, ['odense.example']);
    expect(shown.Ansoegning).to.deep.equal({
      HurtigstMuligt: true,
      Url: 'https://job.odense.example/1',
      PrBrev: false,
    });
  });

  for (const [what, said, shown] of [
    ['the name', 'Bager til Fjordens Brød & Kager A/S', 'Bager til ***'],
    ['the name in capitals and over two lines', 'FJORDENS  BRØD &\nKAGER a/s søger', '*** søger'],
    ['a word of the name, and words made of it', 'Fjordenskunder elsker kagerne', '*** elsker ***'],
    ['the P-unit', 'Bageriet åhjørnet', '***'],
    ['the street and its house number', 'Mød os på Åboulevarden 12B, 1. sal', 'Mød os på ***, 1. sal'],
    ['the street of the register', 'Søndre  boulevard', '***'],
    ['the town and its post code', 'I 5000 Odense C', 'I *** ***'],
    ['a contact person', 'Spørg Åse Øst', 'Spørg *** ***'],
    [
      'numbers of CVR, P-unit and telephone',
      'CVR 10 15 08 17, P 1003388394 og +45 66 11-22 33',
      'CVR ***, P *** og ***',
    ],
    [
      'numbers, however they are parted',
      '12 - 34 - 56 - 78; tlf (+45) 66 11 (22) 33, P 1003/388394; cvr １２３４５６７８',
      '***; tlf (***, P ***; cvr ***',
    ],
    ['parts of the town', 'I Odense, tæt på Odenses havn', 'I ***, tæt på *** havn'],
    ['parts of the street', 'På Søndre Blvd. i Aaboulevardens lys', 'På *** Blvd. i *** lys'],
    ['the street of the P-unit', 'Gammel Kongevej 112, 1850 Frederiksberg C.', '***, *** ***.'],
    ['parts of the place of the P-unit', 'Kongevejen på Frederiksberg', '*** på ***'],
    ['the name in other letters', 'FJÓRDENS BROED hos Aahjoernet', '*** *** hos ***'],
    [
      'a contact person of few letters',
      'Ring til Bo! Du må gerne bo nær os.',
      'Ring til **! Du må gerne bo nær os.',
    ],
    ['addresses', 'job@cafe-aaen.example, https://x.example/a?b og www.fjord.dk.', '*** *** og ***.'],
  ] as const) {
    it(`takes ${what} out of title and text`, () => {
      expect(texts(said)[0]).to.equal(shown);
      const html = said.replaceAll('&', '&amp;');
      expect(texts('x', `<p>${html}</p>`)[1]).to.equal(`<p>${shown}</p>`);
    });
  }

  it('finds it behind references and inline elements, and keeps the blocks', () => {
    const html =
      '<h2>Fj&oslash;</h2><p>F<b>jor</b>dens &amp; <a href="https://fjord.dk">læs</a><br>&lt;nyt&gt;</p><ul><li>B&#114;ød</li></ul>';
    expect(texts('x', html)[1]).to.equal('<h2>Fjø</h2><p>*** & læs<br>&lt;nyt></p><ul><li>***</li></ul>');
  });

  it('finds it behind characters that nobody sees', () => {
    const unseen = '\u00ad\u200b\u200e\u2063\u034f\u180e\ufe0f\u2066\u061c\u115f\u3164\u0085\u0001\u{e0041}';
    for (const one of unseen) expect(texts(`Hos Fjor${one}dens i dag`)[0]).to.equal('Hos *** i dag');
    expect(texts('x', `<p>Fjor&shy;d&#8203;ens</p>`)[1]).to.equal('<p>***</p>');
  });

  it('finds it however its letters are composed', () => {
    for (const form of ['NFC', 'NFD', 'NFKD'] as const)
      expect(texts('På Åhjørnet'.normalize(form))[0]?.normalize('NFC')).to.equal('På ***');
  });

  for (const [what, html, shown] of [
    ['superscript digits', '<p>CVR ¹²³⁴⁵⁶⁷⁴</p>', '<p>CVR ***</p>'],
    ['letters in circles', '<p>Fjordens ⓑⓡⓞⓓ, ⓕⓙⓞⓡⓓⓔⓝⓢ</p>', '<p>*** ⓑⓡⓞⓓ, ***</p>'],
    ['wide letters and an address of them', '<p>Ｆｊｏｒｄｅｎｓ, ａ＠ｂ．ｄｋ</p>', '<p>***, ***</p>'],
    [
      'no-break and other spaces',
      '<p>Ny\u00a0\u2003Bo&nbsp; &nbsp;søger</p>',
      '<p>***&nbsp; &nbsp;søger</p>',
    ],
    ['many spaces', `<p>Ny${' '.repeat(50)}Bo søger</p>`, '<p>*** søger</p>'],
    ['the end of a line within', '<p>Ny<br>Bo søger</p>', '<p>***<br> søger</p>'],
    ['tags within', '<p>N<b>y</b> <i>B</i>o søger</p>', '<p>*** søger</p>'],
    ['two paragraphs', '<p>Hos Ny</p><ul><li>Bo søger</li></ul>', '<p>Hos ***</p><ul><li> søger</li></ul>'],
    ['a number over two lines', '<p>CVR 10 15<br>08 17</p>', '<p>CVR ***<br></p>'],
    ['a hyphen at the end of a line', '<p>Fjor-<br>dens i dag</p>', '<p>***<br> i dag</p>'],
    ['a soft hyphen at the end of a line', '<p>Fjor&shy;<br>dens i dag</p>', '<p>***<br> i dag</p>'],
    ['a hyphen and a space', '<p>Fjor- dens i dag</p>', '<p>*** i dag</p>'],
    ['a hyphen in a whole name', '<p>Fjordens Brød &amp; Ka-<br>ger søger</p>', '<p>***<br> søger</p>'],
    ['a word parted in three', '<p>Fj<br>or-<br>dens</p>', '<p>***<br><br></p>'],
    ['a word behind a name and a line', '<p>Fjordens<br>Vi søger</p>', '<p>***<br>Vi søger</p>'],
    ['a word behind a name of many words', '<p>Ny Bo<br>Vi søger</p>', '<p>***<br>Vi søger</p>'],
    [
      'a line end far behind a name',
      '<p>Ny Bo søger en dygtig<br>bager</p>',
      '<p>*** søger en dygtig<br>bager</p>',
    ],
    [
      'a hyphen far behind a name',
      '<p>Ny Bo søger en mester- bager</p>',
      '<p>*** søger en mester- bager</p>',
    ],
    ['list items of years', '<ul><li>2027</li><li>2028</li></ul>', '<ul><li>2027</li><li>2028</li></ul>'],
  ] as const) {
    it(`sees ${what} as a reader does`, () => {
      const ad = anonymous({ Annoncetekst: html });
      const shownHtml = approved(ad, { ...STAMDATA, enhedsnavn: 'Ny Bo' }).Annoncetekst ?? '';
      expect(shownHtml.replaceAll('\u00a0', '&nbsp;')).to.equal(shown);
    });
  }

  for (const said of [
    'kl. 07.00-15.00',
    'mellem 7:30 – 16:00, 8.00 - 14.30 og 22.00-06.00',
    'senest 12.01.2027',
    'samtaler 12.01.2027 kl. 10.00, 13.01.2027 12.30 og 14/1-2027, 15/12 2027',
    'fra 01.02.2027-31.12.2027 og 2027-01-12',
    'i årene 2027-2028',
  ])
    it(`leaves the times in "${said}"`, () => {
      expect(texts(said)).to.deep.equal([said, '<p>Kom og bag.</p>']);
      expect(texts('x', `<p>${said}</p>`)[1]).to.equal(`<p>${said}</p>`);
    });

  for (const [said, shown] of [
    // The telephone number of the ad, a CVR number and a P-number, each spelled as times.
    ['ring 20.12-11.30', 'ring ***'],
    ['nr. 10.12.2027', 'nr. ***'],
    ['kl. 10.12-20.27', 'kl. ***'],
    ['P 12.01.27 10.00', 'P ***'],
    ['internt 1234 i huset', 'internt *** i huset'],
    ['kl. 07.00-15.00, 66 11 22 34', 'kl. 07.00-15.00, ***'],
    // No times: numbers are spaced so.
    ['ring 20 12.11 34', 'ring ***'],
    ['ring 20.12 11.34', 'ring ***'],
    ['ring 20.12.11.34', 'ring ***'],
    ['ring 32.12.2027', 'ring ***'],
  ] as const)
    it(`sees that "${said}" are numbers`, () => {
      const ad = anonymous({
        Titel: said,
        Virksomhed: { CVRnumberIdentifier: '10122027', ProductionUnitIdentifier: '1201271000' },
        Ansoegning: {
          ...open.Ansoegning,
          Telefonisk: '+4520121130',
          KontaktpersonSamling: [
            { Fornavne: 'Åse', Efternavn: 'Øst', Telefonnummer: '1234', SkjulTelefonnummer: false },
          ],
        },
      });
      expect(approved(ad).Titel).to.equal(shown);
    });

  for (const [navn, said, shown] of [
    ['EY P/S', 'EY søger revisor. ey’s kunder', '** søger revisor. **’s kunder'],
    ['3F A/S', 'Job hos 3F, 3Fs og 3F-folk', 'Job hos **, *** og **-folk'],
    ['Ny Bo ApS', 'Ny Bo søger en ny vicevært til Nybo', '*** søger en ny vicevært til ***'],
    ['NY BO APS', 'Hos ny bo er du ny', 'Hos *** er du ny'],
    ['A/S DS', 'DS leverer', '** leverer'],
    [
      'Great Lakes Software Inc., filial i Danmark',
      'Great er en virksomhed i Danmark med filialer, Danmarks bedste',
      '*** er en virksomhed i Danmark med filialer, Danmarks bedste',
    ],
    ['Det Gode Job A/S', 'Det gode job i et godt team: hos Det Gode Job', '*** i et godt team: hos ***'],
    ['Fanø Kommune', 'Fanø Kommune er kommunen, en kommune for dig', '*** er kommunen, en kommune for dig'],
    ['Danmark A/S', 'Danmark søger', '*** søger'],
    ['BB v/Per Holm', 'BB og Holm', '** og ***'],
    ['H&M A/S', 'H & M, H&M og h m', '***, *** og ***'],
    ['Bo og Ib A.M.B.A. - København', 'bo og Ibs', '***'],
    ['Den ApS', 'Dengang var den her', 'Dengang var *** her'],
    ['Mor ApS', 'Mor, Mors MorService: morgen, mormor og morsom', '***, *** ***: morgen, mormor og morsom'],
    ['Kok A/S', 'Kok søges: kokken og kokke', '*** søges: kokken og kokke'],
    ['IT A/S', 'IT-chef, kit, italiensk', '**-chef, kit, italiensk'],
    ['Ans Bageri', 'Ans, Ans-folk: ansvar, ansøgning og Ansat', '***, ***-folk: ansvar, ansøgning og Ansat'],
  ] as const)
    it(`knows the short words of ${navn}`, () => {
      const ad = anonymous({ Titel: said, Ansoegning: { ...open.Ansoegning, KontaktpersonSamling: [] } });
      expect(approved(ad, { ...STAMDATA, navn }).Titel).to.equal(shown);
    });

  it('is not an anonymous ad without its texts for the public', () => {
    expect(() => publicIndhold(anonymous(), STAMDATA)).to.throw('without its texts for the public');
  });

  it('has no name or address of the company and its units, whenever they had it', () => {
    const unit = (navn: string, adresse: object, more: object = {}) => ({
      ...{ ...UNIT, navn, adresse: { ...adresse, landekode: 'DK' } },
      ...more,
    });
    const change = {
      navn: 'Havets Brød ApS',
      andreNavne: ['Kystkringlen', 'ApS KBIL 17 NR. 1179'],
      produktionsenheder: [
        unit('Molens Bageri', { vejnavn: 'Fyrvej', husnummer: '3', postnummer: '3390', by: 'Hundested' }),
        unit(
          'Solsikken',
          { by: 'Ry' },
          { pnr: '1201271000', gyldigTil: '2021-01-01', andreNavne: ['Rævehulen'] },
        ),
      ],
    };
    const said =
      'Hos Havets Brød, før Kystkringlen og KBIL 17; på Molen, Fyrvej 3, 3390 Hundested og i Solsikken i Ry, før Rævehulen. P 12.01.27 10.00';
    expect(approved(anonymous({ Titel: said }), STAMDATA, change).Titel).to.equal(
      'Hos ***, før *** og *** **; på Molen, ***, *** *** og i *** i **, før ***. P ***',
    );
    // What was kept when the ad was sent stays hidden.
    expect(approved(anonymous({ Titel: 'Fjordens' }), STAMDATA, change).Titel).to.equal('***');
  });

  it('is made quickly of the most units that the register is asked for', () => {
    const produktionsenheder = Array.from({ length: 20_000 }, (_, k) => {
      const adresse = {
        vejnavn: `Ørstedsgade${k % 5000}`,
        postnummer: String(k % 9999),
        by: `Ålby ${k % 700}`,
        landekode: 'DK',
      };
      return { ...UNIT, pnr: String(1_000_000_000 + k), navn: `Børnehaven Solstråle${k}`, adresse };
    });
    const ad = anonymous({ Annoncetekst: 'Børnehaven Ålby solstråle19999 '.repeat(600) });
    const shown = () => approved(ad, STAMDATA, { produktionsenheder });
    expect(shown().Annoncetekst).to.match(/^(\*\*\* )+$/);
    expect(cpuMs(shown, 2000)).to.be.below(2000);
  });

  it('takes any signs in a name for what they are', () => {
    const navn = String.raw`Sosu-Huset (Øst) [nr. 1] {a|b} ^$ *+? \\ / A/S`;
    const shown = approved(anonymous({ Titel: `Hos ${navn}!` }), { ...STAMDATA, navn });
    expect(shown.Titel).to.equal('Hos ***!');
    expect(approved(anonymous({ Titel: 'På sosu-huset' }), { ...STAMDATA, navn }).Titel).to.equal('På ***');
  });

  it('leaves years, hours, pay and ordinary words', () => {
    const said = 'Vi søger 2 bagere pr. 1. januar 2027, 37 timer, 24.000 kr. og god pension';
    expect(texts(said)[0]).to.equal(said);
  });

  it('is never longer than the ad, and quick on the most that the schema takes', () => {
    const letters = 'abcdefghij';
    const name = (length: number, k: number) =>
      Array.from({ length: length / 4 }, (_, i) => `${letters[k % 10]}${letters[i % 10]}${i % 10} `).join('');
    const KontaktpersonSamling = Array.from({ length: 20 }, (_, k) => ({
      Fornavne: name(50, k),
      Efternavn: name(40, k + 1),
      Email: 'a@b.example',
      SkjulTelefonnummer: false,
    }));
    const ad = anonymous({ Ansoegning: { ...open.Ansoegning, KontaktpersonSamling } });
    const company = { ...STAMDATA, navn: 'a '.repeat(500), enhedsnavn: name(1000, 3) };
    for (const part of [
      'a',
      '@',
      'a.',
      '1 ',
      '1   ',
      '&lt;',
      'Fjordens',
      'ab ',
      'å ',
      'a ',
      'ab1 ',
      'å\u0301 ',
      '<br>',
    ]) {
      const content = (length: number) =>
        approved({ ...ad, Annoncetekst: part.repeat(length / part.length) }, company);
      expect(content(20_000).Annoncetekst?.length).to.be.within(1, 20_000);
      // Without what the rest of the ad costs: four times the text may take twelve times as long.
      // What looks at each place from each other would take sixteen times.
      const [none, quarter, whole] = [0, 5000, 20_000].map((length) => cpuMs(() => content(length)));
      expect(whole! - none!, part).to.be.below(12 * Math.max(quarter! - none!, LEAST_MS));
    }
  });
});
