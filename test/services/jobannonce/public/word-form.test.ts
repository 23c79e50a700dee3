import { expect } from 'chai';
import fc from 'fast-check';
import { wordForm } from '../../../../src/services/jobannonce/public/word-form.js';

describe('the form of a word', () => {
  const letters = fc.constantFrom(...'abozAOZ09æøåÆØÅäöÄÖéüßﬁ'.split(''));
  const word = fc.array(letters, { maxLength: 12 }).map((some) => some.join(''));

  it('is the same however its letters are composed: Danish ones are not normalised', () => {
    fc.assert(
      fc.property(word, (composed) => {
        expect(wordForm(composed)).to.equal(wordForm(composed.normalize('NFD')));
        // A mark that says nothing makes the word take the long way.
        expect(wordForm(composed)).to.equal(wordForm(`${composed}z\u0301`).slice(0, -1));
      }),
    );
  });

  it('has two letters for å, æ and ø, also in capitals', () => {
    expect(wordForm('Børnehaven')).to.equal('boernehaven');
    expect(wordForm('ÅLBY')).to.equal('aalby');
    expect(wordForm('Ærø2')).to.equal('aeroe2');
  });
});
