import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { catalogue } from '../../../src/faults/catalogue.js';
import { IMAGE_NAMES } from '../../../src/services/logo/image/image-type.js';
import { imageNames, logoViolation } from '../../../src/services/logo/logo-violation.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('the formats of logos that are taken', () => {
  it('are one list: of the rule, of its texts, of the contract and of the docs', () => {
    const { da, en } = catalogue[130120];
    const xsd = /<xs:complexType name="LogoType">.*?<xs:sequence>/s.exec(
      read('wsdl/xsd/JobannonceService.xsd'),
    );
    const list = Object.values(IMAGE_NAMES).join(', ');
    expect(logoViolation.type('x / y').forventet).to.equal(list);
    expect(da).to.include(`${imageNames('eller')}.`);
    expect(en).to.include(`${imageNames('or')}.`);
    expect(xsd?.[0])
      .to.include(`${imageNames('eller')}, `)
      .and.include(`${imageNames('or')}, `);
    expect(read('docs/logos.md')).to.include(`| ${list} of at most 16 million pixels, one picture |`);
  });
});
