import { expect } from 'chai';
import { check, kode, kodeliste, codeListNames, codeListValue } from '../../src/codelists/code-lists.js';

const now = new Date('2025-06-01T10:00:00Z');
const EU_27 = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

describe('code lists', () => {
  it('are all there, each with a source for every value', () => {
    expect(codeListNames).to.include.members([
      'Afvisningsaarsag',
      'Annoncetype',
      'Arbejdstidsforhold',
      'JobannonceStatus',
      'Koerekort',
      'Land',
      'OrganisationType',
      'RequestUserType',
    ]);
    for (const name of codeListNames) {
      for (const value of kodeliste(name).values)
        expect(value.source, `${name} ${value.code}`).to.not.equal('');
    }
  });

  it('give the numbers of the contract by name', () => {
    const numbers = (name: string, ...values: string[]) => values.map((value) => kode(name, value));
    expect(numbers('OrganisationType', 'STAR', 'AKasse', 'Jobcenter', 'Leverandoer')).to.deep.equal([
      1, 2, 8, 10,
    ]);
    expect(numbers('RequestUserType', 'Borger', 'Sagsbehandler', 'System')).to.deep.equal([1, 2, 3]);
    expect(numbers('Annoncetype', 'Ordinaert', 'Hotjob', 'Fleksjob', 'Efterloenner')).to.deep.equal([
      1, 2, 3, 4,
    ]);
    expect(
      numbers('Arbejdstidsforhold', 'Normal', 'Morgen', 'Aften', 'Nat', 'Weekend', 'Skiftende'),
    ).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('know ok from unknown', () => {
    expect(check('Annoncetype', 6, now)).to.equal('ok');
    expect(check('Annoncetype', 7, now)).to.equal('unknown');
    expect(check('Annoncetype', 0, now)).to.equal('unknown');
    expect(check('Land', 'DK', now)).to.equal('ok');
    expect(check('Land', 'dk', now)).to.equal('unknown');
    expect(check('Land', '__proto__', now)).to.equal('unknown');
    expect(check('OrganisationType', '1', now), 'a text is not the number').to.equal('unknown');
  });

  it('know the last day of an expired value, in Danish time', () => {
    expect(check('Land', 'AN', new Date('2010-12-14T22:59:59.999Z'))).to.equal('ok');
    expect(check('Land', 'AN', new Date('2010-12-14T23:00:00Z'))).to.equal('expired');
    expect(check('Land', 'AN', now)).to.equal('expired');
  });

  it('say so when the list or the name is a mistake of ours', () => {
    expect(() => check('Lande', 'DK', now)).to.throw('there is no code list Lande');
    expect(() => kode('Annoncetype', 'Drømmejob')).to.throw(
      'code list Annoncetype has no number for Drømmejob',
    );
    expect(() => kode('Land', 'DK')).to.throw('no number');
  });

  it('have the countries of ISO 3166-1, with the EU of 27 and the EEA', () => {
    const countries = kodeliste('Land').values.filter(({ validTo }) => validTo === undefined);
    expect(countries).to.have.length(249);
    const ofFrance = ['GF', 'GP', 'MF', 'MQ', 'RE', 'YT'];
    const inside = countries
      .filter(({ eu }) => eu !== undefined && eu.to === undefined)
      .map(({ code }) => code);
    expect(inside).to.have.members([...EU_27, 'AX', ...ofFrance]);
    const inEea = countries.filter(({ eea }) => eea && eea.to === undefined);
    expect(inEea.map(({ code }) => code)).to.have.members(['IS', 'LI', 'NO']);
    for (const code of ['AT', 'FI', 'SE']) {
      const { eu, eea } = codeListValue('Land', code)!;
      expect([eea, eu]).to.deep.equal([{ from: '1994-01-01', to: '1994-12-31' }, { from: '1995-01-01' }]);
    }
    expect(codeListValue('Land', 'GB')?.eu).to.deep.equal({ from: '1973-01-01', to: '2020-01-31' });
    for (const outside of ['CH', 'GL', 'FO', 'SJ']) {
      expect(codeListValue('Land', outside)).to.not.have.any.keys('eu', 'eea');
    }
  });
});
