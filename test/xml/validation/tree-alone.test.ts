import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as contract from '../../../src/contract/index.js';
import { defaultLimits } from '../../../src/config/config.js';
import { Fault } from '../../../src/faults/fault.js';
import { isEnvelopeMark } from '../../../src/xml/validation/envelope-marks.js';
import { withEnvelopes } from '../../../src/xml/validation/envelope-schema.js';
import { LibxmlSchema } from '../../../src/xml/validation/libxml2.js';
import { placeComplaint } from '../../../src/xml/validation/libxml2-complaints.js';
import { parse } from '../../../src/xml/parser/parse.js';
import { hasPlainCdata } from '../../../src/xml/validation/plain-cdata.js';
import type { ServiceContract } from '../../../src/xml/schema/schema.js';
import type { XmlMessage } from '../../../src/xml/tree/tree.js';
import { TreeValidator } from '../../../src/xml/validation/tree-validator.js';
import { Random } from '../random.js';
import { randomMessage } from '../random-message.js';
import { parseText } from '../support.js';

const project = join(import.meta.dirname, '../../..');
const HEADERS = [
  contract.activeOrganisationHeader,
  contract.requestUserMetadataHeader,
  contract.requestOptionsHeader,
];
const DETAIL = [contract.faultDetails, contract.fejlliste, contract.serviceRequestLogReferenceIdentifier];
const MESSAGES = 3000;

/** The two validators of a service, which are asked one by one. */
class Pair {
  readonly vocabulary;
  private readonly schema: LibxmlSchema;
  private readonly tree: TreeValidator;

  constructor(service: ServiceContract) {
    const files = service.schemas.map(
      (path) => [basename(path), readFileSync(join(project, 'wsdl', path))] as const,
    );
    const { files: all, entry, globals } = withEnvelopes(new Map(files));
    const messages = service.operations.flatMap(({ input, output }) => [input, output]);
    this.schema = LibxmlSchema.compile(all, entry);
    this.tree = new TreeValidator([...HEADERS, ...DETAIL, ...messages], contract.prefixes, globals);
    this.vocabulary = { bodies: [...messages, ...DETAIL], headers: HEADERS };
  }

  /** Is the message taken without libxml2? */
  takesAlone({ root, text }: XmlMessage): boolean {
    try {
      const { isWhole, found } = this.tree.judge(root);
      return isWhole && found.length === 0 && hasPlainCdata(text);
    } catch (error) {
      if (error instanceof Fault) return false;
      throw error;
    }
  }

  /**
   * What libxml2 complains of in the message, without what it is wrong about (docs/decisions/0005).
   */
  complaints({ root, bytes }: XmlMessage): readonly string[] {
    return this.schema.complaints(bytes).flatMap((complaint) => {
      const { element, kind, attribute } = placeComplaint(complaint, root);
      const isMark =
        kind === 'ukendtAttribut' && attribute !== undefined && isEnvelopeMark(element, attribute);
      const isPadded = kind === 'forkertType' && attribute === undefined && this.tree.isPaddedTime(element);
      return isMark || isPadded ? [] : [complaint.message];
    });
  }

  dispose(): void {
    this.schema.dispose();
  }
}

