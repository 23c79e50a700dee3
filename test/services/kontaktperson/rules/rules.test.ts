import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { KontaktpersondataType } from '../../../../src/contract/index.js';
import { catalogue, type CatalogueEntry, type FaultCode } from '../../../../src/faults/catalogue.js';
import { kontaktpersonSources } from '../../../../src/faults/kontaktperson-sources.js';
import { judge, rules } from '../../../../src/services/kontaktperson/rules/index.js';
import type { Facts } from '../../../../src/services/kontaktperson/rules/rule.js';
import { CVR, kontaktperson, UNITS } from '../../../support/kontaktpersoner.js';

const FOLDER = join(import.meta.dirname, '../../../../src/services/kontaktperson/rules');
const entry = (code: FaultCode): CatalogueEntry => catalogue[code];

/** »The quoted sentence« of a text, as one line. */
const sentence = (text: string): string =>
  (/»[^«]+«/.exec(text.replace(/\n \*/g, ' '))?.[0] ?? '').replace(/\s+/g, ' ');

const unit = (pnr: string, gyldigTil?: string) => ({
  ...{ pnr, navn: 'Butik', adresse: { landekode: 'DK' }, gyldigFra: '2016-03-01' },
  ...(gyldigTil !== undefined && { gyldigTil }),
});
const virksomhed = {
  ...{ cvr: CVR, navn: 'Eksempelbutikken ApS', status: 'NORMAL', adresse: { landekode: 'DK' } },
  produktionsenheder: [unit(UNITS[0]), unit(UNITS[1], '2026-11-29')],
};
const company = (other: Partial<Facts['company']> = {}): Facts['company'] => ({
  ...{ cvr: CVR, virksomhed, laase: { spaerret: false, konfliktramt: false } },
  ...other,
});

interface Case {
  readonly name: string;
  readonly person: KontaktpersondataType;
  readonly company?: Partial<Facts['company']>;
  readonly finds: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'nothing in one that has everything', person: kontaktperson(), finds: [] },
  {
    name: 'nothing in one with neither position, telephone nor e-mail',
    person: { Fornavne: 'Bo', Efternavn: 'Lind', ProductionUnitIdentifierSamling: [UNITS[0]] },
    finds: [],
  },
  {
    name: 'nothing in a company that is hit by a conflict',
    person: kontaktperson(),
    company: { laase: { spaerret: false, konfliktramt: true } },
    finds: [],
  },
  {
    name: 'a number that is none',
    person: kontaktperson(),
    company: { cvr: '12345675', virksomhed: undefined },
    finds: ['150010 CVRnumberIdentifier'],
  },
  {
    name: 'a company that CVR does not know',
    person: kontaktperson(),
    company: { virksomhed: undefined },
    finds: ['150010 CVRnumberIdentifier'],
  },
  {
    name: 'a company that is not active and locked, both',
    person: kontaktperson(),
    company: {
      virksomhed: { ...virksomhed, status: 'Ophørt' },
      laase: { spaerret: true, konfliktramt: false },
    },
    finds: ['150010 CVRnumberIdentifier', '150010 CVRnumberIdentifier'],
  },
  {
    name: 'units of others, and one that ended yesterday',
    person: kontaktperson({ ProductionUnitIdentifierSamling: ['1099000208', ...UNITS] }),
    finds: [0, 2].map((index) => `4353 Kontaktperson/ProductionUnitIdentifierSamling/${index}`),
  },
  {
    name: 'a unit that is named again, each time',
    person: kontaktperson({ ProductionUnitIdentifierSamling: [UNITS[0], UNITS[0], UNITS[0]] }),
    finds: [1, 2].map((index) => `150011 Kontaktperson/ProductionUnitIdentifierSamling/${index}`),
  },
  {
    name: 'names that hide something, and positions of nothing',
    person: kontaktperson({ Efternavn: 'Ø\u200bst', Stilling: '\u00a0' }),
    finds: ['150012 Kontaktperson/Efternavn', '150012 Kontaktperson/Stilling'],
  },
  {
    name: 'a CPR number in any of its spellings',
    person: kontaktperson({ Efternavn: 'Øst 010190-0000', Stilling: 'Chef 010190 – 0000' }),
    finds: ['150013 Kontaktperson/Efternavn', '150013 Kontaktperson/Stilling'],
  },
  {
    name: 'nothing in a telephone number of ten digits',
    person: kontaktperson({ Telefonnummer: '4570252589' }),
    finds: [],
  },
];

describe('rules of contact persons', () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name));

  it('are numbered from 1, one file each, none left out', () => {
    const numbers = rules.map(({ number }) => number);
    expect(numbers).to.deep.equal([1, 2, 3, 4, 5]);
    expect(files.map((name) => Number(name.slice(0, 2)))).to.deep.equal(numbers);
    expect(Object.keys(kontaktpersonSources).map(Number)).to.deep.equal(numbers);
  });

  for (const [index, { number, codes }] of rules.entries())
    it(`${number} opens with the sentence it implements, which its faults quote too`, () => {
      const opening = /^\/\*\*[^]*?\*\//.exec(readFileSync(join(FOLDER, files[index]!), 'utf8'))?.[0] ?? '';
      expect(opening).to.match(new RegExp(`^/\\*\\*[\\s*]*Regel ${number}\\.`));
      expect(codes).to.not.be.empty;
      for (const code of codes) {
        expect(entry(code), String(code)).to.include({ regel: String(number), side: 'client' });
        expect(sentence(entry(code).kilde), String(code)).to.equal(sentence(opening));
      }
    });

  it('use every code of the service that names a rule, each by its own rule only', () => {
    const used = rules.flatMap(({ codes }) => codes);
    const listed = (Object.keys(catalogue).map(Number) as FaultCode[]).filter(
      (code) => code >= 150000 && code < 150300 && entry(code).regel !== undefined,
    );
    expect([...used].sort()).to.deep.equal([4353, ...listed].sort());
  });

  for (const { name, person, company: other, finds } of CASES)
    it(`find ${name}`, () => {
      const about = { felt: ['CVRnumberIdentifier'] };
      const found = judge(person, { company: company(other), about, today: '2026-11-30' });
      expect(found.map(({ kode, felt }) => `${kode} ${felt.join('/')}`)).to.deep.equal(finds);
    });

  it('repeat no CPR number that they find', () => {
    const person = kontaktperson({ Efternavn: 'Øst 010190-0000' });
    const about = { felt: ['CVRnumberIdentifier'] };
    const found = judge(person, { company: company(), about, today: '2026-11-30' });
    expect(JSON.stringify(found)).to.include('150013').and.not.include('0000');
  });
});
