/** From what somebody typed to the body of a message, and from its faults back to the fields. */
import { expect } from 'chai';
import { createDriftsbeskedRequest, createKontaktpersonRequest } from '../../src/contract/index.js';
import { Fault } from '../../src/faults/fault.js';
import { bodyXml, valuesOf } from '../../src/pages/forms/body-xml.js';
import { inWords } from '../../src/pages/forms/in-words.js';
import { idOf } from '../../src/pages/forms/fields.js';
import { plainWords } from '../../src/pages/forms/plain-words.js';
import { pathIn, problemsOf } from '../../src/pages/forms/problems.js';
import { sayIn } from '../../src/pages/words.js';

const fields = (pairs: readonly (readonly [string, string])[]) =>
  valuesOf(new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])));

/** The XML without its namespaces. */
const plain = (xml: string) => xml.replace(/ xmlns:\w+="[^"]*"/g, '').replace(/(<\/?)[\w-]+:/g, '$1');

const kontaktperson = (pairs: readonly (readonly [string, string])[]) =>
  plain(bodyXml(createKontaktpersonRequest, fields(pairs)).xml);

describe('the body of a message, from a form', () => {
  it('has what was given in the order of the contract, and leaves out what may be and is empty', () => {
    const xml = kontaktperson([
      ['Kontaktperson/Efternavn', ' Holm '],
      ['Kontaktperson/Fornavne', 'Mette <b> & "Ærø"'],
      ['Kontaktperson/Stilling', '  '],
      ['CVRnumberIdentifier', '12345674'],
      ['Kontaktperson/ProductionUnitIdentifierSamling/ProductionUnitIdentifier', '1012345678'],
      ['Kontaktperson/ProductionUnitIdentifierSamling/ProductionUnitIdentifier', '1012345679'],
      ['csrf', 'no field of the contract'],
    ]);
    expect(xml).to.equal(
      '<CreateKontaktpersonRequest><CVRnumberIdentifier>12345674</CVRnumberIdentifier><Kontaktperson>' +
        '<Fornavne>Mette &lt;b&gt; &amp; "Ærø"</Fornavne><Efternavn>Holm</Efternavn>' +
        '<ProductionUnitIdentifierSamling><ProductionUnitIdentifier>1012345678</ProductionUnitIdentifier>' +
        '<ProductionUnitIdentifier>1012345679</ProductionUnitIdentifier></ProductionUnitIdentifierSamling>' +
        '</Kontaktperson></CreateKontaktpersonRequest>',
    );
  });

  it('has empty what must be there and is missing, so that its error stands at its field', () => {
    expect(kontaktperson([['CVRnumberIdentifier', '']])).to.equal(
      '<CreateKontaktpersonRequest><CVRnumberIdentifier></CVRnumberIdentifier><Kontaktperson>' +
        '<Fornavne></Fornavne><Efternavn></Efternavn>' +
        '<ProductionUnitIdentifierSamling></ProductionUnitIdentifierSamling>' +
        '</Kontaktperson></CreateKontaktpersonRequest>',
    );
  });

  it('takes the last value of a name, as a check box has a hidden field before it', () => {
    const xml = kontaktperson([
      ['Kontaktperson/Email', 'first@example.dk'],
      ['Kontaktperson/Email', 'last@example.dk'],
    ]);
    expect(xml).to.include('<Email>last@example.dk</Email>').and.not.to.include('first@');
  });

  it('adds the seconds that browsers leave out, and no zone', () => {
    const moment = (value: string) =>
      plain(bodyXml(createDriftsbeskedRequest, fields([['Driftsbesked/GyldigFra', value]])).xml);
    expect(moment('2026-12-01T10:00')).to.include('<GyldigFra>2026-12-01T10:00:00</GyldigFra>');
    expect(moment('i morgen')).to.include('<GyldigFra>i morgen</GyldigFra>');
  });

  it('cannot be broken out of by what is typed, nor by a character that XML cannot carry', () => {
    const xml = kontaktperson([['Kontaktperson/Fornavne', '</Fornavne>]]><x/>\u0000\ud800&amp;']]);
    expect(xml).to.include('<Fornavne>&lt;/Fornavne&gt;]]&gt;&lt;x/&gt;\ufffd\ufffd&amp;amp;</Fornavne>');
  });

  it('knows no field of the prototype', () => {
    expect(
      kontaktperson([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    ).not.to.match(/proto|constructor/);
  });
});

describe('the faults of a form', () => {
  const say = sayIn('da');
  const labels = new Map([
    ['Kontaktperson/Fornavne', 'Fornavn'],
    ['Kontaktperson/ProductionUnitIdentifierSamling/ProductionUnitIdentifier', 'Arbejdssted'],
    ['Kontaktperson/EmailSamling/Email[2]', 'E-mail 2'],
  ]);
  const at = (sti?: string) => {
    const fault = new Fault(1014, [{ kode: 1014, ...(sti !== undefined && { sti }) }]);
    return problemsOf(fault, labels, say).all[0];
  };

  it('are read from the paths of the message', () => {
    expect(pathIn('/soap:Envelope/soap:Body/k:XRequest/k:A/k:B[2]/clb:CodeListItemIdentifier')).to.equal(
      'A/B[2]',
    );
  });

  it('stand at their field, at the first field of their group, or at the form', () => {
    const message = '/soap:Envelope/soap:Body/k:CreateKontaktpersonRequest';
    expect(at(`${message}/k:Kontaktperson/k:Fornavne`)?.path).to.equal('Kontaktperson/Fornavne');
    expect(at(`${message}/k:Kontaktperson/k:ProductionUnitIdentifierSamling`)?.path).to.equal(
      'Kontaktperson/ProductionUnitIdentifierSamling/ProductionUnitIdentifier',
    );
    expect(at(`${message}/k:Kontaktperson/k:EmailSamling/k:Email[2]`)?.path).to.equal(
      'Kontaktperson/EmailSamling/Email[2]',
    );
    expect(at()?.path).to.equal(undefined);
    expect(at('/soap:Envelope/soap:Header/h:X')?.path).to.equal(undefined);
  });

  it('say the name of the field instead of the element, and the code', () => {
    const sti = '/soap:Envelope/soap:Body/k:CreateKontaktpersonRequest/k:Kontaktperson/k:Fornavne';
    const sentences = { da: 'Fornavne: Teksten er for kort.', en: 'Fornavne: The text is too short.' };
    const { all, at: found } = problemsOf(new Fault(1014, [{ kode: 1014, sti, sentences }]), labels, say);
    expect(all).to.deep.equal([
      { kode: 1014, text: 'Fornavn: Teksten er for kort.', path: 'Kontaktperson/Fornavne' },
    ]);
    expect(found('Kontaktperson/Fornavne')).to.have.length(1);
    expect(found('Kontaktperson')).to.deep.equal([]);
  });

  it('name fields, people and times as people know them', () => {
    const labels = new Map([['Jobannonce/Publicering/AfpubliceringTidspunkt', 'Vises til']]);
    expect(
      inWords(
        `AfpubliceringTidspunkt ligger før 2026-11-30T21:40:00+01:00, siger Søren Dam (${'a1'.repeat(32)}). Hent den med GetJobannonce.`,
        say,
        labels,
      ),
    ).to.equal('»Vises til« ligger før 30.11.2026 kl. 21.40, siger Søren Dam. Hent den med GetJobannonce.');
    expect(inWords('Titel og job:AntalStillinger', say, new Map([['A/Titel', 'Overskrift']]))).to.equal(
      'Titel og job:AntalStillinger',
    );
  });

  for (const [sentence, words] of [
    ['Et påkrævet element mangler. Forventet: k:Fornavne', 'Feltet skal udfyldes.'],
    ['Værdien er for kort eller mangler. Forventet: 1..50 tegn', 'Skriv 1 til 50 tegn.'],
    ['Værdien er for lang. Forventet: 1..50 tegn', 'Skriv højst 50 tegn.'],
    ['Værdien har ikke den rigtige form. Forventet: int 0..100000000', 'Vælg en af mulighederne.'],
    ['Tallet er for stort. Forventet: int 1..999', 'Skriv et helt tal fra 1 til 999.'],
    ['Værdien har ikke den rigtige form. Forventet: 8 cifre: 12345674', undefined],
  ] as const)
    it(`say ${words ?? sentence} of ${sentence}`, () => {
      expect(plainWords(`Fornavne: ${sentence}`, 'Fornavn')).to.equal(`Fornavn: ${words ?? sentence}`);
      expect(plainWords(`Fornavne: ${sentence}`, 'Hvem?')).to.equal(`Hvem? ${words ?? sentence}`);
    });

  it('are of faults only: anything else goes on', () => {
    const bug = new TypeError('a bug');
    expect(() => problemsOf(bug, labels, say)).to.throw(bug);
  });

  it('have ids that HTML and links take', () => {
    expect(idOf('A/B[2]/C')).to.equal('felt-A-B-2-C');
    expect(idOf('A/B[2]')).to.equal('felt-A-B-2');
  });
});
