/**
 * Text that means something to a database, a log, a template or a shell: in every text field it is
 * text.
 */
import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import { readEnvelope } from '../../src/soap/message/envelope.js';
import { decode } from '../../src/xml/codec/decode.js';
import { encode } from '../../src/xml/codec/encode.js';
import type { ElementDescriptor, ServiceContract, SimpleType } from '../../src/xml/schema/schema.js';
import { normalise } from '../../src/xml/schema/white-space.js';
import { errorCode, messageAbout } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { post, sampleOf, valueOf, withRequestIdentifier, withValue } from '../support/soap-client.js';
import { parseText } from '../xml/support.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');

const PAYLOADS = [
  `'; drop table jobannonce; --`,
  `' or '1'='1`,
  `"; delete from haendelse; /*`,
  `\\'; select 1; --`,
  `$1 $$ ?? :navn %s`,
  `');`,
  `'--`,
  `x\n{"level":"fatal","msg":"forfalsket"}`,
  `x\r\nSet-Cookie: a=b`,
  `","level":"fatal","x":"`,
  '${jndi:ldap://127.0.0.1:9/x}',
  '{{7*7}} $(reboot) `id` |id',
  'x\u2028{"level":"fatal","msg":"forfalsket"}',
  '../../../../etc/passwd',
] as const;

type Path = readonly (string | number)[];
interface Field {
  readonly path: Path;
  readonly type: SimpleType;
}

/** Every element of text in the contract of an operation. */
function textFields({ type }: ElementDescriptor, path: Path = []): Field[] {
  if (type.kind === 'list') return textFields(type.item, [...path, 0]);
  if (type.kind === 'sequence') {
    return type.elements.flatMap((one) => textFields(one, [...path, one.local, ...(one.max > 1 ? [0] : [])]));
  }
  const isText = type.kind === 'simple' && ['string', 'anyURI'].includes(type.primitive);
  return isText ? [{ path, type }] : [];
}

const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * A copy with another value there.
 * @returns undefined where the example has no element to hold it
 */
function withAt(value: unknown, [key, ...rest]: Path, put: string): unknown {
  if (key === undefined) return put;
  if (!isObject(value)) return undefined;
  const inner = withAt(value[key], rest, put);
  if (inner === undefined) return undefined;
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((one, key) => (isObject(one) ? one[key] : undefined), value);

function operationNamed(name: string) {
  const { operations }: ServiceContract = jobannonceService;
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`no ${name}`);
  return operation;
}

const bodyOf = (xml: string) => readEnvelope(parseText(xml), SOAP_11).body;

