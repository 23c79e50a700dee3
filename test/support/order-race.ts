import { jobordreService } from '../../src/contract/index.js';
import { errorCode } from './ads.js';
import { startApp } from './app.js';
import { post, sampleOf, type SoapAnswer, valueOf, withValue } from './soap-client.js';

export interface OrderRace {
  readonly clients: number;
  readonly orders: number;
  /** What each client gets through, or is told why not. */
  readonly stepsEach: number;
}

export interface OrderRaceResult {
  /** How many of each operation were answered as done. */
  readonly done: Readonly<Record<string, number>>;
  /** How often each fault was told. */
  readonly refused: Readonly<Record<number, number>>;
  /** Answers that are neither done nor a refusal that says why, and has that right. */
  readonly wrong: readonly string[];
  /** Orders whose versions, counts, candidates, log or mails are not what was answered. */
  readonly lost: readonly string[];
  readonly seconds: number;
}

/** A client works on all orders in turn, and each time with another of these. */
const STEPS = ['mediate', 'mediate', 'edit', 'mediate the same', 'decide', 'close', 'open'] as const;
type Step = (typeof STEPS)[number];

/** A person whom every client mediates: one of them may, to each order. */
const SAME = '0101900000';

/** A gateway that has more than it can work on says so; nothing was done, and it is sent again. */
const BUSY = 139143;

/** What was answered of an order. */
interface Told {
  readonly id: string;
  readonly versions: Set<number>;
  readonly mediated: Set<string>;
  readonly decided: Set<string>;
}

/**
 * Clients mediate to the same orders, edit, close and open them, and decide on candidates, as fast
 * as they can. One gateway on a database of its own, over real sockets.
 */