describe('a message that is taken without libxml2', () => {
  const pairs: Pair[] = [];
  before(() => {
    for (const service of contract.services) pairs.push(new Pair(service));
  });
  after(() => {
    for (const pair of pairs) pair.dispose();
  });

  it(`is taken by libxml2 too: ${MESSAGES} random ones, most of them damaged`, function () {
    this.timeout(60_000);
    const seen = { alone: 0, asked: 0, unreadable: 0 };
    for (let seed = 0; seed < MESSAGES; seed++) {
      const random = new Random(seed);
      const pair = random.pick(pairs);
      const text = randomMessage(pair.vocabulary, random);
      let message: XmlMessage;
      try {
        message = parseText(text);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        seen.unreadable += 1;
        continue;
      }
      const isAlone = pair.takesAlone(message);
      seen[isAlone ? 'alone' : 'asked'] += 1;
      if (isAlone) expect(pair.complaints(message), `seed ${seed}: ${text}`).to.deep.equal([]);
    }
    expect(seen.alone).to.be.above(MESSAGES / 4);
    expect(seen.asked).to.be.above(MESSAGES / 4);
    expect(seen.unreadable).to.be.below(MESSAGES / 20);
  });

  it('is taken by libxml2 too: every request and answer of the fixtures', () => {
    const seen = { alone: 0, asked: 0 };
    for (const path of readdirSync(join(project, 'fixtures'), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.xml')) continue;
      let message: XmlMessage;
      try {
        message = parse(readFileSync(join(project, 'fixtures', path)), { limits: defaultLimits });
      } catch (error) {
        if (error instanceof Fault) continue;
        throw error;
      }
      for (const pair of pairs) {
        const isAlone = pair.takesAlone(message);
        seen[isAlone ? 'alone' : 'asked'] += 1;
        if (isAlone) expect(pair.complaints(message), path).to.deep.equal([]);
      }
    }
    expect(seen.alone).to.be.above(100);
    expect(seen.asked).to.be.above(100);
  });

  const [operation] = contract.jobannonceService.operations.filter(({ name }) => name === 'GetJobannonce');
  const body = `<job:GetJobannonceRequest xmlns:job="${operation?.input.namespace ?? ''}"><job:JobannonceIdentifier>0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9</job:JobannonceIdentifier></job:GetJobannonceRequest>`;
  const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const message = (content: string, header = '', attributes = '') =>
    `<s:Envelope xmlns:s="${soap}"${attributes}><s:Header>${header}</s:Header><s:Body>${content}</s:Body></s:Envelope>`;
  const value = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

  for (const [what, text, alone] of [
    ['a plain one', message(body), true],
    ['marks of the envelope', message(body.replace('xmlns:job', 's:encodingStyle="" xmlns:job')), true],
    ['a header nobody knows', message(body, '<q:q xmlns:q="urn:q" a="1">x<q:r/></q:q>'), true],
    ['a value in CDATA', message(body.replace(value, `<![CDATA[${value}]]>`)), true],
    ['a comment', message(body.replace(value, `<!-- x -->${value}`)), true],
    ['no Header', message(body).replace('<s:Header></s:Header>', ''), true],
    ['xsi:type', message(body.replace('Identifier>', `Identifier ${xsi} xsi:type="job:x">`)), false],
    [
      'xsi:schemaLocation',
      message(body.replace('xmlns:job', `${xsi} xsi:schemaLocation="a b" xmlns:job`)),
      false,
    ],
    ['xsi:type in a foreign header', message(body, `<q ${xsi} xsi:type="xs:string"/>`), false],
    ['an attribute of its own', message(body.replace('xmlns:job', 'a="1" xmlns:job')), false],
    ['an attribute of the Envelope', message(body, '', ' a="1"'), false],
    [
      'a global element that is no message',
      message(body, '<o:OrganisationCode xmlns:o="http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/"/>'),
      false,
    ],
    ['an envelope inside', message(`<q>${message(body)}</q>`), false],
    ['a fault', message('<s:Fault/>'), false],
    ['something after Body', message(body).replace('</s:Envelope>', '<q/></s:Envelope>'), false],
    ['text in Body', message(`x${body}`), false],
    ['a blank CDATA section between elements', message(`<![CDATA[ ]]>${body}`), false],
    ['an empty CDATA section between elements', message(body.replace(/(?=<job:J)/, '<![CDATA[]]>')), false],
    ['a namespace that is no URI', message(body, '<q xmlns="::"/>'), false],
    ['a namespace that is an unusual URI', message(body, '<q xmlns="tag:x,2026:y"/>'), false],
  ] as const) {
    it(`is it ${alone ? 'taken so' : 'never so'}: ${what}`, () => {
      const [pair] = pairs.filter(
        ({ vocabulary }) => operation && vocabulary.bodies.includes(operation.input),
      );
      expect(pair?.takesAlone(parseText(text))).to.equal(alone);
    });
  }
});
