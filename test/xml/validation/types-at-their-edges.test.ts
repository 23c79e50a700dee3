import { expect } from 'chai';
import { withEnvelopes } from '../../../src/xml/validation/envelope-schema.js';
import { decode } from '../../../src/xml/codec/decode.js';
import { escapeText } from '../../../src/xml/codec/encode.js';
import { compileCheck } from '../../../src/xml/schema/facets.js';
import { LibxmlSchema } from '../../../src/xml/validation/libxml2.js';
import { elementAt } from '../../../src/xml/validation/libxml2-complaints.js';
import type { TypedElement } from '../../../src/xml/schema/schema.js';
import { childElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import { builtIns } from '../../../kit/src/wsdl/model.js';
import { schemas } from '../any-message.js';
import { edgesOf, edgeValue } from '../edge-values.js';
import { Random } from '../random.js';
import { importsOf, isPadded, NARROWER, typeAttribute, types } from '../simple-types.js';
import { parseText } from '../support.js';

const NS = 'urn:test:edges';
const VALUES = 400;

/** A schema with any number of elements `v` of the type. */
function schemaOf(name: string): LibxmlSchema {
  const own = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${NS}" elementFormDefault="qualified">
    ${importsOf([name])}
    <xs:element name="all"><xs:complexType><xs:sequence><xs:element name="v" ${typeAttribute(name)} minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
  </xs:schema>`;
  const { files: all, entry } = withEnvelopes(new Map([...schemas, ['edges.xsd', Buffer.from(own)]]));
  return LibxmlSchema.compile(all, entry);
}

describe('every simple type at its edges', () => {
  it('has types to look at', () => {
    expect(types.size).to.be.above(50);
  });

  it('has none in the contract that needs a long, of which only the safe integers are taken', () => {
    const declared = [...types].filter(([name]) => !builtIns.has(name));
    expect(declared.filter(([, { primitive }]) => primitive === 'long')).to.deep.equal([]);
  });

  for (const [name, type] of types) {
    it(`${name}: what our check takes, libxml2 takes and is read`, () => {
      const random = new Random(types.size);
      const values = [...edgesOf(type), ...Array.from({ length: VALUES }, () => edgeValue(type, random))];
      const { root, bytes } = parseText(
        `<all xmlns="${NS}">${values.map((value) => `<v>${escapeText(value)}</v>`).join('')}</all>`,
      );
      const schema = schemaOf(name);
      const complaints = schema.complaints(bytes);
      schema.dispose();
      const refused = new Set(complaints.map(({ xpath }) => elementAt(root, xpath ?? '')));
      expect(refused.has(undefined), 'a complaint without a place').to.equal(false);
      const check = compileCheck(type);
      const descriptor: TypedElement<unknown> = {
        ...{ namespace: NS, local: 'v', min: 0, max: 1, type, personal: false },
      };
      const taken = { yes: 0, no: 0 };
      for (const element of childElements(root)) {
        const raw = textOf(element);
        const kind = check(raw);
        if (kind === undefined) decode(element, descriptor);
        if (kind === undefined)
          expect(refused.has(element) && !isPadded(raw, type), `takes ${JSON.stringify(raw)}`).to.equal(
            false,
          );
        else if (!NARROWER.has(`${type.primitive} ${kind}`))
          expect(refused.has(element), `refuses ${JSON.stringify(raw)}: ${kind}`).to.equal(true);
        taken[kind === undefined ? 'yes' : 'no'] += 1;
      }
      expect(taken.yes).to.be.above(9);
      const isAnything = type.primitive === 'string' && Object.keys(type).length === 3;
      expect(taken.no).to.be.above(isAnything ? -1 : 9);
    });
  }
});
