import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { JobordreType } from '../../../../src/contract/index.js';
import { catalogue, type CatalogueEntry, type FaultCode } from '../../../../src/faults/catalogue.js';
import { jobordreSources } from '../../../../src/faults/jobordre-sources.js';
import { judge, rules } from '../../../../src/services/jobordre/rules/index.js';
import type { Facts } from '../../../../src/services/jobordre/rules/rule.js';
import { jobordre } from '../../../support/jobordrer.js';
import { ALIAS, company, facts, previous, STILLING, TODAY, without } from './support.js';

const FOLDER = join(import.meta.dirname, '../../../../src/services/jobordre/rules');
const entry = (code: FaultCode): CatalogueEntry => catalogue[code];

/** »The quoted sentence« of a text, as one line. */
const sentence = (text: string): string =>
  (/»[^«]+«/.exec(text.replace(/\n \*/g, ' '))?.[0] ?? '').replace(/\s+/g, ' ');

const running = without(jobordre({ Loebende: true }), 'Startdato', 'Svarfrist');
const passed = { status: 'Lukket', lukkeaarsag: 'FristUdloebet' } as const;
const ended = new Date('2026-11-01T00:00:00Z');
const OTHER_CVR = { CVRnumberIdentifier: '12345674' };
const place = jobordre().Arbejdssted;
const person = jobordre().Kontaktperson;

/** What a rule finds: the code and the place of each. */
const found = (order: JobordreType, about: Facts) =>
  judge(order, about).map(({ kode, felt }) => `${kode} ${felt.join('/')}`);

interface Case {
  readonly name: string;
  readonly order: JobordreType;
  readonly facts?: Partial<Facts>;
  readonly finds: readonly string[];
}

