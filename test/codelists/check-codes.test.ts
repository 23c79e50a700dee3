import { expect } from 'chai';
import { checkCodes } from '../../src/codelists/check-codes.js';
import type { ElementDescriptor, TypeDescriptor } from '../../src/xml/schema/schema.js';

const now = new Date('2025-06-01T10:00:00Z');
const text: TypeDescriptor = { kind: 'simple', primitive: 'string', whiteSpace: 'preserve' };
const int: TypeDescriptor = { kind: 'simple', primitive: 'int', whiteSpace: 'collapse' };

function element(
  local: string,
  type: TypeDescriptor,
  more: Partial<ElementDescriptor> = {},
): ElementDescriptor {
  return { namespace: 'urn:test', local, min: 0, max: 1, type, personal: false, ...more };
}

const annonce = element('Jobannonce', {
  kind: 'sequence',
  elements: [
    element('Titel', text),
    element('OrganisationTypeId', int, { kodeliste: 'OrganisationType' }),
    element('Job', {
      kind: 'sequence',
      elements: [
        element('Annoncetype', { kind: 'code', kodeliste: 'Annoncetype' }),
        element('KoerekortSamling', {
          kind: 'list',
          item: element('Koerekort', { kind: 'code', kodeliste: 'Koerekort' }, { max: Infinity }),
        }),
        element('Arbejdssted', {
          kind: 'sequence',
          elements: [element('Landekode', text, { kodeliste: 'Land' })],
        }),
      ],
    }),
    element(
      'Sted',
      { kind: 'sequence', elements: [element('Land', text, { kodeliste: 'Land' })] },
      { max: Infinity },
    ),
  ],
});

describe('checkCodes', () => {
  it('finds nothing wrong in right codes and in absent ones', () => {
    expect(checkCodes({ Titel: 'Kok', Job: { Annoncetype: 2 } }, annonce, now)).to.deep.equal([]);
    const full = {
      Titel: 'Kok',
      OrganisationTypeId: 8,
      Job: { Annoncetype: 1, KoerekortSamling: [6, 7], Arbejdssted: { Landekode: 'DK' } },
      Sted: [{ Land: 'SE' }],
    };
    expect(checkCodes(full, annonce, now)).to.deep.equal([]);
  });

  it('finds every wrong code, wherever it stands, with its path', () => {
    const found = checkCodes(
      {
        Titel: 'Kok',
        OrganisationTypeId: 3,
        Job: { Annoncetype: 99, KoerekortSamling: [6, 77, 88], Arbejdssted: { Landekode: 'YU' } },
        Sted: [{ Land: 'DK' }, { Land: 'QQ' }],
      },
      annonce,
      now,
    );
    expect(found.map(({ kode, felt, vaerdi }) => [kode, felt.join('/'), vaerdi])).to.deep.equal([
      [2002, 'OrganisationTypeId', '3'],
      [2002, 'Job/Annoncetype', '99'],
      [2002, 'Job/KoerekortSamling/1', '77'],
      [2002, 'Job/KoerekortSamling/2', '88'],
      [2003, 'Job/Arbejdssted/Landekode', 'YU'],
      [2002, 'Sted/1/Land', 'QQ'],
    ]);
  });

  it('says which codes there are, or which list where they are many', () => {
    const [type, country] = checkCodes(
      { OrganisationTypeId: 3, Job: { Arbejdssted: { Landekode: 'XX' } } },
      annonce,
      now,
    );
    expect(type).to.deep.include({
      forventet: '1 STAR, 2 AKasse, 8 Jobcenter, 10 Leverandoer',
      data: { vaerdi: 3, kodeliste: 'OrganisationType' },
    });
    expect(country).to.deep.include({ forventet: 'Land', data: { vaerdi: 'XX', kodeliste: 'Land' } });
  });
});
