import { expect } from 'chai';
import { jobannonceService, services } from '../../src/contract/index.js';
import * as headers from '../../src/contract/headers.js';
import { checkCodes } from '../../src/codelists/check-codes.js';
import { codeListNames } from '../../src/codelists/code-lists.js';
import type { ElementDescriptor } from '../../src/xml/schema/schema.js';
import { annonce } from '../services/jobannonce/rules/support.js';

const now = new Date('2025-06-02T10:00:00+02:00');

/** The code lists that an element and everything below it name. */
function listsOf({ kodeliste, type }: ElementDescriptor): string[] {
  const below =
    type.kind === 'sequence'
      ? type.elements.flatMap(listsOf)
      : type.kind === 'list'
        ? listsOf(type.item)
        : type.kind === 'code'
          ? [type.kodeliste]
          : [];
  return kodeliste === undefined ? below : [kodeliste, ...below];
}

function isElement(value: unknown): value is ElementDescriptor {
  return typeof value === 'object' && value !== null && 'local' in value && 'type' in value;
}

const { input: create } = jobannonceService.operations.find(({ name }) => name === 'CreateJobannonce')!;

describe('code lists of the contract', () => {
  const elements = [
    ...services.flatMap(({ operations }) => operations.flatMap(({ input, output }) => [input, output])),
    ...Object.values(headers).filter(isElement),
  ];
  const used = [...new Set(elements.flatMap(listsOf))].sort();

  it('are all there, and no list is used by nobody', () => {
    expect(used).to.deep.equal([...codeListNames].sort());
  });

  it('are checked wherever an ad holds a code', () => {
    expect(checkCodes({ Jobannonce: annonce() }, create, now)).to.deep.equal([]);
    const wrong = annonce({
      OrganisationTypeId: 99,
      Job: {
        Annoncetype: 99,
        Arbejdssted: { Landekode: 'YU' },
        ArbejdstidsforholdSamling: [1, 7],
        KoerekortSamling: [99],
      },
    });
    expect(
      checkCodes({ Jobannonce: wrong }, create, now).map(
        ({ kode, felt }) => `${kode} ${felt.slice(1).join('/')}`,
      ),
    ).to.deep.equal([
      '2002 OrganisationTypeId',
      '2002 Job/Annoncetype',
      '2003 Job/Arbejdssted/Landekode',
      '2002 Job/ArbejdstidsforholdSamling/1',
      '2002 Job/KoerekortSamling/0',
    ]);
  });
});