const CASES: readonly Case[] = [
  ...[
    { name: 'a number that is none', ...{ cvr: '10150818', virksomhed: undefined } },
    { name: 'a company that CVR does not know', ...{ virksomhed: undefined } },
    { name: 'a company that is not active', virksomhed: { ...company().virksomhed!, status: 'Ophørt' } },
    { name: 'a locked company', laase: { spaerret: true, konfliktramt: false } },
  ].map(({ name, ...other }) => ({
    name,
    order: jobordre(),
    facts: { company: company(other) },
    finds: ['140041 Virksomhed/CVRnumberIdentifier'],
  })),
  {
    name: 'a company in conflict that is locked too, both',
    order: jobordre(),
    facts: { company: company({ laase: { spaerret: true, konfliktramt: true } }) },
    finds: ['140041 Virksomhed/CVRnumberIdentifier', '140040 Virksomhed/CVRnumberIdentifier'],
  },
  {
    name: 'a unit of another company',
    order: jobordre({
      Virksomhed: { ...jobordre().Virksomhed, ProductionUnitIdentifier: '1099000143' },
    }),
    finds: ['4353 Virksomhed/ProductionUnitIdentifier'],
  },
  {
    name: 'another company in an update',
    order: jobordre(),
    facts: { previous: previous({ Virksomhed: OTHER_CVR }) },
    finds: ['140042 Virksomhed/CVRnumberIdentifier'],
  },
  {
    name: 'another job centre in an update',
    order: jobordre(),
    facts: { previous: previous({ AnsvarligtJobcenter: '101' }) },
    finds: ['140017 AnsvarligtJobcenter'],
  },
  {
    name: 'a job centre that takes no orders',
    order: jobordre(),
    facts: { jobcenter: { organisationTypeId: 8, organisationCode: '461', navn: 'Odense' } },
    finds: ['140016 AnsvarligtJobcenter'],
  },
  {
    name: 'a job centre that takes none any more, at creation',
    order: jobordre(),
    facts: { jobcenter: { ...facts().jobcenter!, til: '2026-11-29' } },
    finds: ['140016 AnsvarligtJobcenter'],
  },
  {
    name: 'nothing in a job centre that takes none any more, at an update',
    order: jobordre(),
    facts: { jobcenter: { ...facts().jobcenter!, til: '2026-11-29' }, previous: previous() },
    finds: [],
  },
  {
    name: 'each field that a running order does not have, also one that has passed',
    order: {
      ...running,
      ...{ Startdato: '2020-01-01', Varighed: 3, Svarfrist: '2020-01-01', MaxAntalKandidater: 4 },
    },
    finds: ['140010 Startdato', '140010 Varighed', '140010 Svarfrist', '140010 MaxAntalKandidater'],
  },
  { name: 'nothing in a running order', order: running, finds: [] },
  { name: 'nothing in a start today', order: jobordre({ Startdato: TODAY }), finds: [] },
  {
    name: 'a start that has passed',
    order: jobordre({ Startdato: '2026-11-29' }),
    finds: ['140011 Startdato'],
  },
  {
    name: 'a start that has passed since, though the update does not change it',
    order: jobordre({ Startdato: '2026-11-29' }),
    facts: { previous: previous({ Startdato: '2026-11-29' }) },
    finds: ['140012 Startdato'],
  },
  { name: 'a deadline today', order: jobordre({ Svarfrist: TODAY }), finds: ['140013 Svarfrist'] },
  { name: 'nothing in a deadline tomorrow', order: jobordre({ Svarfrist: '2026-12-01' }), finds: [] },
  {
    name: 'nothing in a deadline that has passed since and is not changed',
    order: jobordre({ Svarfrist: '2026-11-20' }),
    facts: { previous: previous({ Svarfrist: '2026-11-20' }, passed) },
    finds: [],
  },
  {
    name: 'a deadline that is changed to another day that has passed',
    order: jobordre({ Svarfrist: '2026-11-21' }),
    facts: { previous: previous({ Svarfrist: '2026-11-20' }, passed) },
    finds: ['140013 Svarfrist'],
  },
  {
    name: 'dates of no year that is read',
    order: jobordre({ Startdato: '1899-12-31', Svarfrist: '2200-01-01' }),
    finds: ['140014 Startdato', '140014 Svarfrist'],
  },
  {
    name: 'no deadline in an order that its deadline closed',
    order: without(jobordre(), 'Svarfrist'),
    facts: { previous: previous({ Svarfrist: '2026-11-20' }, passed) },
    finds: ['140021 Svarfrist'],
  },
  {
    name: 'an order that its deadline closed and that would become a running one',
    order: running,
    facts: { previous: previous({ Svarfrist: '2026-11-20' }, passed) },
    finds: ['140021 Svarfrist'],
  },
  { name: 'part time without hours', order: jobordre({ Arbejdstid: 2 }), finds: ['140015 HeleTimer'] },
  {
    name: 'hours of full time',
    order: jobordre({ Arbejdstid: 1, HeleTimer: 20 }),
    finds: ['140015 HeleTimer'],
  },
  { name: 'hours of no working time', order: jobordre({ HeleTimer: 20 }), finds: ['140015 HeleTimer'] },
  { name: 'nothing in part time', order: jobordre({ Arbejdstid: 2, HeleTimer: 36 }), finds: [] },
  {
    name: 'an occupation that is not in the list',
    order: jobordre({ ConceptUriDa: STILLING, AliasIdentifier: ALIAS }),
    facts: { stilling: undefined },
    finds: ['140018 ConceptUriDa'],
  },
  {
    name: 'an occupation that has ended',
    order: jobordre({ ConceptUriDa: STILLING }),
    facts: { stilling: { ...facts().stilling!, gyldigTil: ended } },
    finds: ['140018 ConceptUriDa'],
  },
  {
    name: 'nothing in an occupation that has ended and that the order has',
    order: jobordre({ ConceptUriDa: STILLING, AliasIdentifier: ALIAS }),
    facts: {
      stilling: { ...facts().stilling!, gyldigTil: ended },
      previous: previous({ ConceptUriDa: STILLING.toUpperCase(), AliasIdentifier: ALIAS }),
    },
    finds: [],
  },
  {
    name: 'an alias without an occupation',
    order: jobordre({ AliasIdentifier: ALIAS }),
    facts: { stilling: undefined },
    finds: ['140019 AliasIdentifier'],
  },
  {
    name: 'an alias of another occupation',
    order: jobordre({ ConceptUriDa: STILLING, AliasIdentifier: 'b1a1a1a1-0000-4000-8000-00000000000a' }),
    finds: ['140019 AliasIdentifier'],
  },
  {
    name: 'an alias that has ended',
    order: jobordre({ ConceptUriDa: STILLING, AliasIdentifier: ALIAS.toUpperCase() }),
    facts: {
      stilling: { ...facts().stilling!, aliasser: [{ id: ALIAS, navn: 'Souschef', gyldigTil: ended }] },
    },
    finds: ['140019 AliasIdentifier'],
  },
  {
    name: 'no address for the mail that is wanted when nothing is said',
    order: without(jobordre({ Kontaktperson: { Fornavne: 'Åse', Efternavn: 'Øst' } }), 'EmailVedFormidling'),
    finds: ['140030 Kontaktperson/Email'],
  },
  {
    name: 'nothing in no address when no mail is wanted',
    order: jobordre({
      EmailVedFormidling: false,
      Kontaktperson: { Fornavne: 'Åse', Efternavn: 'Øst' },
    }),
    finds: [],
  },
  {
    name: 'a contact person in both ways',
    order: { ...jobordre(), KontaktpersonIdentifier: ALIAS },
    finds: ['140037 KontaktpersonIdentifier'],
  },
  { name: 'no contact person', order: without(jobordre(), 'Kontaktperson'), finds: ['140037 '] },
  {
    name: 'nothing in a contact person who is named and unknown, which 150021 tells',
    order: { ...without(jobordre(), 'Kontaktperson'), KontaktpersonIdentifier: ALIAS },
    finds: [],
  },
  {
    name: 'texts in which nothing is seen',
    order: jobordre({
      ...{ Titel: '\u00a0', Beskrivelse: '\u200b\u2800', InternKommentar: '\u3164' },
      Arbejdssted: { ...place, Navn: '\u00a0' },
    }),
    finds: ['140033 Titel', '140033 Beskrivelse', '140033 InternKommentar', '140033 Arbejdssted/Navn'],
  },
  {
    name: 'numbers of persons',
    order: jobordre({
      ...{ Titel: 'Afløser for 010190-0000', InternKommentar: 'Se 010190\u2011 0000' },
      Beskrivelse: 'Spørg 0\u200b10190 – 0000 først.',
    }),
    finds: ['140036 Titel', '140036 Beskrivelse', '140036 InternKommentar'],
  },
  {
    name: 'numbers of its candidates in whatever spelling, and those of nobody',
    order: jobordre({
      ...{ Titel: 'Afløser for 0202911234', InternKommentar: 'Se 02.02.91/1234' },
      Beskrivelse: 'Spørg 0202911235 først.',
    }),
    facts: facts({ previous: { ...previous(), numbers: ['0101900000', '0202911234'] } }),
    finds: ['140036 Titel', '140036 InternKommentar'],
  },
  {
    name: 'nothing in other digits',
    order: jobordre({
      Titel: 'Sag 321390-0000, 1010190-0000 og 010190-00001',
      Beskrivelse: 'P-nummer 1003388394, ring 70 25 28 01 eller +45 70252801.',
    }),
    finds: [],
  },
  {
    name: 'names with hidden characters',
    order: jobordre({
      Arbejdssted: { ...place, Vejnavn: 'Å\u202eboulevarden' },
      Kontaktperson: { ...person, Efternavn: 'Ø\u200bst' },
    }),
    finds: ['140033 Arbejdssted/Vejnavn', '140033 Kontaktperson/Efternavn'],
  },
  {
    name: 'a Danish place without a Danish post code',
    order: jobordre({ Arbejdssted: { ...place, Postnummer: '80000' } }),
    finds: ['140034 Arbejdssted/Postnummer'],
  },
  {
    name: 'a place in Greenland that says it is Danish',
    order: jobordre({ Arbejdssted: { ...place, Postnummer: '3900' } }),
    finds: ['140034 Arbejdssted/Landekode'],
  },
  {
    name: 'a comment of the authorities from a company',
    order: jobordre({ InternKommentar: 'Vi kender dem.' }),
    facts: { isByCompany: true },
    finds: ['140035 InternKommentar'],
  },
  {
    name: 'nothing in a comment from an authority',
    order: jobordre({ InternKommentar: 'Vi kender dem.' }),
    finds: [],
  },
];

