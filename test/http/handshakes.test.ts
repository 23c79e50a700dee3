import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { connect } from 'node:tls';
import { expect } from 'chai';
import { Handshakes } from '../../src/http/admission/handshakes.js';
import { certificate, type TestCertificate } from '../support/certificates.js';
import { post, type Running, start, Wire } from './harness.js';
import { heldGateway } from './held-gateway.js';
import { testTimer } from './test-timer.js';

const LIMITS = { perTurn: 2, waiting: 4, waitMs: 100, everyMs: 50, messages: 3 };

/** Handshakes that tell what becomes of them, beside as much work as a test says. */
function handshakes() {
  const busy = { isBusy: false, areResting: false };
  const time = testTimer();
  const shaking = new Handshakes(
    LIMITS,
    { isBusy: () => busy.isBusy, areResting: () => busy.areResting },
    time.timer,
  );
  const told: string[] = [];
  const come = (...names: readonly string[]) =>
    names.map((name) =>
      shaking.come({ shake: () => told.push(name), turnAway: () => told.push(`not ${name}`) }),
    );
  return { ...time, busy, shaking, come, told: () => told.splice(0) };
}

describe('the handshakes of TLS', () => {
  it('are begun as they come, so many in each turn, in their order', () => {
    const { come, told, turn, awaited } = handshakes();
    come('a', 'b', 'c', 'd', 'e');
    expect(told()).to.deep.equal(['a', 'b']);
    turn();
    expect(told()).to.deep.equal(['c', 'd']);
    turn();
    expect(told()).to.deep.equal(['e']);
    turn();
    expect(awaited()).to.equal(0);
  });

  it('are begun for each message that is done, while there is too much to do', () => {
    const { busy, shaking, come, told, turn } = handshakes();
    busy.isBusy = true;
    come('a', 'b');
    turn();
    expect(told()).to.deep.equal([]);
    shaking.messageDone();
    expect(told()).to.deep.equal(['a']);
    turn();
    expect(told()).to.deep.equal([]);
    shaking.messageDone();
    expect(told()).to.deep.equal(['b']);
  });

  it('are begun for some of these only, while others rest that are to be read before', () => {
    const { busy, shaking, come, told } = handshakes();
    Object.assign(busy, { isBusy: true, areResting: true });
    come('a');
    shaking.messageDone();
    shaking.messageDone();
    expect(told()).to.deep.equal([]);
    shaking.messageDone();
    expect(told()).to.deep.equal(['a']);
  });

  it('are begun one by one though no message is done, so that nobody is shut out', () => {
    const { busy, come, told, pass } = handshakes();
    busy.isBusy = true;
    come('a', 'b');
    pass(LIMITS.everyMs);
    expect(told()).to.deep.equal(['a']);
    pass(10);
    expect(told()).to.deep.equal([]);
  });

  it('are begun when there is no longer too much to do, though no message is done', () => {
    const { busy, come, told, pass } = handshakes();
    busy.isBusy = true;
    come('a', 'b', 'c');
    busy.isBusy = false;
    pass(10);
    expect(told()).to.deep.equal(['a', 'b']);
  });

  it('are refused, where too many wait and where one has waited too long', () => {
    const { busy, shaking, come, told, pass } = handshakes();
    Object.assign(busy, { isBusy: true, areResting: true });
    const [, leave] = come('a', 'b', 'c', 'd', 'e');
    expect(told()).to.deep.equal(['not e']);
    leave?.();
    pass(LIMITS.waitMs);
    expect(told()).to.deep.equal(['not a', 'not c', 'not d']);
    expect(shaking.use).to.deep.equal({
      waiting: 0,
      turnedAway: { too_many_waiting: 1, waited_too_long: 3, stopping: 0 },
    });
  });

  it('may wait as long as they must where there is not too much to do', () => {
    const { come, told, pass } = handshakes();
    come('a', 'b', 'c');
    pass(LIMITS.waitMs);
    expect(told()).to.deep.equal(['a', 'b']);
  });
});

describe('http: a handshake while there is too much to do', () => {
  let own: TestCertificate;
  let held: ReturnType<typeof heldGateway>;
  let server: Running;
  let first: Wire;
  const waiting = () => server.load.handshakes.use.waiting;
  const come = async () => {
    const socket = connect({ port: server.port, host: '127.0.0.1', rejectUnauthorized: false });
    socket.on('error', () => undefined);
    while (waiting() === 0) await turn();
    return socket;
  };

  before(async () => {
    own = await certificate('localhost');
  });
  beforeEach(async () => {
    const { cert, key } = own;
    held = heldGateway();
    const load = { inFlight: 1, waiting: 0, shakeMs: 60_000 };
    server = await start({ tls: { cert, key }, gateway: held.gateway, load });
    first = await Wire.open(server.port, {});
    first.send(post('<a/>'));
    await held.arrived;
  });
  afterEach(async () => {
    held.release();
    first.close();
    await server.close();
  });

  it('waits for a message that is done', async () => {
    const second = await come();
    held.release();
    await once(second, 'secureConnect');
    expect((await first.answers(1)).map(({ status }) => status)).to.deep.equal([200]);
    second.destroy();
  });

  it('is not begun for a caller that has gone', async () => {
    const gone = await come();
    gone.destroy();
    while (waiting() > 0) await turn();
    expect(Object.values(server.load.handshakes.use.turnedAway)).to.deep.equal([0, 0, 0]);
  });

  it('is begun for nobody when the server stops', async () => {
    const late = await come();
    const closed = server.close();
    await new Promise((resolve) => late.once('close', resolve));
    expect(server.load.handshakes.use).to.deep.include({ waiting: 0 });
    expect(server.load.handshakes.use.turnedAway).to.include({ stopping: 1 });
    held.release();
    await closed;
  });
});
