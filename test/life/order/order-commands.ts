/** What is done to an order. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { kode } from '../../../src/codelists/code-lists.js';
import type { CreateJobordreResponseType } from '../../../src/contract/index.js';
import { expectOutcome } from '../command.js';
import { type Command, command, firstOf, hasOrder, MAX_ORDERS, orderOf } from './command.js';
import {
  boundsOf,
  type Content,
  JOB_CENTRES,
  type Order,
  type OrderWorld,
  type Status,
  type Who,
} from './model.js';

/** Days from that of the command on; `same` repeats what the order has. */
export interface Plan extends Omit<Content, 'Startdato' | 'Svarfrist'> {
  readonly start: number | 'same' | 'none';
  readonly frist: number | 'same' | 'none';
}

const day = (world: OrderWorld, days: number | 'same' | 'none', same: string | undefined) =>
  typeof days === 'number' ? world.day(days) : days === 'same' ? same : undefined;

/** @param order the one that it changes, whose job centre it mostly keeps */
function contentOf({ start, frist, jobcenter, ...rest }: Plan, world: OrderWorld, order?: Order): Content {
  const Startdato = day(world, start, order?.content.Startdato);
  const Svarfrist = day(world, frist, order?.content.Svarfrist);
  return {
    ...rest,
    jobcenter: order && rest.titel !== MOVED ? order.content.jobcenter : jobcenter,
    ...(Startdato !== undefined && { Startdato }),
    ...(Svarfrist !== undefined && { Svarfrist }),
  };
}

/** Nothing in it is seen. */
export const EMPTY = '\u200B';

/** An update with this title tries to choose another job centre. */
const MOVED = 'Kok';
const INTERN = 'Ring til Ole først.';
const email = fc.constantFrom('aase@cafe-aaen.example', 'ole@cafe-aaen.example');
const basics = {
  titel: fc.constantFrom('Bager', 'Tømrer'),
  withUnit: fc.constantFrom(false, false, true),
  jobcenter: fc.constantFrom('461', '461', ...JOB_CENTRES),
};
const bounds = { Varighed: fc.constant(20), MaxAntalKandidater: fc.constantFrom(1, 2) };
const requiredKeys = ['titel', 'withUnit', 'jobcenter', 'email', 'start', 'frist', 'loebende'] as const;

/** What is right with it is right on the day of its creation. */
const ordinary = fc.record(
  {
    ...{ ...basics, ...bounds, email, loebende: fc.constant(false), wantsMail: fc.boolean() },
    start: fc.constantFrom<Plan['start']>('none', 'same', 0, 3, 20),
    frist: fc.constantFrom<Plan['frist']>('none', 'same', 'same', 1, 3, 20),
  },
  { requiredKeys: [...requiredKeys] },
);
const running = fc.record(
  {
    ...{ ...basics, email, loebende: fc.constant(true), wantsMail: fc.boolean() },
    ...{ start: fc.constant<Plan['start']>('none'), frist: fc.constant<Plan['frist']>('none') },
  },
  { requiredKeys: [...requiredKeys] },
);
export const plan: fc.Arbitrary<Plan> = fc.oneof(ordinary, ordinary, running);
export const withComment: fc.Arbitrary<Plan> = plan.map((one) => ({ ...one, intern: INTERN }));
/** Much may be wrong with it. */
export const wildPlan: fc.Arbitrary<Plan> = fc.record(
  {
    ...{ ...basics, ...bounds, email, loebende: fc.boolean(), wantsMail: fc.boolean() },
    titel: fc.constantFrom('Bager', MOVED),
    intern: fc.constant(INTERN),
    start: fc.constantFrom<Plan['start']>('none', 'same', 0, -1),
    frist: fc.constantFrom<Plan['frist']>('none', 'same', 0, 1),
  },
  { requiredKeys: ['titel', 'withUnit', 'jobcenter', 'start', 'frist', 'loebende'] },
);

export const create = (by: Who, sent: Plan): Command =>
  command(
    `create(${by}, ${JSON.stringify(sent)})`,
    async (world, gateway) => {
      const content = contentOf(sent, world);
      const id = randomUUID();
      const request = { JobordreIdentifier: id, Jobordre: gateway.order(content) };
      const wrong = firstOf(
        () => world.refusedAtAll(by),
        () => world.wrongWith(content, by),
      );
      await expectOutcome(gateway, 'CreateJobordre', [request, gateway.as(by)], wrong, () => {
        const order: Order = {
          ...{ id, sent: content, by, version: 1, set: { status: 'Aaben' }, log: [], candidates: [] },
          content: world.stored(content, by),
        };
        world.orders.push(order);
        world.happens(order, by, { what: 'Oprettet' });
      });
    },
    ({ orders }) => orders.length < MAX_ORDERS,
  );

/** The creation of an order comes again, or another one with its id. */
export const createAgain = (which: number, isOther: boolean): Command =>
  command(
    `create again(${which}${isOther ? ', other content' : ''})`,
    async (world, gateway) => {
      const { id, sent, by, log } = orderOf(world, which);
      const Jobordre = gateway.order(isOther ? { ...sent, titel: `${sent.titel}e` } : sent);
      const wrong = firstOf(
        () => world.refusedAtAll(by),
        () => (isOther ? [140002] : []),
      );
      await expectOutcome<CreateJobordreResponseType>(
        ...([
          gateway,
          'CreateJobordre',
          [{ JobordreIdentifier: id, Jobordre }, gateway.as(by)],
          wrong,
        ] as const),
        ({ Jobordrevisning: told }) => {
          const shown = [told.Version, told.Status, new Date(told.OprettetTidspunkt).getTime()];
          const first = [1, shown[1], log[0]?.at];
          if (JSON.stringify(shown) !== JSON.stringify(first)) throw new Error(`told anew: ${shown.join()}`);
        },
      );
    },
    hasOrder,
  );

