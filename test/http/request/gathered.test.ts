import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import fc from 'fast-check';
import { Gathered } from '../../../src/http/request/gathered.js';
import { setImmediate as turn } from 'node:timers/promises';
import { PATH, start, Wire } from '../harness.js';

describe('the bytes of a body that comes in pieces', () => {
  it('are what came, in twice the room at most, and a first piece is not written into', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)));
    fc.assert(
      fc.property(pieces, (chunks) => {
        const before = chunks.map((chunk) => chunk.toString('hex'));
        const gathered = new Gathered();
        for (const chunk of chunks) gathered.add(chunk);
        const whole = Buffer.concat(chunks);
        expect(gathered.bytes.equals(whole)).to.equal(true);
        expect(gathered.room).to.be.at.most(2 * whole.length);
        expect(chunks.map((chunk) => chunk.toString('hex'))).to.deep.equal(before);
      }),
    );
  });

  it('are a few bytes of memory each, though each comes in a chunk of its own', async () => {
    setFlagsFromString('--expose_gc');
    const collect = runInNewContext('gc') as () => void;
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const server = await start();
    const wire = await Wire.open(server.port);
    wire.send(
      `POST ${PATH} HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const before = used();
    const part = '1\r\na\r\n'.repeat(10_000);
    for (let sent = 10_000; sent <= 100_000; sent += 10_000) {
      wire.send(part);
      while (server.load.arriving.bytes < sent) await turn();
    }
    // Kept one by one they took 196 each.
    const each = (used() - before) / server.load.arriving.bytes;
    wire.close();
    await server.close();
    expect(each).to.be.below(50);
  });
});
