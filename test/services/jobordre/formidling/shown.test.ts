import { expect } from 'chai';
import {
  shownToAuthority,
  shownToCompany,
  type Vist,
} from '../../../../src/services/jobordre/formidling/shown.js';
import type { StoredFormidling } from '../../../../src/services/jobordre/formidling/store-port.js';
import { CPR, kandidat, storedFormidling } from '../../../support/formidlinger.js';

/** The fields of the table of jobordre.md, "Candidates", and what stands in them. */
const FIELDS: Readonly<Record<string, (vist: Vist) => readonly unknown[]>> = {
  'the name': ({ kandidat: { Fornavne, Efternavn } }) => [Fornavne, Efternavn],
  "the CV's id": ({ kandidat: { CvIdentifier } }) => [CvIdentifier],
  'the address': ({ kandidat: { Adresse } }) => [Adresse],
  'the year of birth': ({ kandidat: { Foedselsaar } }) => [Foedselsaar],
  'the website': ({ hjemmeside }) => [hjemmeside],
  'that there is protection or none, so that one knows to ask': ({
    kandidat: { NavneOgAdressebeskyttelse },
  }) => [NavneOgAdressebeskyttelse],
};

const searchable = storedFormidling();
const VIEWS: readonly (readonly [view: string, stored: StoredFormidling, seen: string])[] = [
  // The columns are those of FIELDS: x is seen.
  ['searchable CV', searchable, 'xx..xx'],
  ['no searchable CV', storedFormidling({ kandidat: kandidat({ HarSoegbartCv: false }) }), 'x.xxxx'],
  ['protection', storedFormidling({ kandidat: kandidat({ NavneOgAdressebeskyttelse: true }) }), '.....x'],
  [
    'protection, no searchable CV',
    storedFormidling({ kandidat: kandidat({ NavneOgAdressebeskyttelse: true, HarSoegbartCv: false }) }),
    '.....x',
  ],
  ['removed', storedFormidling({ status: 'Fjernet' }), '.....x'],
];

describe('what a company is shown of a candidate', () => {
  for (const [view, stored, seen] of VIEWS)
    for (const [i, [name, valuesOf]] of Object.entries(FIELDS).entries())
      it(`${view}: ${name} is ${seen[i] === 'x' ? '' : 'not '}shown`, () => {
        const kept = valuesOf(shownToAuthority(stored));
        expect(kept).to.not.include(undefined);
        expect(valuesOf(shownToCompany(stored))).to.deep.equal(
          seen[i] === 'x' ? kept : kept.map(() => undefined),
        );
      });

  for (const [view, stored] of VIEWS)
    it(`${view}: no number, though the candidate was read with it`, () => {
      expect(stored.cpr).to.equal(CPR);
      expect(JSON.stringify(shownToCompany(stored))).to.not.include(CPR);
    });
});

describe('what an authority is shown of a candidate', () => {
  for (const [view, stored] of VIEWS)
    it(`${view}: all that is kept`, () => {
      const { kandidat: shown, hjemmeside } = shownToAuthority(stored);
      expect(shown).to.deep.equal({ PersonCivilRegistrationIdentifier: CPR, ...stored.kandidat });
      expect(hjemmeside).to.equal(stored.hjemmeside);
    });
});
