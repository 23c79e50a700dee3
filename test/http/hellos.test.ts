import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { connect } from 'node:tls';
import { expect } from 'chai';
import { firstRecordBytes, MOST_RECORD_BYTES } from '../../src/http/admission/first-record.js';
import { Hellos } from '../../src/http/admission/hellos.js';
import { certificate, type TestCertificate } from '../support/certificates.js';
import { type Running, start, Wire } from './harness.js';
import { testTimer } from './test-timer.js';

describe('the first record of TLS', () => {
  it('tells how long it is when its head has come, and at once when it is none', () => {
    const head = [0x16, 0x03, 0x01, 0x02, 0x00];
    const told = (bytes: readonly number[]) => firstRecordBytes(Buffer.from(bytes));
    expect(head.map((_, i) => told(head.slice(0, i)))).to.deep.equal(head.map(() => undefined));
    expect([told(head), told([...head, 1, 2])]).to.deep.equal([517, 517]);
    expect(told([0x16, 3, 3, 0x40, 0])).to.equal(MOST_RECORD_BYTES);
    for (const none of [[0x47], [0x00], [0x80, 0x2e], [0x16, 0x02], [0x17, 3], [0x16, 3, 1, 0, 0]])
      expect(told(none), none.join(' ')).to.equal(0);
    expect(told([0x16, 3, 1, 0x40, 1])).to.equal(0);
  });
});

describe('connections that have only begun a handshake', () => {
  function hellos() {
    const time = testTimer();
    const coming = new Hellos({ most: 3, withinMs: 100 }, time.timer);
    const told: string[] = [];
    const come = (name: string) => coming.come((why) => told.push(`${name} ${why}`));
    return { ...time, coming, come, told: () => told.splice(0) };
  }

  it('are closed after their time, however often they send another byte', () => {
    const { coming, come, told, pass } = hellos();
    come('a');
    pass(60);
    const whole = come('b');
    come('c');
    pass(39);
    expect(told()).to.deep.equal([]);
    pass(1);
    expect(told()).to.deep.equal(['a too_slow']);
    whole();
    pass(60);
    expect(told()).to.deep.equal(['c too_slow']);
    expect(coming.use).to.deep.equal({ coming: 0, turnedAway: { too_slow: 2, too_many_begun: 0 } });
  });

  it('are never more than so many: the first of them makes room, so nobody new is shut out', () => {
    const { coming, come, told } = hellos();
    for (const name of ['a', 'b', 'c', 'd', 'e']) come(name);
    expect(told()).to.deep.equal(['a too_many_begun', 'b too_many_begun']);
    expect(coming.use).to.deep.equal({ coming: 3, turnedAway: { too_slow: 0, too_many_begun: 2 } });
  });
});

describe('http: a handshake that is only begun', () => {
  let own: TestCertificate;
  let server: Running;
  before(async () => {
    own = await certificate('localhost');
  });
  beforeEach(async () => {
    const { cert, key } = own;
    // Whoever has come waits: nothing is begun while there is no place at all.
    server = await start({ tls: { cert, key }, load: { inFlight: 0, waiting: 0, shakeMs: 60_000 } });
  });
  afterEach(() => server.close());
  const waiting = () => server.load.handshakes.use.waiting;
  const coming = () => server.load.hellos.use.coming;

  /** What a client says first. */
  const clientHello = () =>
    new Promise<Buffer>((resolve) => {
      const socket = new Duplex({
        read: () => undefined,
        write: (hello: Buffer) => {
          resolve(hello);
        },
      });
      connect({ socket }).on('error', () => undefined);
    });

  it('has no place among those that wait until its first record is whole', async () => {
    const hello = await clientHello();
    const wire = await Wire.open(server.port);
    wire.send(hello.subarray(0, 1));
    while (coming() === 0) await turn();
    for (const byte of hello.subarray(1, -1)) wire.send(Buffer.from([byte]));
    // Another one is whole: when that has come, what was sent before it has been read, too.
    const other = await Wire.open(server.port);
    other.send(hello);
    while (waiting() === 0) await turn();
    expect([waiting(), coming()]).to.deep.equal([1, 1]);
    wire.send(hello.subarray(-1));
    while (waiting() === 1) await turn();
    expect([waiting(), coming()]).to.deep.equal([2, 0]);
    wire.close();
    other.close();
  });

  it('is closed at its first byte when that is of no handshake', async () => {
    const wire = await Wire.open(server.port);
    wire.send('G');
    await wire.ended;
    expect((await server.logged('not a TLS connection')).reason).to.equal('no record of a handshake');
    expect(server.load.handshakes.use).to.deep.include({ waiting: 0 });
  });

  it('is not said to be no TLS when it is turned away', async () => {
    const wire = await Wire.open(server.port);
    wire.send(await clientHello());
    while (waiting() === 0) await turn();
    server.load.handshakes.end();
    await wire.ended;
    expect((await server.logged('TLS handshake turned away')).reason).to.equal('stopping');
    expect(server.lines.map(({ msg }) => msg)).to.not.include('not a TLS connection');
  });
});
