import { expect } from 'chai';
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as contract from '../../src/contract/index.js';
import { escapeText } from '../../src/xml/codec/encode.js';
import { compileCheck } from '../../src/xml/schema/facets.js';
import { withEnvelopes } from '../../src/xml/validation/envelope-schema.js';
import { SchemaValidator } from '../../src/xml/validation/validate.js';
import { anyMessage, oneThingChanged, roots, schemas } from '../xml/any-message.js';
import { edgesOf, edgeValue } from '../xml/edge-values.js';
import { Random } from '../xml/random.js';
import { importsOf, isPadded, NARROWER, typeAttribute, types } from '../xml/simple-types.js';
import { parseText } from '../xml/support.js';
import { bash, skipUnlessInstalled, withFolder } from './tools.js';

const MESSAGES = 2000;
const VALUES = 400;
const NS = 'urn:test:edges';
const SEED = 20261201;

/**
 * Xerces counts a character beyond U+FFFF as two where XSD says one, so none is sent.
 * @returns the text with another character in the place of each
 */
const countedAlike = (text: string): string => text.replace(/[\u{10000}-\u{10ffff}]/gu, '\uffee');

/** Xerces reads the older RFC 2396, which has no address without a host; RFC 3986 has. */
const hasNoHost = (raw: string): boolean => /^([a-z]+:)?\/\/$/i.test(raw.trim());

/**
 * What Xerces says of each of the documents: nothing, or what is wrong first.
 * @param files a schema of several files
 * @param entry the file that names the others
 */
async function complaintsOf(
  files: ReadonlyMap<string, Uint8Array>,
  entry: string,
  documents: readonly string[],
): Promise<readonly string[]> {
  return withFolder(async (folder) => {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const lines = documents.map((document) => Buffer.from(document).toString('base64'));
    await writeFile(join(folder, 'documents'), `${lines.join('\n')}\n`);
    const said = await bash('java xerces/Judge.java "$SCHEMA" <"$DOCUMENTS"', {
      SCHEMA: join(folder, entry),
      DOCUMENTS: join(folder, 'documents'),
    });
    const complaints = said.split('\n').slice(0, -1);
    expect(complaints).to.have.length(documents.length);
    return complaints;
  });
}

/** The third reader of our XSD, beside our own and libxml2: the one that Java's clients use. */
describe('Xerces judges as the gateway does', () => {
  before(async function () {
    await skipUnlessInstalled(this, 'Xerces', 'command -v javac');
  });

  it('whole messages, right ones and with one thing changed somewhere', async () => {
    const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
      fc.sample(arbitrary, { numRuns, seed: SEED });
    const texts = [...sample(anyMessage, MESSAGES / 4), ...sample(oneThingChanged, MESSAGES)].map(
      countedAlike,
    );
    const { files, entry } = withEnvelopes(schemas);
    const complaints = await complaintsOf(files, entry, texts);
    const validator = new SchemaValidator({ schemas, roots, prefixes: contract.prefixes });
    const seen = { right: 0, wrong: 0 };
    try {
      for (const [i, text] of texts.entries()) {
        const found = validator.validate(parseText(text));
        expect(found.length === 0, `${complaints[i] ?? ''}: ${text}`).to.equal(complaints[i] === '');
        seen[complaints[i] === '' ? 'right' : 'wrong'] += 1;
      }
    } finally {
      validator.dispose();
    }
    expect(seen.right).to.be.above(MESSAGES / 4);
    expect(seen.wrong).to.be.above(MESSAGES / 2);
  });

  it('every simple type at its edges', async () => {
    const random = new Random(SEED);
    const asked = [...types].flatMap(([name, type], i) =>
      [...edgesOf(type), ...Array.from({ length: VALUES }, () => edgeValue(type, random))]
        .map(countedAlike)
        .map((raw) => ({
          ...{ name, type, raw, element: `v${i}` },
        })),
    );
    const elements = [...types.keys()].map((name, i) => `<xs:element name="v${i}" ${typeAttribute(name)}/>`);
    const edges = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${NS}">
      ${importsOf([...types.keys()])}${elements.join('')}</xs:schema>`;
    const complaints = await complaintsOf(
      new Map([...schemas, ['edges.xsd', Buffer.from(edges)]]),
      'edges.xsd',
      asked.map(({ element, raw }) => `<${element} xmlns="${NS}">${escapeText(raw)}</${element}>`),
    );
    const seen = { taken: 0, refused: 0 };
    const apart: string[] = [];
    for (const [i, { name, type, raw }] of asked.entries()) {
      const kind = compileCheck(type)(raw);
      const said = complaints[i] ?? '';
      const isKnown =
        kind === undefined
          ? isPadded(raw, type) || hasNoHost(raw)
          : NARROWER.has(`${type.primitive} ${kind}`);
      if ((kind === undefined) !== (said === '') && !isKnown)
        apart.push(`${name} ${JSON.stringify(raw)}: ${kind ?? 'taken'}, but Xerces: ${said || 'taken'}`);
      seen[kind === undefined ? 'taken' : 'refused'] += 1;
    }
    expect(apart).to.deep.equal([]);
    expect(seen.taken).to.be.above(9 * types.size);
    expect(seen.refused).to.be.above(9 * types.size);
  });
});