export const update = (which: number, by: Who, stale: boolean, sent: Plan, note?: string): Command =>
  command(
    `update(${which}, ${by}${stale ? ', stale' : ''}, ${JSON.stringify(sent)}, ${note ?? 'no note'})`,
    async (world, gateway) => {
      const order = orderOf(world, which);
      const content = contentOf(sent, world, order);
      const request = {
        ...{ JobordreIdentifier: order.id, Version: order.version + Number(stale) },
        Jobordre: gateway.order(content),
        ...(note !== undefined && { Note: note }),
      };
      const wrong = firstOf(
        () => world.refusedAtAll(by),
        () => (stale ? [140200] : []),
        () => [...world.wrongWith(content, by, order), ...emptyOf(note)],
      );
      await expectOutcome(gateway, 'UpdateJobordre', [request, gateway.as(by)], wrong, () => {
        // »Hvis virksomheden … har udfyldt et eller flere af disse felter, bliver data fjernet«
        const removed = content.loebende ? boundsOf(order.content) : [];
        const told = removed.length > 0 && `Jobordren er nu løbende. Data fjernet: ${removed.join(', ')}.`;
        order.content = world.stored(content, by, order);
        order.version += 1;
        if (note !== undefined) order.note = { text: note, at: world.now, by };
        const text = [note, told].filter(Boolean).join('\n');
        world.happens(order, by, { what: 'Aendret', ...(text !== '' && { text }) });
      });
    },
    hasOrder,
  );

const emptyOf = (text: string | undefined): number[] => (text === EMPTY ? [140022] : []);

export interface StatusPlan {
  readonly status: Status;
  readonly cause?: 'Besat' | 'FristUdloebet' | 'Andet';
  readonly frist?: number;
  readonly comment: string;
}
const comment = fc.constantFrom('Vi har nok nu.', 'Vi søger igen.');
export const statusPlan: fc.Arbitrary<StatusPlan> = fc.record(
  {
    status: fc.constantFrom('Aaben', 'Aaben', 'MidlertidigInaktiv', 'Lukket'),
    frist: fc.constantFrom(1, 5),
    comment,
  },
  { requiredKeys: ['status', 'comment'] },
);
export const wildStatusPlan: fc.Arbitrary<StatusPlan> = fc.record(
  {
    status: fc.constantFrom('Aaben', 'Lukket', 'Lukket'),
    cause: fc.constantFrom('Besat', 'FristUdloebet', 'Andet'),
    frist: fc.constantFrom(0, 1),
    comment: fc.oneof(comment, comment, fc.constant(EMPTY)),
  },
  { requiredKeys: ['status', 'comment'] },
);

export const setStatus = (
  which: number,
  by: Who,
  stale: boolean,
  { status, cause, frist, comment }: StatusPlan,
): Command =>
  command(
    `set ${status}(${which}, ${by}${stale ? ', stale' : ''}, ${cause}, ${frist} days, »${comment}«)`,
    async (world, gateway) => {
      const order = orderOf(world, which);
      const Svarfrist = frist === undefined ? undefined : world.day(frist);
      const request = {
        ...{ JobordreIdentifier: order.id, Version: order.version + Number(stale) },
        Status: kode('Jobordrestatus', status),
        ...(cause !== undefined && { Lukkeaarsag: kode('Lukkeaarsag', cause) }),
        ...(Svarfrist !== undefined && { Svarfrist }),
        Kommentar: comment,
      };
      const wrong = firstOf(
        () => world.refusedAtAll(by),
        () => (stale ? [140200] : []),
        () => [...world.wrongStatus(order, status, cause, Svarfrist), ...emptyOf(comment)],
      );
      await expectOutcome(gateway, 'SetJobordreStatus', [request, gateway.as(by)], wrong, () => {
        const why = cause === 'Besat' ? 'Besat' : 'Andet';
        order.set = { status, ...(status === 'Lukket' && { cause: why }) };
        if (Svarfrist !== undefined) order.content = { ...order.content, Svarfrist };
        order.version += 1;
        order.note = { text: comment, at: world.now, by };
        world.happens(order, by, { what: 'StatusAendret', text: comment, status });
      });
    },
    hasOrder,
  );

export const nameTovholder = (which: number, by: Who, stale: boolean, name: string): Command =>
  command(
    `tovholder(${which}, ${by}${stale ? ', stale' : ''}, ${name})`,
    async (world, gateway) => {
      const order = orderOf(world, which);
      const request = {
        ...{ JobordreIdentifier: order.id, Version: order.version + Number(stale) },
        Medarbejder: { Fornavne: name, Efternavn: 'Holm', MedarbejderIdentifier: name },
      };
      const wrong = firstOf(
        () => (by === '461' || by === '101' ? [] : [1013]),
        () => (by === order.content.jobcenter ? [] : [4575]),
        () => (stale ? [140200] : []),
      );
      await expectOutcome(gateway, 'SetTovholder', [request, gateway.as(by)], wrong, () => {
        order.tovholder = name;
        order.version += 1;
        world.happens(order, by, { what: 'TovholderNaevnt', text: `Tovholder er nu ${name} Holm.` });
      });
    },
    hasOrder,
  );
