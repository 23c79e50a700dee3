import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { defaultLimits } from '../../../src/config/config.js';
import { projectRoot } from '../../../src/config/data-file.js';
import * as contract from '../../../src/contract/index.js';
import { Fault } from '../../../src/faults/fault.js';
import { validatorFor } from '../../../src/soap/documents/contract-validator.js';
import { sample } from '../../../src/soap/documents/samples.js';
import { SOAP_11 } from '../../../src/soap/message/version.js';
import { decode } from '../../../src/xml/codec/decode.js';
import type { Direct } from '../../../src/xml/parser/parse.js';
import { parse } from '../../../src/xml/parser/parse.js';
import { ReadElement } from '../../../src/xml/tree/read-element.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../../src/xml/tree/tree.js';
import { Random } from '../random.js';
import { randomMessage } from '../random-message.js';
import { mutate, randomFrom } from '../random-xml.js';
import { Pair } from '../validation/pair.js';
import { isEach } from '../../support/each.js';

const MESSAGES = Number(process.env.DIRECT_MESSAGES ?? (isEach ? 2000 : 1000));

const readBy = (text: string, direct?: Direct): XmlMessage | undefined => {
  try {
    return parse(Buffer.from(text), { limits: defaultLimits, direct });
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
};

/** Everything of an element and what is in it, and whether each child knows its parent. */
const plain = (element: XmlElement): unknown => [
  [element.namespace, element.local, element.prefix, element.offset, element.attributes],
  Object.entries(element.declarations),
  element.nodes.map((node) => (typeof node === 'string' ? node : [node.parent === element, plain(node)])),
];

const blocksOf = ({ root }: XmlMessage): readonly XmlElement[] => childElements(root).flatMap(childElements);

describe('a message that is read straight to values', () => {
  const services = contract.services.map((service) => ({
    pair: new Pair(service),
    validator: validatorFor(service, join(projectRoot, 'wsdl')),
  }));
  after(() => {
    for (const { pair, validator } of services) {
      pair.dispose();
      validator.dispose();
    }
  });

  type Service = (typeof services)[number];

  /** @returns whether it was read so: then all is as the tree has it, which is taken alone */
  function compare(text: string, { pair, validator }: Service): boolean {
    const tree = readBy(text);
    const direct = readBy(text, validator.direct);
    expect(direct === undefined, text).to.equal(tree === undefined);
    if (!tree || direct?.validBy === undefined) return false;
    expect(pair.takesAlone(tree), text).to.be.true;
    expect(validator.validate(direct), text).to.deep.equal([]);
    const blocks = blocksOf(tree);
    // Values first, while nobody has asked for a node.
    for (const [i, block] of blocksOf(direct).entries()) {
      const same = blocks[i];
      if (!same || !(block instanceof ReadElement)) continue;
      const { descriptor, value } = block;
      expect(JSON.stringify(value), text).to.equal(JSON.stringify(decode(same, descriptor)));
      expect(decode(block, descriptor)).to.equal(value);
    }
    expect(plain(direct.root), text).to.deep.equal(plain(tree.root));
    return true;
  }

  it(`is as the tree has it: ${MESSAGES} random ones, most of them damaged`, function () {
    this.timeout(Math.max(300_000, 30 * MESSAGES));
    let read = 0;
    for (let seed = 0; seed < MESSAGES; seed++) {
      const random = new Random(seed);
      const service = random.pick(services);
      if (compare(randomMessage(service.pair.vocabulary, random), service)) read += 1;
    }
    expect(read).to.be.above(MESSAGES / 6);
  });

  it('is as the tree has it: every fixture, and what is made of them by damage', () => {
    const random = randomFrom(20261130);
    const seen = { read: 0, other: 0, damaged: 0 };
    const folder = join(projectRoot, 'fixtures');
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('request.xml')) continue;
      const text = readFileSync(join(folder, path), 'utf8');
      if (text.length > 30_000) continue;
      const found = services.some((service) => compare(text, service));
      seen[found ? 'read' : 'other'] += 1;
      for (let i = 0; i < (isEach ? 4 : 1); i++) {
        const damaged = mutate(text, random);
        if (services.some((service) => compare(damaged, service))) seen.damaged += 1;
      }
    }
    expect(seen.read).to.be.above(200);
    expect(seen.other).to.be.above(50);
    expect(seen.damaged).to.be.above(isEach ? 50 : 10);
  });

  const validator = validatorFor(contract.jobannonceService, join(projectRoot, 'wsdl'));
  after(() => {
    validator.dispose();
  });
  const ns = 'http://service.bm.dk/';

  const cases: Readonly<Record<string, (text: string) => string>> = {
    'an attribute in the contract': (text) => text.replace(/<job:Titel>/, '<job:Titel x="1">'),
    'a namespace name that libxml2 may not read': (text) =>
      text.replace(/<job:Titel>/, '<job:Titel xmlns:x="a:[">'),
    'a CDATA section between elements': (text) => text.replace(/<job:Titel>/, '<![CDATA[ ]]>$&'),
    'an empty CDATA section': (text) => text.replace(/<job:Titel>/, '<![CDATA[]]>$&'),
    'a comment within a value': (text) => text.replace(/<job:Titel>/, '$&a<!-- -->'),
    'text between elements': (text) => text.replace(/<job:Titel>/, 'x$&'),
    'text in the envelope': (text) => text.replace(/<soap:Body>/, 'x$&'),
    'a header block that holds elements': (text) =>
      text.replace(/<soap:Header>/, `$&<x:y xmlns:x="${ns}x"><x:z/></x:y>`),
    'an element that the schemas have elsewhere': (text) => text.replace(/<soap:Header>/, '$&<soap:Fault/>'),
    'a part of the envelope that stands twice': (text) => text.replace(/<\/soap:Body>/, '$&<soap:Body/>'),
    'more blocks than anybody sends': (text) =>
      text.replace(/<soap:Header>/, `$&${`<x:y xmlns:x="${ns}x"/>`.repeat(100)}`),
  };
  const create = contract.jobannonceService.operations.find(({ name }) => name === 'CreateJobannonce');
  const text = create ? sample(create, SOAP_11, new Date('2026-11-30T10:00:00Z')) : '';

  it('has none of these', () => {
    expect(readBy(text, validator.direct)?.validBy).to.equal(validator.direct);
    for (const [name, change] of Object.entries(cases)) {
      const changed = change(text);
      expect(changed, name).to.not.equal(text);
      expect(readBy(changed, validator.direct)?.validBy, name).to.be.undefined;
    }
  });

  it('keeps nothing of a message that was read after it', () => {
    const message = readBy(text, validator.direct);
    const blocks = message && blocksOf(message);
    const values = JSON.stringify(blocks?.map((block) => block instanceof ReadElement && block.value));
    readBy('<other xmlns="urn:other">&lt;'.padEnd(2 * text.length, 'x'));
    expect(JSON.stringify(blocks?.map((block) => block instanceof ReadElement && block.value))).to.equal(
      values,
    );
    const tree = readBy(text);
    expect(message && plain(message.root)).to.deep.equal(tree && plain(tree.root));
  });
});
