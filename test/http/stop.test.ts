import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import type { Gateway } from '../../src/http/gateway.js';
import { compiled } from '../support/compiled.js';
import { PATH, post, start, Wire } from './harness.js';

/** A gateway whose answers wait for the test. */
function slowGateway() {
  let release: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const answer: Gateway['answer'] = async ({ body }) => {
    arrive();
    await released;
    return { status: 200, headers: { 'content-type': 'text/xml' }, body };
  };
  return { gateway: { answer }, arrived, release };
}

const halfBody = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: 4\r\n\r\n<a`;

describe('http: stopping', () => {
  it('answers what is in flight, says Connection: close, and takes nothing new', async () => {
    const { gateway, arrived, release } = slowGateway();
    const server = await start({ gateway });
    const [waiting, sending, idle, silent, asking] = await Promise.all([
      Wire.open(server.port),
      Wire.open(server.port),
      Wire.open(server.port),
      Wire.open(server.port),
      Wire.open(server.port),
    ]);
    await idle.send(`GET ${PATH}?wsdl HTTP/1.1\r\nHost: localhost\r\n\r\n`).answers(1);
    waiting.send(post('<w/>'));
    await arrived;
    sending.send(halfBody);
    asking.send('GET /health/ready HTTP/1.1\r\nHo');

    const closed = server.close();
    expect(server.close()).to.equal(closed);
    await Promise.all([idle.ended, silent.ended]);
    const refused = connect(server.port, '127.0.0.1');
    expect(((await once(refused, 'error')) as [NodeJS.ErrnoException])[0].code).to.equal('ECONNREFUSED');

    const [ready] = await asking.send('st: localhost\r\n\r\n').answers(1);
    expect([ready?.status, ready?.body]).to.deep.equal([503, '{"status":"stopping"}']);
    sending.send('/>');
    release();
    const answers = [(await waiting.answers(1))[0], (await sending.answers(1))[0], ready];
    expect(answers.map((answer) => answer?.body).slice(0, 2)).to.deep.equal(['<w/>', '<a/>']);
    expect(answers.map((answer) => answer?.headers.get('connection'))).to.deep.equal([
      'close',
      'close',
      'close',
    ]);
    await Promise.all([waiting.ended, sending.ended, asking.ended, closed]);
    expect(silent.text).to.equal('');
  });

  it('answers a request that was sent on an idle connection the moment before', async () => {
    const server = await start();
    const wire = await Wire.open(server.port);
    await wire.send(post('<a/>')).answers(1);
    wire.send(post('<b/>'));
    const closed = server.close();
    expect((await wire.answers(2))[1]?.body).to.equal('<b/>');
    await closed;
  });

  it('cuts what is not finished when the grace is over', async () => {
    const { gateway, arrived, release } = slowGateway();
    const server = await start({ gateway, stopGraceMs: 30 });
    const wire = await Wire.open(server.port);
    wire.send(post('<a/>'));
    await arrived;
    await server.close();
    await wire.ended;
    expect(wire.text).to.equal('');
    expect(await server.logged('request')).to.include({ aborted: true });
    release();
  });

  it('on SIGTERM loses no request, and the process then ends by itself', async () => {
    const child = fork(compiled('test/http/slow-server.ts'), { execArgv: [], stdio: 'inherit' });
    const exited = once(child, 'exit');
    const next = async () => ((await once(child, 'message')) as [Record<string, number>])[0];
    try {
      const { port = 0 } = await next();
      const wires = await Promise.all(Array.from({ length: 10 }, () => Wire.open(port)));
      const allArrived = new Promise<void>((resolve) => {
        child.on('message', (message) => {
          if ((message as { arrived?: number }).arrived === 9) resolve();
        });
      });
      for (const wire of wires.slice(1)) wire.send(post('<a/>'));
      wires[0]?.send(halfBody);
      await allArrived;
      const stopping = next();
      child.kill('SIGTERM');
      expect(await stopping).to.have.property('stopping');
      wires[0]?.send('/>');
      child.send('answer');
      const answers = await Promise.all(wires.map(async (wire) => (await wire.answers(1))[0]));
      expect(answers.map((answer) => `${answer?.status} ${answer?.body}`)).to.deep.equal(
        Array(10).fill('200 <a/>'),
      );
      expect(await exited).to.deep.equal([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
