import { expect } from 'chai';
import {
  judgeAendring,
  judgeKandidat,
  judgeOrdre,
  judgeRemoved,
  judgeTexts,
  judgeVirksomhed,
  warningsOf,
} from '../../../../src/services/jobordre/formidling/judgement.js';
import { MASK } from '../../../../src/faults/masking.js';
import { CPR, kandidat, storedFormidling } from '../../../support/formidlinger.js';
import { jobordre, storedJobordre } from '../../../support/jobordrer.js';

const codes = (found: readonly { readonly kode: number }[]) => found.map(({ kode }) => kode);
const sent = (cpr = CPR, other = {}) => ({ PersonCivilRegistrationIdentifier: cpr, ...kandidat(other) });
const NOW = new Date('2026-12-01T10:00:00Z');

describe('a candidate', () => {
  it('is wrong in every way at once, and the number is in no violation', () => {
    const cpr = '3202900000';
    const Adresse = { Vejnavn: 'Vej', Husnummer: '1', Postnummer: '1', By: 'By', Landekode: 'DX' };
    const { CvIdentifier: _, ...Kandidat } = sent(cpr, { NavneOgAdressebeskyttelse: true, Adresse });
    const oenske = {
      Kandidat,
      Beskrivelse: 'Skovtrold kan begynde nu',
      Hjemmeside: `https://x.example/${cpr}`,
    };
    const found = judgeKandidat(oenske, [], NOW);
    expect(codes(found)).to.deep.equal([2002, 140051, 140056, 140057, 140057]);
    expect(found[0]?.felt).to.deep.equal(['Kandidat', 'Adresse', 'Landekode']);
    expect(JSON.stringify(found)).to.not.include(cpr).and.not.include('Skovtrold');
    expect(found.map(({ vaerdi }) => vaerdi)).to.deep.equal(['DX', MASK, undefined, MASK, MASK]);
  });

  for (const [at, year, expected] of [
    ['2026-12-31T22:59:59Z', 2026, []],
    ['2026-12-31T22:59:59Z', 2027, [140059]],
    // In Denmark it is the new year already.
    ['2026-12-31T23:00:00Z', 2027, []],
  ] as const)
    it(`was ${expected.length === 0 ? '' : 'not '}born in ${year}, at ${at}`, () => {
      const Kandidat = sent(CPR, { Foedselsaar: year });
      const found = judgeKandidat({ Kandidat }, [], new Date(at));
      expect(codes(found)).to.deep.equal(expected);
      for (const { felt, vaerdi } of found)
        expect([felt, vaerdi]).to.deep.equal([['Kandidat', 'Foedselsaar'], MASK]);
    });

  it('has names that are seen, and a text with something to read', () => {
    const Kandidat = sent(CPR, { Fornavne: 'A\u202eB', Efternavn: '\u200b' });
    const found = judgeKandidat({ Kandidat, Beskrivelse: '\u200b' }, [], NOW);
    expect(found.map(({ kode, felt }) => [kode, ...felt])).to.deep.equal([
      [140033, 'Kandidat', 'Fornavne'],
      [140033, 'Kandidat', 'Efternavn'],
      [140033, 'Beskrivelse'],
    ]);
  });

  it('has no number in its name or address, its own in whatever spelling', () => {
    const Adresse = { ...kandidat().Adresse!, Vejnavn: 'c/o 020290-1111' };
    const Kandidat = sent(CPR, { Fornavne: `Bo ${CPR}`, Efternavn: '010190 0000', Adresse });
    const found = judgeKandidat({ Kandidat }, [], NOW);
    expect(found.map(({ kode, felt, vaerdi }) => [kode, vaerdi, ...felt])).to.deep.equal([
      [140057, MASK, 'Kandidat', 'Fornavne'],
      [140057, MASK, 'Kandidat', 'Efternavn'],
      [140057, MASK, 'Kandidat', 'Adresse', 'Vejnavn'],
    ]);
  });

  it('tells nobody else who is mediated to the order', () => {
    const others = [
      { kandidat: kandidat({ Fornavne: 'Vigga', NavneOgAdressebeskyttelse: true }), cpr: '0202911234' },
      { kandidat: kandidat({ Fornavne: 'Yrsa' }), cpr: '0303911234' },
    ];
    const telling = ['Kommer med Vigga', 'Afløser 020291 1234', 'Afløser 0303911234'];
    for (const Beskrivelse of telling)
      expect(codes(judgeKandidat({ Kandidat: sent(), Beskrivelse }, others, NOW))).to.deep.equal([140057]);
    expect(judgeKandidat({ Kandidat: sent(), Beskrivelse: 'Kommer med Yrsa' }, others, NOW)).to.deep.equal(
      [],
    );
  });

  it('may be protected and have a website that names the person: it is not shown', () => {
    const Kandidat = sent(CPR, { NavneOgAdressebeskyttelse: true });
    expect(judgeKandidat({ Kandidat, Hjemmeside: 'https://skovtrold.example/' }, [], NOW)).to.deep.equal([]);
  });
});