describe('text that means something elsewhere', function () {
  const create = operationNamed('CreateJobannonce');
  const get = operationNamed('GetJobannonce');
  const fields = textFields(create.input);
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  const messageWith = (request: unknown) =>
    sampleOf('CreateJobannonce', NOW).replace(
      /(<soap:Body>).*(<\/soap:Body>)/s,
      (_, start: string, end: string) => start + encode(create.input, request) + end,
    );
  const count = async (table: string) => Number((await app.database.knex(table).count())[0]?.count);

  it('is stored and read back as it is in every text field of CreateJobannonce, or refused by name', async () => {
    const example = decode(bodyOf(sampleOf('CreateJobannonce', NOW)), create.input);
    const taken = new Map<string, number>();
    let created = 0;
    for (const { path, type } of fields) {
      const local = String(path.findLast((key) => typeof key === 'string'));
      for (const payload of PAYLOADS) {
        const value = payload.slice(0, type.maxLength ?? payload.length);
        const request = withAt(example, path, value);
        if (request === undefined) continue;
        const answer = await post(app.origin, messageWith(request));
        if (answer.status !== 200) {
          const kode = errorCode(answer);
          expect(
            kode === 1014 || (kode !== undefined && kode >= 2000 && kode < 131_000),
            answer.xml,
          ).to.equal(true);
          const paths = [...answer.xml.matchAll(/<Sti>([^<]*)</g)].map(([, sti = '']) => sti);
          expect(
            paths.some((sti) => sti.includes(local)),
            `${path.join('/')}: ${answer.xml}`,
          ).to.equal(true);
          continue;
        }
        created += 1;
        taken.set(path.join('/'), (taken.get(path.join('/')) ?? 0) + 1);
        const id = valueOf(answer.xml, 'JobannonceIdentifier') ?? 'none';
        const got = await post(app.origin, messageAbout('GetJobannonce', NOW, id));
        const stored = at(decode(bodyOf(got.xml), get.output), path);
        // XML itself makes a line end of \r\n where it is not written as a reference, as encode
        // does.
        expect(stored, path.join('/')).to.equal(normalise(value, type.whiteSpace));
      }
    }
    expect(await count('jobannonce')).to.equal(created);
    expect(await count('haendelse')).to.equal(created);
    const timesTaken = (local: string) => [...taken].find(([path]) => path.endsWith(local))?.[1];
    expect(timesTaken('Titel')).to.equal(PAYLOADS.length);
    // Rule 17: nothing that nobody sees may stand in a name or an address. Line ends in an address
    // are blanks to XSD.
    const without = (hidden: RegExp) => PAYLOADS.filter((payload) => !hidden.test(payload)).length;
    for (const local of ['Fornavne', 'Efternavn'])
      expect(timesTaken(local), local).to.equal(without(/[\r\n\u2028]/));
    for (const local of ['Vejnavn', 'By']) expect(timesTaken(local), local).to.equal(without(/\u2028/));
    process.stdout.write(
      `      ${fields.length} fields, ${created} ads stored, taken in ${taken.size}: ${[...taken.keys()].map((path) => path.split('/').at(-1)).join(' ')}\n`,
    );
  });

  it('is looked for as it is, and finds no more than it says', async () => {
    for (const payload of PAYLOADS) {
      const search = withValue(sampleOf('SearchJobannonce', NOW), 'Fritekst', 'X').replace(
        /(<job:Fritekst>)X/,
        (_, tag: string) => tag + payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      );
      expect(search, 'the example searches for words').to.contain('<job:Fritekst>');
      const answer = await post(app.origin, search);
      expect(answer.status === 200 || (errorCode(answer) ?? 0) >= 1014, answer.xml).to.equal(true);
      expect(errorCode(answer), answer.xml).to.not.be.oneOf([1011, 139135]);
    }
  });

  it('is text in the headers of SOAP and HTTP, and is sent back in none', async () => {
    for (const payload of PAYLOADS) {
      const escaped = payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('$', '$$$$');
      for (const local of ['UserFullName', 'UserIdentifier', 'OrganisationCode']) {
        const answer = await post(app.origin, withValue(sampleOf('IsValidJobannonce', NOW), local, escaped));
        expect(errorCode(answer), answer.xml).to.not.be.oneOf([1011, 139135]);
      }
      const id = payload.slice(0, 46).replace(/[\r\n]+/g, ' ');
      const repeat = withRequestIdentifier(sampleOf('CreateJobannonce', NOW), 'ID').replace(
        '>ID<',
        () => `>${id.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}<`,
      );
      const [first, second] = [await post(app.origin, repeat), await post(app.origin, repeat)];
      expect(second.xml).to.equal(first.xml);

      const header = payload.replace(/[^\x20-\x7e]/g, '');
      const answer = await fetch(`${app.origin}${jobannonceService.path}?x=${encodeURIComponent(payload)}`, {
        method: 'POST',
        headers: {
          'content-type': 'text/xml',
          soapaction: header,
          'user-agent': header,
          'x-request-id': header,
        },
        body: sampleOf('IsValidJobannonce', NOW),
      });
      expect([...answer.headers].filter(([, value]) => value.includes(header))).to.deep.equal([]);
      expect(answer.headers.get('set-cookie')).to.equal(null);
      await answer.text();
    }
  });

  it('has broken no line of the log, forged none, and left every table', async () => {
    expect(app.lines).to.have.length.above(PAYLOADS.length * fields.length);
    for (const line of app.lines) {
      expect(line.indexOf('\n'), line).to.equal(line.length - 1);
      const { level, msg } = JSON.parse(line) as { level: string; msg: string };
      expect(level, line).to.not.be.oneOf(['error', 'fatal']);
      expect(msg).to.not.contain('forfalsket');
    }
    expect(await count('jobannonce')).to.be.above(0);
    expect(await count('haendelse')).to.be.above(0);
  });
});
