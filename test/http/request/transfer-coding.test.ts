import { expect } from 'chai';
import { dataOf, kodeOf, PATH, type Running, start, Wire } from '../harness.js';

const TE = 'Transfer-Encoding: ';
const CHUNKS = '4\r\n<a/>\r\n0\r\n\r\n';
const NEXT = `GET ${PATH}?wsdl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;

describe('http: the transfer coding of a message', () => {
  let server: Running;
  beforeEach(async () => {
    server = await start();
  });
  afterEach(() => server.close());

  /** What a message is answered, and with it whatever is taken for the next request. */
  async function answersTo(fields: string, { version = '1.1', target = PATH } = {}) {
    const wire = await Wire.open(server.port);
    const head = `POST ${target} HTTP/${version}\r\nHost: localhost\r\nContent-Type: text/xml\r\n${fields}\r\n\r\n`;
    wire.send(Buffer.from(head + CHUNKS + NEXT));
    await wire.ended;
    return wire.answers(1);
  }

  for (const fields of [`${TE}chunked`, `${TE}Chunked`, `${TE}  CHUNKED`, `${TE}, chunked`])
    it(`is taken: ${JSON.stringify(fields)}`, async () => {
      const [answer, next] = await answersTo(fields);
      expect([answer?.status, answer?.body, next?.status]).to.deep.equal([200, '<a/>', 200]);
    });

  for (const [fields, encoding] of [
    [`${TE}gzip, chunked`, 'gzip, chunked'],
    [`${TE}foo, chunked`, 'foo, chunked'],
    [`${TE}identity, chunked`, 'identity, chunked'],
    [`${TE}GZip ,\tChunked`, 'gzip, chunked'],
    [`${TE}gzip\r\n${TE}chunked`, 'gzip, chunked'],
    [`${TE}gzip;a="b, chunked`, 'gzip;a="b, chunked'],
  ] as const)
    it(`is refused with 501 and 139144 where we do not know it, and the connection closed: ${JSON.stringify(fields)}`, async () => {
      const [answer, next] = await answersTo(fields);
      expect([answer?.status, kodeOf(answer!), dataOf(answer!)]).to.deep.equal([501, 139144, { encoding }]);
      expect([answer?.headers.get('connection'), next]).to.deep.equal(['close', undefined]);
      expect(server.gateway.seen).to.be.empty;
    });

  for (const fields of [
    `${TE}chunked, gzip`,
    `${TE}gzip`,
    `${TE}identity`,
    `${TE}chunked\r\n${TE}gzip`,
    `${TE}chunked, chunked`,
    `${TE}chunked\r\n${TE}chunked`,
    `${TE}xchunked`,
    `${TE}"chunked"`,
    `${TE}chunked;a=b`,
    `${TE}chunked\r\nContent-Length: 4`,
    'Transfer-Encoding : chunked',
    // Node 24 refuses it in bare words, and Node 20 leaves it to us.
    TE,
  ])
    it(`is refused with 400 where it does not tell the end, and the connection closed: ${JSON.stringify(fields)}`, async () => {
      const [answer, next] = await answersTo(fields);
      expect([answer?.status, answer?.headers.get('connection')]).to.deep.equal([400, 'close']);
      expect(next).to.equal(undefined);
      expect(server.gateway.seen).to.be.empty;
    });

  for (const [what, fields] of [
    ['in HTTP/1.0', `${TE}chunked`],
    ['in HTTP/1.0, which would be kept', `${TE}chunked\r\nConnection: keep-alive`],
  ] as const)
    it(`is refused with 400 and 139145 ${what}, and the connection closed`, async () => {
      const [answer, next] = await answersTo(fields, { version: '1.0' });
      expect([answer?.status, kodeOf(answer!)]).to.deep.equal([400, 139145]);
      expect([answer?.headers.get('connection'), next]).to.deep.equal(['close', undefined]);
      expect(server.gateway.seen).to.be.empty;
    });

  it('that we do not know closes the connection whatever is asked for', async () => {
    for (const target of ['/health/live', '/x', `${PATH}?wsdl`]) {
      const [answer, next] = await answersTo(`${TE}gzip, chunked`, { target });
      expect(answer?.headers.get('connection'), target).to.equal('close');
      expect(next, target).to.equal(undefined);
    }
  });
});