describe('a change of a mediation', () => {
  const both = { beskrivelse: 'Andet', hjemmeside: 'https://x.example/' } as const;

  it('by the company is of the status only: what else it names is told, each', () => {
    expect(judgeAendring({ status: 'Ansat', ...both }, true)).to.deep.equal([
      { kode: 140055, felt: ['Beskrivelse'], data: { felt: 'Beskrivelse' } },
      { kode: 140055, felt: ['Hjemmeside'], data: { felt: 'Hjemmeside' } },
    ]);
    expect(judgeAendring({ status: 'IkkeAnsat' }, true)).to.deep.equal([]);
  });

  it('by an authority is of all, but nobody sets Fjernet', () => {
    expect(judgeAendring({ status: 'Ansat', ...both }, false)).to.deep.equal([]);
    expect(codes(judgeAendring({ status: 'Fjernet' }, false))).to.deep.equal([140054]);
    expect(codes(judgeAendring({ status: 'Fjernet' }, true))).to.deep.equal([140054]);
  });

  it('is of something, and of no candidate who is removed', () => {
    expect(codes(judgeAendring({}, false))).to.deep.equal([140058]);
    expect(codes(judgeRemoved(storedFormidling({ status: 'Fjernet' })))).to.deep.equal([140052]);
    expect(judgeRemoved(storedFormidling({ status: 'IkkeAnsat' }))).to.deep.equal([]);
  });

  it('tells nobody: the reason of a removal neither', () => {
    const persons = [{ kandidat: kandidat({ NavneOgAdressebeskyttelse: true }), cpr: CPR }];
    expect(codes(judgeTexts({ Begrundelse: 'Skovtrold har fået job' }, persons))).to.deep.equal([140057]);
    expect(judgeTexts({ Begrundelse: 'Kandidaten har fået job' }, persons)).to.deep.equal([]);
  });
});

describe('an order', () => {
  it('takes nobody when it was closed, and when its deadline is over in Danish time', () => {
    const closed = storedJobordre({ statusSat: 'Lukket', lukkeaarsag: 'Besat' });
    expect(codes(judgeOrdre(closed, NOW))).to.deep.equal([140053]);
    const ordre = storedJobordre({ indhold: jobordre({ Svarfrist: '2026-12-28' }) });
    expect(judgeOrdre(ordre, new Date('2026-12-28T22:59:59Z'))).to.deep.equal([]);
    expect(codes(judgeOrdre(ordre, new Date('2026-12-28T23:00:00Z')))).to.deep.equal([140053]);
  });

  it('takes nobody when its company is locked or hit by a conflict', () => {
    const facts = { cvr: '10150817', virksomhed: undefined, laase: { spaerret: true, konfliktramt: true } };
    const found = judgeVirksomhed(storedJobordre(), facts);
    expect(new Set(codes(found))).to.deep.equal(new Set([140041, 140040]));
    expect(found.map(({ felt }) => felt[0])).to.deep.equal(found.map(() => 'JobordreIdentifier'));
  });

  const withCandidates = (Formidlet: number, Ansat: number, IkkeAnsat: number, Fjernet: number) =>
    storedJobordre({
      indhold: jobordre({ MaxAntalKandidater: 3 }),
      kandidater: { Formidlet, Ansat, IkkeAnsat, Fjernet },
    });

  it('warns from the first candidate above MaxAntalKandidater on; those removed do not count', () => {
    expect(warningsOf(withCandidates(1, 0, 1, 9), NOW)).to.deep.equal([]);
    expect(warningsOf(withCandidates(1, 1, 1, 0), NOW)).to.deep.equal([140060]);
    expect(warningsOf(storedJobordre(), NOW)).to.deep.equal([]);
  });

  it('warns while it is inactive for a time', () => {
    expect(warningsOf(storedJobordre({ statusSat: 'MidlertidigInaktiv' }), NOW)).to.deep.equal([140061]);
  });
});
