import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { defaultLimits } from '../../src/config/config.js';
import { Fault } from '../../src/faults/fault.js';
import { unpack } from '../../src/http/request/unpack.js';
import { ask, dataOf, kodeOf, post, type Running, start } from './harness.js';

const MESSAGE = '<a>Vi søger en tømrer</a>'.repeat(20);
const gzip = gzipSync(MESSAGE);
const zlib = deflateSync(MESSAGE);
const LIMITS = { bodyBytes: 100_000, bodyBytesWithLogo: 200_000, gzipRatio: 100 };

describe('http: a packed message', () => {
  let server: Running;
  before(async () => {
    server = await start({ limits: LIMITS });
  });
  after(() => server.close());
  const send = (body: Uint8Array, coding: string) =>
    ask(server.port, post(body, { 'content-encoding': coding }));

  for (const [coding, body] of [
    ['gzip', gzip],
    ['GZip', gzip],
    ['x-gzip', gzip],
    ['gzip', Buffer.concat([gzipSync(MESSAGE.slice(0, 30)), gzipSync(MESSAGE.slice(30))])],
    ['deflate', zlib],
    ['deflate', deflateRawSync(MESSAGE)],
    ['identity', Buffer.from(MESSAGE)],
    ['', Buffer.from(MESSAGE)],
  ] as const) {
    it(`under Content-Encoding "${coding}" (${body.length} bytes) reaches the gateway unpacked`, async () => {
      const answer = await send(body, coding);
      expect(answer.status).to.equal(200);
      expect(Buffer.from(answer.body, 'latin1').toString()).to.equal(MESSAGE);
    });
  }

  for (const coding of ['br', 'gzip, gzip', 'gzip,deflate', 'identity, gzip', 'compress', '__proto__']) {
    it(`under Content-Encoding "${coding}" is refused with 139137`, async () => {
      const answer = await send(gzip, coding);
      expect([answer.status, kodeOf(answer), dataOf(answer)]).to.deep.equal([
        415,
        139137,
        { encoding: coding },
      ]);
      expect(answer.headers.get('accept-encoding')).to.equal('gzip, deflate');
    });
  }

  for (const [what, coding, body, hvad] of [
    ['garbage', 'gzip', Buffer.from(MESSAGE), /not gzip/],
    ['garbage', 'deflate', Buffer.from(MESSAGE), /not deflate/],
    ['zlib under the name of gzip', 'gzip', zlib, /not gzip/],
    ['nothing', 'gzip', Buffer.alloc(0), /cut short/],
    ['a message cut short', 'gzip', gzip.subarray(0, -1), /cut short/],
    ['a message cut short', 'deflate', zlib.subarray(0, -5), /cut short/],
    ['a damaged checksum', 'gzip', Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8)]), /not gzip/],
    ['words after the end', 'gzip', Buffer.concat([gzip, Buffer.from('more')]), /not gzip/],
    ['zeros after the end', 'gzip', Buffer.concat([gzip, Buffer.alloc(3)]), /after the end/],
    ['words after the end', 'deflate', Buffer.concat([zlib, Buffer.from('more')]), /after the end/],
  ] as const) {
    it(`${coding} of ${what} is refused with 139133`, async () => {
      const answer = await send(body, coding);
      expect([answer.status, kodeOf(answer)]).to.deep.equal([400, 139133]);
      expect((dataOf(answer) as { hvad: string }).hvad).to.match(hvad);
    });
  }

  it('that becomes larger than a message may be is refused with 139132', async () => {
    const large = gzipSync(Buffer.from(Array.from({ length: 40_000 }, (_, i) => `<a${i}/>`).join('')));
    const answer = await send(large, 'gzip');
    expect([answer.status, kodeOf(answer), dataOf(answer)]).to.deep.equal([413, 139132, { limit: 200_000 }]);
  });

  it('that grows more than the ratio allows is refused with 139133, small as it is', async () => {
    const answer = await send(gzipSync('x'.repeat(100_000)), 'gzip');
    expect([answer.status, kodeOf(answer)]).to.deep.equal([400, 139133]);
    expect((dataOf(answer) as { hvad: string }).hvad).to.contain('100');
  });

  it('of exactly the larger limit is taken', async () => {
    const server = await start({ limits: { ...LIMITS, gzipRatio: 1100 } });
    const exact = await ask(server.port, post(gzipSync('x'.repeat(200_000)), { 'content-encoding': 'gzip' }));
    const more = await ask(server.port, post(gzipSync('x'.repeat(200_001)), { 'content-encoding': 'gzip' }));
    expect([exact.status, exact.body.length, more.status]).to.deep.equal([200, 200_000, 413]);
    await server.close();
  });

  it('that is a bomb of 128 MiB costs no more memory than a message', async () => {
    const bomb = gzipSync(Buffer.alloc(128 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    const error: unknown = await unpack(bomb, 'gzip', defaultLimits).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(Fault).with.property('kode', 139132);
    expect(process.memoryUsage().arrayBuffers - before).to.be.lessThan(2 * defaultLimits.bodyBytesWithLogo);
  });
});