export async function raceOnOrders({ clients, orders, stepsEach }: OrderRace): Promise<OrderRaceResult> {
  const now = new Date('2026-11-24T10:00:00+01:00');
  const app = await startApp({ clock: () => now });
  const { knex } = app.database;
  const done: Record<string, number> = {};
  const refused: Record<number, number> = {};
  const wrong: string[] = [];
  const send = async (operation: string, values: Readonly<Record<string, string>> = {}, status?: number) => {
    const example = sampleOf(operation, now, jobordreService);
    const named = Object.entries(values).reduce((xml, [name, value]) => withValue(xml, name, value), example);
    const message = named.replace(/(<jo:Status>\s*<clb:\w+>)\d/, `$1${status ?? 1}`);
    for (;;) {
      const answer = await post(app.origin, message, { service: jobordreService });
      if (errorCode(answer) !== BUSY) return answer;
      refused[BUSY] = (refused[BUSY] ?? 0) + 1;
    }
  };
  /** Notes the answer. @returns it when it is done, else the fault's code */
  const note = (operation: string, answer: SoapAnswer): SoapAnswer | number => {
    const code = answer.status === 200 ? undefined : errorCode(answer);
    if (code === undefined) done[operation] = (done[operation] ?? 0) + 1;
    else refused[code] = (refused[code] ?? 0) + 1;
    return code ?? answer;
  };
  try {
    const told: Told[] = [];
    for (let i = 0; i < orders; i += 1) {
      const { xml } = await send('CreateJobordre');
      const id = valueOf(xml, 'JobordreIdentifier') ?? '';
      told.push({ id, versions: new Set([1]), mediated: new Set(), decided: new Set() });
    }
    const versionOf = async (id: string) =>
      (await knex('jobordre').where({ id }).first<{ version: number }>('version')).version;

    const client = async (name: number) => {
      const known = new Map(told.map(({ id }) => [id, 1]));
      const mediate = async (order: Told, cpr: string) => {
        const values = { JobordreIdentifier: order.id, PersonCivilRegistrationIdentifier: cpr };
        const answer = note('mediate', await send('CreateJobordreFormidling', values));
        if (typeof answer !== 'number') order.mediated.add(valueOf(answer.xml, 'FormidlingIdentifier') ?? '');
        else if (answer !== 140053 && !(answer === 140050 && cpr === SAME))
          wrong.push(`a mediation was told ${answer}`);
      };
      /** Goes on with the version that it is told. @param status without it the order is edited */
      const change = async (order: Told, status?: number): Promise<void> => {
        const seen = known.get(order.id) ?? 1;
        const operation = status === undefined ? 'UpdateJobordre' : 'SetJobordreStatus';
        const values = { JobordreIdentifier: order.id, Version: String(seen) };
        const got = await send(operation, values, status);
        const answer = note(operation, got);
        const version = Number(valueOf(got.xml, answer === got ? 'Version' : 'Forventet'));
        known.set(order.id, version);
        if (answer === got) {
          if (order.versions.has(version)) wrong.push(`version ${version} was answered twice`);
          order.versions.add(version);
          return;
        }
        const isRight = answer === 140200 && version > seen && version <= (await versionOf(order.id));
        if (isRight) return change(order, status);
        wrong.push(`${operation} of version ${seen} was told ${errorCode(got)} with ${version}`);
      };
      const decide = async (order: Told) => {
        const [id] = [...order.mediated].slice(-1);
        if (id === undefined) return;
        const answer = note(
          'decide',
          await send('UpdateJobordreFormidling', { FormidlingIdentifier: id, Version: '1' }, 2),
        );
        if (typeof answer !== 'number') order.decided.add(id);
        else if (answer !== 140201) wrong.push(`a decision was told ${answer}`);
      };
      const steps: Readonly<Record<Step, (order: Told, nth: number) => Promise<void>>> = {
        mediate: (order, nth) => mediate(order, cprOf(name * stepsEach + nth)),
        'mediate the same': (order) => mediate(order, SAME),
        edit: (order) => change(order),
        close: (order) => change(order, 3),
        open: (order) => change(order, 1),
        decide,
      };
      for (let nth = 0; nth < stepsEach; nth += 1) {
        const order = told[(name + nth) % told.length];
        const step = STEPS[(name + nth) % STEPS.length];
        if (order && step) await steps[step](order, nth);
      }
    };

    const begin = performance.now();
    await Promise.all(Array.from({ length: clients }, (_, name) => client(name)));
    const seconds = (performance.now() - begin) / 1000;
    const lost: string[] = [];
    for (const order of told) {
      const found = await foundOf(order.id);
      const expected = expectedOf(order);
      if (JSON.stringify(found) !== JSON.stringify(expected))
        lost.push(`${order.id}: ${JSON.stringify(found)} and not ${JSON.stringify(expected)}`);
    }
    return { done, refused, wrong, lost, seconds };
  } finally {
    await app.stop();
  }

  /** What the database has of an order. */
  async function foundOf(id: string) {
    const order = await knex('jobordre').where({ id }).first<Record<string, number>>();
    const candidates = await knex('formidling')
      .where({ jobordre_id: id })
      .select<{ id: string; status: string }[]>();
    const ids = candidates.map((one) => one.id);
    const events = await knex('jobordre_haendelse').where({ jobordre_id: id }).select<{ nr: string }[]>('nr');
    const mails = await knex('outbox')
      .whereRaw(`key ->> 'formidlingId' = any (?)`, [ids as never])
      .select('key');
    return {
      version: order.version,
      mediated: ids.toSorted(),
      decided: candidates
        .filter(({ status }) => status === 'Ansat')
        .map((one) => one.id)
        .toSorted(),
      counts: [order.antal_formidlet, order.antal_ansat, order.antal_ikke_ansat, order.antal_fjernet],
      events: events.length,
      mails: mails.length,
    };
  }
}

/** What was answered of the order, as the database should have it. */
function expectedOf({ versions, mediated, decided }: Told) {
  return {
    // Each version was answered once, and none was left out.
    version: versions.size,
    mediated: [...mediated].toSorted(),
    decided: [...decided].toSorted(),
    counts: [mediated.size - decided.size, decided.size, 0, 0],
    events: versions.size + mediated.size + decided.size,
    mails: mediated.size,
  };
}

/** An invented number for each n, with a day that there was. */
const cprOf = (n: number): string => `0201${String(n).padStart(6, '0')}`;
