import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { catalogue, type CatalogueEntry, type FaultCode } from '../../../../src/faults/catalogue.js';
import { ruleSources } from '../../../../src/faults/rule-sources.js';
import { logoViolation } from '../../../../src/services/logo/logo-violation.js';
import { judge, rules } from '../../../../src/services/jobannonce/rules/index.js';
import { annonce, facts, NOW } from './support.js';

const FOLDER = join(import.meta.dirname, '../../../../src/services/jobannonce/rules');

function entry(code: FaultCode): CatalogueEntry {
  return catalogue[code];
}

/** »The quoted sentence« of a text, as one line. */
function sentence(text: string): string {
  const quoted = /»[^«]+«/.exec(text.replace(/\n \*/g, ' '))?.[0] ?? '';
  return quoted.replace(/\s+/g, ' ');
}

describe('rules', () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name));

  it('are numbered from 1, one file each, none left out', () => {
    const numbers = rules.map(({ number }) => number);
    expect(numbers).to.deep.equal(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(files.map((name) => Number(name.slice(0, 2)))).to.deep.equal(numbers);
    expect(Object.keys(ruleSources).map(Number)).to.deep.equal(numbers);
  });

  for (const [index, { number, codes }] of rules.entries()) {
    it(`${number} opens with the sentence it implements, which its faults quote too`, () => {
      const opening = /^\/\*\*[^]*?\*\//.exec(readFileSync(join(FOLDER, files[index]!), 'utf8'))?.[0] ?? '';
      expect(opening).to.match(new RegExp(`^/\\*\\*[\\s*]*Regel ${number}\\.`));
      const quoted = sentence(opening);
      expect(quoted).to.not.equal('');
      expect(codes).to.not.be.empty;
      for (const code of codes) {
        expect(entry(code), String(code)).to.include({ regel: String(number), side: 'client' });
        expect(sentence(entry(code).kilde), String(code)).to.equal(quoted);
      }
    });
  }

  it('use every code of the catalogue that names a rule, each by its own rule only', () => {
    const used = rules.flatMap(({ codes }) => codes);
    const listed = (Object.keys(catalogue).map(Number) as FaultCode[]).filter(
      (code) => entry(code).regel !== undefined && code < 140000,
    );
    expect([...used].sort()).to.deep.equal(listed.sort());
    expect(new Set(used)).to.have.property('size', used.length);
  });

  it('find nothing in a good ad', () => {
    expect(judge(annonce(), facts())).to.deep.equal([]);
  });

  it('all run: nothing found by one hides what another finds', () => {
    const found = judge(
      annonce({
        Annoncetekst: '<blink>Kom!</blink>',
        Virksomhed: { ProductionUnitIdentifier: '1000000000' },
        AnonymArbejdsgiver: true,
        Job: {
          Annoncetype: 2,
          Arbejdssted: { Landekode: 'GL' },
          IntetFastArbejdssted: true,
          AliasIdentifier: 'ffffffff-0000-4000-8000-00000000000f',
          Deltid: { TimerPrUgeFra: 40, TimerPrUgeTil: 20 },
        },
        Ansoegning: {
          Email: undefined,
          Frist: '2026-01-01',
          KontaktpersonSamling: [{ Fornavne: 'Mette', Efternavn: 'Holm', SkjulTelefonnummer: false }],
        },
        Publicering: {
          PubliceringTidspunkt: undefined,
          AfpubliceringTidspunkt: '2025-12-01T08:00:00+01:00',
          Eures: true,
          Workindenmark: true,
        },
      }),
      facts({ laase: { spaerret: true, konfliktramt: true }, logo: { violation: logoViolation.broken() } }),
    );
    expect(found.map(({ kode }) => kode)).to.deep.equal([
      4353, 130030, 130040, 130041, 130044, 130050, 130060, 130070, 130082, 130091, 130100, 130111, 130110,
      130124, 130130, 130141, 130150,
    ]);
  });

  it('have a sentence whose every place is filled', () => {
    const bad = judge(
      annonce({ Annoncetekst: '<b>x</i>', Publicering: { AfpubliceringTidspunkt: '2025-10-26T02:30:00' } }),
      facts({ virksomhed: undefined, stilling: undefined, now: NOW }),
    );
    expect(bad).to.have.length.of.at.least(4);
    for (const { kode, data = {} } of bad) {
      const places = [...entry(kode).da.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(data, String(kode)).to.include.all.keys(
        'tegn' in data ? ['tegn', ...places] : [...places, ...Object.keys(data)],
      );
    }
  });
});