describe('rules of job orders', () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name));

  it('are numbered from 1, one file each, none left out', () => {
    const numbers = rules.map(({ number }) => number);
    expect(numbers).to.deep.equal(Array.from({ length: 19 }, (_, index) => index + 1));
    expect(files.map((name) => Number(name.slice(0, 2)))).to.deep.equal(numbers);
    expect(Object.keys(jobordreSources).map(Number)).to.deep.equal(numbers);
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

  it('use every code of the service that names a rule, each by its own rule only', () => {
    const used = rules.flatMap(({ codes }) => codes);
    const listed = (Object.keys(catalogue).map(Number) as FaultCode[]).filter(
      (code) => code >= 140000 && code < 141000 && entry(code).regel !== undefined,
    );
    expect([...used].sort()).to.deep.equal([4353, ...listed].sort());
    expect(new Set(used)).to.have.property('size', used.length);
  });

  it('find nothing in a good order, new or changed', () => {
    expect(found(jobordre(), facts())).to.deep.equal([]);
    expect(found(jobordre(), facts({ previous: previous() }))).to.deep.equal([]);
  });

  for (const { name, order, facts: other = {}, finds } of CASES)
    it(`find ${name}`, () => {
      expect(found(order, facts(other))).to.deep.equal(finds);
    });

  it('find each code in one of the cases above, with a sentence whose every place is filled', () => {
    const all = CASES.flatMap(({ order, facts: other = {} }) => judge(order, facts(other)));
    expect(new Set(all.map(({ kode }) => kode))).to.have.all.keys(rules.flatMap(({ codes }) => codes));
    for (const { kode, data = {} } of all) {
      const { da, en } = entry(kode);
      const places = [...`${da} ${en}`.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place);
      if (places.length > 0) expect(data, String(kode)).to.include.all.keys(places);
    }
  });
});
