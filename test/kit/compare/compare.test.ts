import { expect } from 'chai';
import { Bindings } from '../../../kit/src/compare/bindings.js';
import { compare, type Judgement } from '../../../kit/src/compare/compare.js';
import { printDifference } from '../../../kit/src/compare/print.js';
import type { VolatileKind } from '../../../kit/src/compare/volatile.js';
import { parseText } from '../../xml/support.js';

const JOB = 'http://service.bm.dk/JobannonceService/2024/12/06/';

const judgement = (
  volatile: Readonly<Record<string, VolatileKind>> = {},
  more: Partial<Judgement> = {},
): Judgement => ({ volatile: new Map(Object.entries(volatile)), bindings: new Bindings(), ...more });

const differences = (expected: string, got: string, by = judgement()) =>
  compare(parseText(expected).root, parseText(got).root, by);

const job = (content: string) => `<j:Svar xmlns:j="${JOB}">${content}</j:Svar>`;

describe('comparing messages', () => {
  it('goes by namespaces, and takes no notice of prefixes, order of attributes and layout', () => {
    expect(
      differences(
        '<a:A xmlns:a="urn:a" x="1" a:y="2"><a:B>t</a:B></a:A>',
        '<A xmlns="urn:a" xmlns:q="urn:a" q:y="2" x="1">\n  <B><![CDATA[t]]></B>\n</A>',
      ),
    ).to.deep.equal([]);
    expect(differences('<A xmlns="urn:a"/>', '<A xmlns="urn:b"/>')).to.have.length(1);
    expect(differences('<A x="1"/>', '<A y="1"/>').map(({ path }) => path)).to.deep.equal(['/A/@x', '/A/@y']);
    expect(differences('<A>t</A>', '<A> t</A>')).to.deep.equal([{ path: '/A', expected: 't', got: ' t' }]);
  });

  it('resolves the prefix of a fault code', () => {
    const fault = (prefix: string, namespace: string) =>
      `<F xmlns:${prefix}="${namespace}"><faultcode>${prefix}:Client</faultcode></F>`;
    expect(differences(fault('soap', 'urn:s'), fault('e', 'urn:s'))).to.deep.equal([]);
    expect(differences(fault('soap', 'urn:s'), fault('soap', 'urn:t'))).to.have.length(1);
  });

  it('reads values as the contract does: numbers, truth, days, moments, white space', () => {
    const same = [
      ['Version', '1', '+01'],
      ['AnonymArbejdsgiver', 'true', '1'],
      ['Frist', '2026-12-11', ' 2026-12-11+01:00 '],
      ['OprettetTidspunkt', '2026-11-24T10:00:00+01:00', '2026-11-24T09:00:00Z'],
      [
        'JobannonceIdentifier',
        'AB000000-0000-4000-8000-000000000001',
        'ab000000-0000-4000-8000-000000000001',
      ],
    ] as const;
    for (const [element, a, b] of same) {
      const message = (value: string) => job(`<j:${element}>${value}</j:${element}>`);
      expect(differences(message(a), message(b)), element).to.deep.equal([]);
      expect(
        differences(message(a), message(a.replace(/1/, '2').replace('true', 'false'))),
        element,
      ).to.have.length(1);
    }
    const [title, other] = [job('<j:Titel>Kok</j:Titel>'), job('<j:Titel>Kok </j:Titel>')];
    expect(differences(title, other)).to.have.length(1);
  });

  it('shows one item that is missing or new as just that', () => {
    const list = (...codes: readonly number[]) =>
      `<L>${codes.map((code) => `<Fejl><Kode>${code}</Kode></Fejl>`).join('')}</L>`;
    expect(differences(list(1, 2, 3), list(1, 3))).to.deep.equal([
      { path: '/L/Fejl[2]', expected: '<Fejl><Kode>2</Kode></Fejl>', got: '(nothing)' },
    ]);
    expect(differences(list(1, 3), list(1, 2, 3))).to.deep.equal([
      { path: '/L/Fejl[2]', expected: '(nothing)', got: '<Fejl><Kode>2</Kode></Fejl>' },
    ]);
    expect(differences(list(1, 2, 3), list(1, 4, 3))).to.deep.equal([
      { path: '/L/Fejl[2]/Kode', expected: '2', got: '4' },
    ]);
    expect(differences('<L><A/><C/></L>', '<L><B/><C/></L>').map(({ path }) => path)).to.deep.equal([
      '/L/A',
      '/L/B',
    ]);
  });

  describe('volatile values', () => {
    const message = (id: string, text = '') => job(`<j:Id>${id}</j:Id><j:Tekst>${text}</j:Tekst>`);

    it('are learnt, and are the same in what follows', () => {
      const by = judgement({ Id: 'id' });
      expect(differences(message('r1'), message('n1'), by)).to.deep.equal([]);
      expect(differences(message('r1', 'annonce r1 er lukket'), message('n1', 'annonce n1 er lukket'), by)).to
        .be.empty;
      const [long, other] = ['r'.repeat(90), 'n'.repeat(90)];
      differences(message(long), message(other), by);
      const cut = (id: string) => `${id.slice(0, 80)}…`;
      expect(differences(message('r1', cut(long)), message('n1', cut(other)), by)).to.deep.equal([]);
      expect(by.bindings.inMessage('<x:Id>r1</x:Id><x:Id>r10</x:Id>')).to.equal(
        '<x:Id>n1</x:Id><x:Id>r10</x:Id>',
      );
    });

    it('are one to one: another for the same, or the same for another, is a difference', () => {
      const by = judgement({ Id: 'id' });
      differences(message('r1'), message('n1'), by);
      expect(differences(message('r1'), message('n2'), by)).to.have.length(1);
      expect(differences(message('r2'), message('n1'), by)).to.have.length(1);
      expect(differences(message('r2'), message(''), by)).to.have.length(1);
    });

    it('that are short numbers are the same within elements of that name only', () => {
      const by = judgement({ Id: 'number' });
      differences(message('1'), message('87'), by);
      expect(by.bindings.inMessage('<Id>1</Id><j:Id a="b">1</j:Id><Version>1</Version>')).to.equal(
        '<Id>87</Id><j:Id a="b">87</j:Id><Version>1</Version>',
      );
      expect(differences(message('1', '1 ad'), message('87', '1 ad'), by)).to.deep.equal([]);
    });

    it("of the gateway's clock are within the conversation, and exact where it was told the time", () => {
      const during = { from: new Date('2026-11-24T10:00:00Z'), to: new Date('2026-11-24T10:05:00Z') };
      const got = (text: string, by: Judgement) =>
        differences(message('2026-11-24T08:00:00Z'), message(text), by);
      expect(got('2026-11-24T10:03:00Z', judgement({ Id: 'now' }, { during }))).to.deep.equal([]);
      expect(got('2026-11-24T10:06:00Z', judgement({ Id: 'now' }, { during }))).to.have.length(1);
      expect(got('2026-11-24T10:03:00Z', judgement({ Id: 'now' }))).to.have.length(1);
    });
  });

  it('is printed as where, what was expected and what came, from where they part', () => {
    const long = 'x'.repeat(400);
    const lines = printDifference({ path: '/A', expected: `${long}a`, got: `${long}b` });
    expect(lines[0]).to.equal('/A');
    expect(lines[1]).to.match(/^ {2}expected: …x{60}a$/);
    expect(lines[2]).to.match(/^ {2}got: {6}…x{60}b$/);
  });
});
