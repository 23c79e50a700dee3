import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import { sample } from '../../src/soap/documents/samples.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import { envelopeValidator } from './envelope-validator.js';

const create = jobannonceService.operations.find(({ name }) => name === 'CreateJobannonce')!;
const good = sample(create, SOAP_11, new Date('2026-03-02T09:00:00Z'));

/** The sample with the content of one element (the first of its name) replaced. */
function withContent(local: string, content: string): string {
  const [start, end] = [`<job:${local}>`, `</job:${local}>`];
  const [from, to] = [good.indexOf(start), good.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`the sample has no ${local}`);
  return good.slice(0, from + start.length) + content + good.slice(to);
}

/** What contract.md section 2 lets in and keeps out, element by element. */
const table: readonly (readonly [element: string, valid: readonly string[], invalid: readonly string[]])[] = [
  ['Titel', ['A', 'x'.repeat(100), '  Kok\n'], ['', ' \n ', 'x'.repeat(101)]],
  ['Annoncetekst', ['\n x', 'æ'.repeat(20_000)], ['', 'x'.repeat(20_001)]],
  ['CVRnumberIdentifier', ['12345674', '\n  12345674 '], ['1234567', '123456745', '1234567a', '']],
  ['ProductionUnitIdentifier', ['1012345674'], ['101234567', '10123456741']],
  ['AnonymArbejdsgiver', ['true', '0', ' false '], ['True', 'ja', '']],
  ['ConceptUriDa', ['x'.repeat(255)], ['', 'x'.repeat(256)]],
  ['AntalStillinger', ['1', '999', ' 007 '], ['0', '1000', '12abc', '']],
  ['Vejnavn', ['x'.repeat(40)], ['x'.repeat(41), '']],
  ['Kommunekode', ['101'], ['10', '1010', 'abc']],
  ['Landekode', ['DK', 'GL'], ['dk', 'DNK', '']],
  ['Ansaettelsesdato', ['2026-04-01', '2026-04-01+02:00'], ['yesterday', '2026-02-30', '01-04-2026']],
  ['TimerPrUgeFra', ['0', '999'], ['-1', '1000', '7,5']],
  ['Frist', ['2026-03-20'], ['20/3 2026']],
  ['Url', ['https://a.dk', 'HTTP://a.dk/?b=1'], ['javascript:alert(1)', 'www.a.dk', 'https://']],
  ['Fornavne', ['x'.repeat(50)], ['x'.repeat(51), ' ']],
  ['Efternavn', ['x'.repeat(40)], ['x'.repeat(41), '']],
  ['Telefonnummer', ['+4570252589', '112'], ['70 25 25 89', '12', '+', '1'.repeat(21)]],
  ['Email', ['a@b', 'jens.æ@b.dk'], ['@b.dk', 'a@', 'a b@c.dk', 'a.b.dk']],
  ['PubliceringTidspunkt', ['2026-03-03T08:00:00', '2026-03-03T08:00:00.1234567Z'], ['2026-03-03', '']],
  ['AfpubliceringTidspunkt', ['2026-03-29T02:30:00'], ['2026-03-29 02:30:00']],
];

describe('JobannonceType', () => {
  const errorsOf = envelopeValidator(jobannonceService);

  for (const [element, valid, invalid] of table) {
    for (const content of valid) {
      it(`${element} may be ${shown(content)}`, () => {
        expect(errorsOf(withContent(element, content))).to.deep.equal([]);
      });
    }
    for (const content of invalid) {
      it(`${element} may not be ${shown(content)}`, () => {
        expect(errorsOf(withContent(element, content))).to.have.lengthOf(1);
      });
    }
  }

  it('refuses elements out of order, unknown ones and missing ones', () => {
    const title = /\n *<job:Titel>.*<\/job:Titel>/.exec(good)![0];
    const moved = good.replace(title, '').replace('</job:Annoncetekst>', `</job:Annoncetekst>${title}`);
    expect(errorsOf(moved)).to.have.lengthOf(1);
    expect(errorsOf(good.replace(title, ''))).to.have.lengthOf(1);
    expect(errorsOf(good.replace(title, `${title}<job:Loen>1</job:Loen>`))).to.have.lengthOf(1);
  });

  it('allows no contact person at all, with and without the list', () => {
    expect(errorsOf(withContent('KontaktpersonSamling', ''))).to.deep.equal([]);
    expect(
      errorsOf(good.replace(/<job:KontaktpersonSamling>[\s\S]*<\/job:KontaktpersonSamling>/, '')),
    ).to.deep.equal([]);
  });
});

function shown(content: string): string {
  return JSON.stringify(content.length > 30 ? `${content.slice(0, 5)}… (${content.length})` : content);
}
