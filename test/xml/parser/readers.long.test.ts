import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../../../src/config/config.js';
import { Fault } from '../../../src/faults/fault.js';
import { projectRoot } from '../../../src/config/data-file.js';
import { parse } from '../../../src/xml/parser/parse.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { asLibxml2ReadsIt } from '../libxml2-reader.js';
import { mutate, randomDocument, randomFrom } from '../random-xml.js';
import { type Plain, plainName, readBySaxes } from '../saxes-reader.js';

/**
 * XML_MUTATIONS=500000 tries that many messages, and another XML_SEED tries others than the usual.
 */
const mutations = Number(process.env.XML_MUTATIONS ?? 6000);
const seed = Number(process.env.XML_SEED ?? 20261122);

/** Our tree, or undefined when the text is refused as XML; any other error fails the test. */
function readByUs(text: string): Plain | undefined {
  try {
    return plain(parse(Buffer.from(text), { limits: defaultLimits }).root);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function plain({ namespace, prefix, local, attributes, declarations, nodes }: XmlElement): Plain {
  return [
    plainName(namespace, prefix, local),
    attributes.map((one) => `${plainName(one.namespace, one.prefix, one.local)}=${one.value}`),
    Object.entries(declarations).map(([declared, name]) => `${declared}=${name}`),
    nodes.map((node) => (typeof node === 'string' ? node : plain(node))),
  ];
}

/** A tree without prefixes and declarations, as libxml2's canonical form may write others. */
function meaning([name, attributes, , nodes]: Plain): unknown {
  const bare = (one: string) => one.replace(/^(\{[^}]*\})[^:]*:/, '$1');
  return [
    bare(name),
    attributes.map(bare).sort(),
    nodes.map((node) => (typeof node === 'string' ? node : meaning(node))),
  ];
}

/**
 * Can libxml2 canonicalise the namespace name? Canonical XML has no form for a relative one
 * (section 1.3), and libxml2 writes an ampersand as it is and takes no brackets and no port that is
 * no number.
 */
const hasCanonicalForm = ([, , declarations, nodes]: Plain): boolean =>
  declarations.every((one) => /^[^=]*=($|urn:[^:&[\]]*$|http:\/\/[\w.]+\/[^:&[\]]*$)/.test(one)) &&
  nodes.every((node) => typeof node === 'string' || hasCanonicalForm(node));

/**
 * Checks that our reader and saxes give the same tree, or both refuse, and that libxml2 understands
 * the same of what is accepted.
 * @returns whether the text was accepted
 */
function compare(text: string, withLibxml2: boolean): boolean {
  const ours = readByUs(text);
  // Decoding takes the byte order mark away.
  const theirs = readBySaxes(text.replace(/^\ufeff/, ''));
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    expect(ours, JSON.stringify(text)).to.deep.equal(theirs);
  if (ours && withLibxml2 && hasCanonicalForm(ours)) {
    const again = readByUs(Buffer.from(asLibxml2ReadsIt(Buffer.from(text))).toString());
    expect(again && meaning(again), JSON.stringify(text)).to.deep.equal(meaning(ours));
  }
  return ours !== undefined;
}

describe('our reader, saxes and libxml2', () => {
  const fixtures = readdirSync(join(projectRoot, 'fixtures'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('request.xml'))
    .map((file) => readFileSync(join(projectRoot, 'fixtures', file)).toString());

  it('read every fixture alike', () => {
    const small = fixtures.filter(({ length }) => length < 30_000);
    const accepted = small.filter((text) => compare(text, true)).length;
    expect(accepted).to.be.above(200).and.below(fixtures.length);
  });

  it('read random documents and what is made of them alike', function () {
    this.timeout(Math.max(300_000, mutations * 10));
    const random = randomFrom(seed);
    const sources = fixtures.filter(({ length }) => length < 4000);
    let accepted = 0;
    for (let i = 0; i < mutations; i++) {
      const fixture = sources[Math.floor(random() * sources.length)];
      const source = i % 8 === 0 && fixture !== undefined ? fixture : randomDocument(random);
      // By way of UTF-8 a surrogate that an edit has left alone becomes U+FFFD.
      const text = Buffer.from(i % 4 === 1 ? source : mutate(source, random)).toString();
      if (compare(text, i % 4 === 0)) accepted += 1;
    }
    expect(accepted / mutations).to.be.within(0.15, 0.8);
    if (mutations > 6000) console.log(`${mutations} documents, ${accepted} accepted, seed ${seed}`);
  });
});
