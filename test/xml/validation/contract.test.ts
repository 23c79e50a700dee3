import { expect } from 'chai';
import fc from 'fast-check';
import * as contract from '../../../src/contract/index.js';
import { decode } from '../../../src/xml/codec/decode.js';
import { encode } from '../../../src/xml/codec/encode.js';
import type { ElementDescriptor } from '../../../src/xml/schema/schema.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import type { XmlMessage } from '../../../src/xml/tree/tree.js';
import { withEnvelopes } from '../../../src/xml/validation/envelope-schema.js';
import { LibxmlSchema } from '../../../src/xml/validation/libxml2.js';
import { TreeValidator } from '../../../src/xml/validation/tree-validator.js';
import { SchemaValidator } from '../../../src/xml/validation/validate.js';
import { oneThingChanged, roots, schemas } from '../any-message.js';
import { arbitraryValue } from '../arbitrary-value.js';
import { envelope, parseText } from '../support.js';

/** We generate the descriptors by our own reading of the XSD, which libxml2 reads for itself. */
describe('the contract: descriptors and XSD say the same', () => {
  let validator: SchemaValidator;
  before(() => {
    validator = new SchemaValidator({ schemas, roots, prefixes: contract.prefixes });
  });
  after(() => {
    validator.dispose();
  });

  const bodyOf = ({ root }: XmlMessage) => childElements(root).flatMap(childElements)[0];
  const kinds = (message: XmlMessage) =>
    validator.validate(message).map(({ kind, element }) => `${element.local} ${kind}`);

  for (const root of roots) {
    it(`${root.local}: what is encoded is valid, and is what is decoded`, () => {
      fc.assert(
        fc.property(arbitraryValue(root), (value) => {
          const message = parseText(envelope(encode(root, value, contract.prefixes)));
          expect(kinds(message)).to.deep.equal([]);
          const body = bodyOf(message);
          expect(body && decode(body, root)).to.deep.equal(value);
        }),
        { numRuns: 20 },
      );
    });

    it(`${root.local}: what is required and what is not`, () => {
      const empty = encode({ ...root, type: { kind: 'sequence', elements: [] } }, {});
      const { type } = root;
      const required = type.kind === 'sequence' ? type.elements.filter(({ min }) => min === 1) : [];
      expect(kinds(parseText(envelope(empty)))).to.deep.equal(
        required.map(() => `${root.local} missingElement`),
      );
    });
  }

  it('the two validators agree on messages with one thing changed somewhere', () => {
    const { files, entry } = withEnvelopes(schemas);
    const schema = LibxmlSchema.compile(files, entry);
    const tree = new TreeValidator(roots, contract.prefixes);
    const seen = { valid: 0, invalid: 0 };
    try {
      fc.assert(
        fc.property(oneThingChanged, (text) => {
          const message = parseText(text);
          const found = tree.judge(message.root).found;
          // libxml2 passes over characters that are not base64; facets.ts does not.
          if (found.some(({ expected }) => expected === 'base64: iVBORw0KGgo=')) return;
          const valid = schema.complaints(message.bytes).length === 0;
          expect(found.length === 0, text).to.equal(valid);
          seen[valid ? 'valid' : 'invalid'] += 1;
        }),
        { numRuns: 400 },
      );
    } finally {
      schema.dispose();
    }
    expect(seen.valid).to.be.above(20);
    expect(seen.invalid).to.be.above(100);
  });

  it('reaches every element of the contract', () => {
    const reached = new Set<string>();
    const collect = ({ namespace, local, type }: ElementDescriptor): void => {
      reached.add(`{${namespace}}${local}`);
      if (type.kind === 'sequence') type.elements.forEach(collect);
      if (type.kind === 'list') collect(type.item);
    };
    roots.forEach(collect);
    expect(reached.size).to.be.above(100);
  });
});
