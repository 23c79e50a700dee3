/** Attacks on a signed message through the whole gateway, on its socket. */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import type { Attack, Loot } from '../soap/wss/attacks/base.js';
import { lootOf } from '../soap/wss/attacks/base.js';
import { type Choice, chosenOf } from '../soap/wss/attacks/choice.js';
import { FAMILIES } from '../soap/wss/attacks/families.js';
import { throwawaySigner } from '../soap/wss/certificates.js';
import { NOW, signed } from '../soap/wss/messages.js';
import type { TestApp } from './app.js';
import { outcome, startSignedApp } from './signed.js';
import { valueOf } from './soap-client.js';

export interface AttackReport {
  readonly sent: number;
  /** It counts the variants that each fault code has refused. */
  readonly refused: ReadonlyMap<number, number>;
  /** Variants that were answered otherwise than they should be. */
  readonly wrong: readonly string[];
  /**
   * Requests that came as far as their operation, beside the good message before and the one after.
   */
  readonly dispatched: number;
  /** It counts ads, events and remembered answers beside those of the good messages. */
  readonly written: number;
}

/** So many requests are under way at once. */
const ABREAST = 16;

/**
 * Sends a good signed message, then variants of it, then another good one. As the first was taken,
 * a variant that changes nothing that was signed is a replay of it: nothing that is sent in between
 * may come as far as an operation.
 * @param told how far it has come, family by family
 */
export async function attack(
  choice: Choice,
  told: (line: string) => void = () => undefined,
): Promise<AttackReport> {
  const [victim, colleague, stranger] = await Promise.all([
    throwawaySigner('RSA-2048', 'Kommunesystem'),
    throwawaySigner('RSA-2048', 'A-kassesystem'),
    throwawaySigner('RSA-2048', 'Fremmed'),
  ]);
  const loot = lootOf(victim, colleague, stranger);
  const app = await startSignedApp([victim, colleague], { clock: () => NOW, onlySigned: true });
  try {
    expect(await outcome(app.origin, loot.text)).to.deep.equal({ status: 200, kode: undefined });
    const before = await traces(app);
    const found = await send(app, loot, choice, told);
    const after = await traces(app);
    const good = signed(victim, { now: new Date(NOW.getTime() + 1000) });
    expect(await outcome(app.origin, good), 'alive afterwards').to.deep.equal({
      status: 200,
      kode: undefined,
    });
    const dispatched = after.dispatched - before.dispatched;
    return { ...found, dispatched, written: after.written - before.written };
  } finally {
    await app.stop();
  }
}

async function send(app: TestApp, loot: Loot, choice: Choice, told: (line: string) => void) {
  const refused = new Map<number, number>();
  const wrong: string[] = [];
  const agent = new Agent({ keepAlive: true });
  let sent = 0;
  for (const [family, variants] of Object.entries(FAMILIES)) {
    const iterator = chosenOf(family, variants(loot), choice);
    let ofFamily = 0;
    const one = async () => {
      for (const variant of iterator) {
        const { status, kode, xml } = await answerTo(app, agent, variant.text);
        ofFamily += 1;
        if (ofFamily % 1000 === 0) told(`  ${ofFamily} of "${family}"`);
        refused.set(kode, (refused.get(kode) ?? 0) + 1);
        if (status !== 500 || !isExpected(variant, kode)) {
          wrong.push(
            `${variant.name}: ${status} ${kode}, expected ${String(variant.expected)}: ${xml.slice(0, 300)}`,
          );
        }
      }
    };
    // All take from one iterator: each variant is made when somebody is free to send it.
    await Promise.all(Array.from({ length: ABREAST }, one));
    sent += ofFamily;
    told(`${family}: ${ofFamily} variants`);
  }
  agent.destroy();
  return { sent, refused, wrong };
}

/** Not by fetch, which for thousands of messages takes as long as the gateway. */
async function answerTo({ origin }: TestApp, agent: Agent, body: string) {
  const headers = { 'content-type': 'text/xml; charset=utf-8' };
  const outgoing = request(origin + jobannonceService.path, { method: 'POST', agent, headers });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  const xml = await text(answer);
  return { status: answer.statusCode, kode: Number(valueOf(xml, 'ErrorCode') ?? NaN), xml };
}

/** To the gateway what the verifier calls unsigned (139160) has come by no way in that is open. */
const UNSIGNED = 1101;

/** Codes about the envelope, which is looked at before the signature: 139110–139112. */
const SHAPE = [139110, 139111, 139112];

function isExpected({ expected }: Attack, kode: number): boolean {
  if (expected === 'same') return kode === 139173;
  if (expected === 'any') return kode === UNSIGNED || /^1391[0-7]\d$/.test(String(kode));
  const asked = expected.map((one) => (one === 139160 ? UNSIGNED : one));
  return [...asked, ...SHAPE].includes(kode);
}

async function traces({ database, lines }: TestApp) {
  const tables = ['jobannonce', 'haendelse', 'request_repeat'];
  const counts = await Promise.all(
    tables.map(async (table) => Number((await database.knex(table).count())[0]?.count)),
  );
  return {
    dispatched: lines.filter((line) => line.includes('decoded request')).length,
    written: counts.reduce((sum, count) => sum + count, 0),
  };
}
