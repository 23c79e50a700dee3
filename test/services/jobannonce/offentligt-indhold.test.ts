import { expect } from 'chai';
import type { IndholdMedLogo } from '../../../src/services/logo/logo-port.js';
import type { Stamdata } from '../../../src/services/jobannonce/jobannonce-store-port.js';
import { egetIndhold, offentligtIndhold } from '../../../src/services/jobannonce/offentligt-indhold.js';
import { gemtJobannonce } from '../../support/jobannoncer.js';

const STAMDATA: Stamdata = {
  navn: 'Fjordens Brød & Kager A/S',
  enhedsnavn: 'Bageriet Åhjørnet',
  adresse: {
    vejnavn: 'Søndre Boulevard',
    husnummer: '9',
    postnummer: '5000',
    by: 'Odense C',
    landekode: 'DK',
  },
};
const open = gemtJobannonce().indhold;

/** Every element of the contract that can carry something is there. */
const anonymous = (change: Partial<IndholdMedLogo> = {}): IndholdMedLogo => ({
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
  },
  logo: { sha256: 'a'.repeat(64), mimeType: 'image/png', bredde: 200, hoejde: 135 },
  ...change,
});
const texts = (Titel: string, Annoncetekst = '<p>Kom og bag.</p>') => {
  const shown = offentligtIndhold(anonymous({ Titel, Annoncetekst }), STAMDATA);
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
    const shown = offentligtIndhold(ad, STAMDATA);
    expect(shown.Ansoegning.KontaktpersonSamling).to.deep.equal([
      { Fornavne: 'Åse', Efternavn: 'Øst', SkjulTelefonnummer: true, Email: 'a@b.example' },
      persons[1],
    ]);
    expect(shown).to.not.have.property('logo');
    expect({ ...shown, Ansoegning: ad.Ansoegning }).to.deep.equal(egetIndhold(ad, STAMDATA));
    expect(shown.VirksomhedFraRegister).to.include({ Navn: STAMDATA.navn, Vejnavn: 'Søndre Boulevard' });
  });

  it('is of an anonymous ad nothing of the company, whatever element says it', () => {
    expect(offentligtIndhold(anonymous(), STAMDATA)).to.deep.equal({
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

  for (const [what, said, shown] of [
    ['the name', 'Bager til Fjordens Brød & Kager A/S', 'Bager til ***'],
    ['the name in capitals and over two lines', 'FJORDENS  BRØD &\nKAGER a/s søger', '*** søger'],
    ['a word of the name, and words made of it', 'Fjordenskunder elsker kagerne', '*** elsker ***'],
    ['the P-unit', 'Bageriet åhjørnet', '***'],
    ['the street', 'Mød os på Åboulevarden 12', 'Mød os på *** 12'],
    ['the street of the register', 'Søndre  boulevard', '***'],
    ['the town and its post code', 'I 5000 Odense C', 'I *** ***'],
    ['a contact person', 'Spørg Åse Øst', 'Spørg *** ***'],
    [
      'numbers of CVR, P-unit and telephone',
      'CVR 10 15 08 17, P 1003388394, +45 66 11-22 33',
      'CVR ***, P ***, ***',
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
    expect(texts('Hos Fjor\u00addens\u200b i dag')[0]).to.equal('Hos *** i dag');
  });

  it('takes any signs in a name for what they are', () => {
    const navn = String.raw`Sosu-Huset (Øst) [nr. 1] {a|b} ^$ *+? \\ / A/S`;
    const shown = offentligtIndhold(anonymous({ Titel: `Hos ${navn}!` }), { ...STAMDATA, navn });
    expect(shown.Titel).to.equal('Hos ***!');
    expect(offentligtIndhold(anonymous({ Titel: 'På sosu-huset' }), { ...STAMDATA, navn }).Titel).to.equal(
      'På ***-***',
    );
  });

  it('leaves years, hours, pay and ordinary words', () => {
    const said = 'Vi søger 2 bagere pr. 1. januar 2027, 37 timer, 24.000 kr. og god pension';
    expect(texts(said)[0]).to.equal(said);
  });

  it('is never longer than the ad, and quick on the longest text', () => {
    for (const html of ['a', '@', 'a.', '1 ', '&lt;', 'Fjordens'].map((part) =>
      part.repeat(20_000 / part.length),
    )) {
      const begin = performance.now();
      expect(texts('x', html)[1]?.length).to.be.within(1, 20_000);
      expect(performance.now() - begin).to.be.below(1000);
    }
  });
});
