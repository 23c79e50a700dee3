import { expect } from 'chai';
import { kode } from '../../../src/codelists/code-lists.js';
import type { AendringType, HaendelseType } from '../../../src/contract/index.js';
import { changesSince } from '../../../src/pages/star/godkendelse/ad-changes.js';
import { type Piece, wordChanges } from '../../../src/pages/star/godkendelse/word-changes.js';
import { waitedWords } from '../../../src/pages/star/godkendelse/waiting-time.js';

const event = (
  Version: number,
  type: string,
  ...AendringSamling: readonly AendringType[]
): HaendelseType => ({
  Version,
  Tidspunkt: '2026-11-30T10:00:00+01:00',
  Haendelsestype: kode('Haendelsestype', type),
  Aktoer: { OrganisationTypeId: 8, OrganisationCode: '461', RequestUserType: 3 },
  ...(AendringSamling.length > 0 && { AendringSamling }),
});
const change = (Felt: string, VaerdiFoer?: string, VaerdiEfter?: string): AendringType => ({
  Felt,
  ...(VaerdiFoer !== undefined && { VaerdiFoer }),
  ...(VaerdiEfter !== undefined && { VaerdiEfter }),
});

describe('what has changed since a decision', () => {
  it('counts from the latest decision of the kind, each field once', () => {
    const history = [
      event(1, 'Oprettet'),
      event(1, 'Afvist'),
      event(2, 'Aendret', change('Titel', 'a', 'b')),
      event(2, 'Godkendt'),
      event(3, 'Aendret', change('Titel', 'b', 'c'), change('Job/AntalStillinger', '1', '2')),
      event(4, 'Aendret', change('Titel', 'c', 'd'), change('Job/AntalStillinger', '2', '1')),
      event(5, 'Aendret', change('Ansoegning/Url', 'x'), change('Ansoegning/Email', '***', '***')),
    ];
    expect(changesSince(history, 'Godkendt')).to.deep.equal({
      haendelse: history[3],
      aendringer: [
        change('Titel', 'b', 'd'),
        change('Ansoegning/Url', 'x'),
        change('Ansoegning/Email', '***', '***'),
      ],
    });
    expect(changesSince(history, 'Afvist')?.aendringer[0]).to.deep.equal(change('Titel', 'a', 'd'));
    expect(changesSince(history.slice(0, 1), 'Afvist')).to.equal(undefined);
  });

  it('takes what came and went again for no change', () => {
    const history = [
      event(1, 'Afvist'),
      event(2, 'Aendret', change('Ansoegning/Url', undefined, 'x')),
      event(3, 'Aendret', change('Ansoegning/Url', 'x')),
    ];
    expect(changesSince(history, 'Afvist')?.aendringer).to.deep.equal([]);
  });
});

describe('two texts, word by word', () => {
  const written = (pieces: readonly Piece[]) =>
    pieces.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind]).join('');

  it('differ where words do', () => {
    expect(written(wordChanges('<p>Ung kok søges</p>', '<p>Dygtig kok søges nu</p>'))).to.equal(
      '<p>[-Ung-][+Dygtig+] kok søges[+ nu+]</p>',
    );
    expect(written(wordChanges('', 'a'))).to.equal('[+a+]');
    expect(written(wordChanges('a a', 'a'))).to.equal('a[- a-]');
    expect(written(wordChanges('1 < 2', '1 < 2'))).to.equal('1 < 2');
  });

  it('give both texts back, whatever they are', () => {
    const texts = ['', 'a b c', 'c b a', '<<a> b', 'æ  ø\n<b>å</b>', 'a '.repeat(500), 'b a '.repeat(400)];
    for (const before of texts)
      for (const after of texts) {
        const pieces = wordChanges(before, after);
        const without = (kind: Piece['kind']) =>
          pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
        expect([without('new'), without('gone')]).to.deep.equal([before, after]);
      }
  });

  it('are told as a whole where that would cost too much', () => {
    const [before, after] = ['a', 'b'].map((word) => `${word} `.repeat(2_000));
    expect(wordChanges(before ?? '', after ?? '').length).to.be.below(5);
  });
});

describe('how long an ad has waited', () => {
  it('is told in the largest full unit', () => {
    const after = (minutes: number) =>
      waitedWords('2026-11-30T10:00:00Z', new Date(Date.parse('2026-11-30T10:00:00Z') + minutes * 60_000))[0];
    expect([-1, 0, 1, 59, 60, 1439, 1440, 2880].map(after)).to.deep.equal([
      '0 minutter',
      '0 minutter',
      '1 minut',
      '59 minutter',
      '1 time',
      '23 timer',
      '1 dag',
      '2 dage',
    ]);
  });
});
