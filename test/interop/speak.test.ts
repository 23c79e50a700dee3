/**
 * Every operation of every service is called by every foreign client. What the client sent is what
 * it was told to say, and what it has read is, value by value, what stood on the wire.
 */
import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { loadV1Annoncer } from '../support/v1-annoncer.js';
import { SPOKEN } from './conversations.js';
import type { Soap } from './clients.js';
import { type Speaker, SPEAKERS } from './speakers.js';
import { type SpokenCall, variables } from './spoken/calls.js';
import { heard, lineFor } from './spoken/lines.js';
import { koderOf, readMessage, valuesOfAnswer, valuesOfRequest } from './spoken/messages.js';
import { type Program, startProgram } from './spoken/program.js';
import { inSeconds, inTypesOf, type Value, withoutEmpty } from './spoken/values.js';
import { bash, skipUnlessInstalled, withFolder } from './tools.js';
import { tapWire, type WireTap } from './wire-tap.js';

/** When the fixtures were written. */
const NOW = new Date('2026-11-24T10:00:00+01:00');
const TYPES = { '1.1': 'text/xml', '1.2': 'application/soap+xml' };
const REFUSED = { '1.1': 500, '1.2': 400 };

describe('every operation', function () {
  this.timeout(600_000);
  let app: TestApp;
  let tap: WireTap;
  before(async () => {
    app = await startApp({ clock: () => NOW, env: { AUTO_APPROVE: 'true' } });
    tap = await tapWire(app.origin);
  });
  beforeEach(async () => {
    tap.take();
    const body = '{"all":true}';
    const headers = { 'Content-Type': 'application/json' };
    expect((await fetch(`${app.origin}/sandbox/reset`, { method: 'POST', headers, body })).status).to.equal(
      200,
    );
    await app.database.knex('v1_jobannonce').truncate();
    await loadV1Annoncer(app.database.knex);
  });
  after(async () => {
    await tap.stop();
    await app.stop();
  });

  for (const speaker of SPEAKERS)
    describe(speaker.name, () => {
      before(async function () {
        if (speaker.probe !== undefined) await skipUnlessInstalled(this, speaker.name, speaker.probe);
      });

      for (const soap of speaker.versions)
        it(`is called, and its answer or refusal read, in SOAP ${soap}`, () =>
          withFolder(async (folder) => {
            const wsdls = services.map(({ path }) => `${tap.origin}${path}?wsdl`).join(' ');
            const values = { WSDLS: wsdls, SOAP: soap, OUT: folder };
            if (speaker.build !== undefined) await bash(speaker.build, values);
            const program = startProgram(speaker.run, values);
            try {
              await speakAll(speaker, soap, program);
            } finally {
              await program.end();
            }
          }));
    });

  async function speakAll(speaker: Speaker, soap: Soap, program: Program): Promise<void> {
    const { filled, keep } = variables(NOW);
    for (const { title, calls } of SPOKEN)
      for (const call of calls) {
        const said = { ...call, said: filled(call.said) };
        const line = await program.say(lineFor(speaker, said, tap.origin));
        const answered = expectSaid(`${title}: ${call.operation.name}`, speaker, soap, said, line);
        if (call.koder.length === 0) keep(call.keeps, answered);
      }
  }

  /** @returns the answer, as it stood on the wire */
  function expectSaid(name: string, speaker: Speaker, soap: Soap, call: SpokenCall, line: string): string {
    const { input, output } = call.operation;
    const { exchanges, bodies } = tap.take();
    const [type, status] = [TYPES[soap], call.koder.length === 0 ? 200 : REFUSED[soap]];
    const sentTo = { operation: call.operation.name, sent: type, status, answered: type };
    expect(exchanges, `${name}: ${bodies[0]?.answered}`).to.deep.equal([sentTo]);
    const { sent = '', answered = '' } = bodies[0] ?? {};
    const meant = valuesOfRequest(readMessage(call.said), input);
    expectSame(valuesOfRequest(readMessage(sent), input), meant, `${name}, sent`);
    const wire = valuesOfAnswer(readMessage(answered), output);
    expect(koderOf(wire), name).to.deep.equal(call.koder);
    const read = heard(speaker, call, line);
    expectSame(read, speaker.readsSeconds ? inSeconds(wire) : wire, `${name}, read`);
    return answered;
  }
});

function expectSame(seen: unknown, meant: Value, name: string): void {
  expect(withoutEmpty(inTypesOf(meant, seen)), name).to.deep.equal(withoutEmpty(meant));
}
