import { type Address, Connection, type Listener } from './connection.js';
import { newSecond, type Second } from './second.js';

/** What a process of callers is to do. */
export interface Order {
  readonly address: Address;
  /** One request, as it goes over the wire. */
  readonly bytes: Buffer;
  /** Is a connection used again, or a new one opened for each request? */
  readonly isKept: boolean;
  /**
   * So many requests are due a second, whether or not those before them were answered, as with
   * callers that know nothing of each other. Or: so many at once, each after the answer to another.
   */
  readonly load: { readonly perSecond: number } | { readonly atOnce: number };
  /** When it begins, in milliseconds since 1970, and for how long. */
  readonly startsAt: number;
  readonly seconds: number;
  /** Connections that there may be. Who finds all busy waits, and its time counts. */
  readonly connections: number;
}

/** As long as a patient caller waits. */
export const PATIENCE_MS = 5_000;
/** So long one waits for a connection, where all that there may be are busy. */
const QUEUE_MS = 1_000;
const TICK_MS = 2;
/** Ticks between two looks for whoever has waited too long. */
const LOOK_EVERY = 25;

const now = (): number => performance.timeOrigin + performance.now();

/** Sends what was ordered, and counts each request from when it was due. */
export class Callers implements Listener {
  readonly #seconds: Second[] = [];
  readonly #open = new Set<Connection>();
  readonly #idle: Connection[] = [];
  /** When those were due that have no connection yet. */
  readonly #queue: number[] = [];
  #first = 0;
  #due = 0;
  #cpu = process.cpuUsage();
  #isOver = false;

  constructor(private readonly order: Order) {}

  /** @returns a row for each second of the load, and for those in which the last were answered */
  async run(): Promise<readonly Second[]> {
    const { isKept, load, startsAt, seconds, connections } = this.order;
    if (isKept) for (let i = 0; i < connections; i += 1) this.#idle.push(this.#connect());
    await pause(startsAt - now());
    this.#cpu = process.cpuUsage();
    let lastTick = now();
    let turn = 0;
    const endsAt = startsAt + seconds * 1000;
    if ('atOnce' in load) this.#queue.push(...Array.from({ length: load.atOnce }, now));
    for (;;) {
      const at = now();
      if (at >= endsAt) break;
      const row = this.#rowAt(at);
      row.lateMs = Math.max(row.lateMs, at - lastTick - TICK_MS);
      lastTick = at;
      if ('perSecond' in load) this.#addDue(load.perSecond, at);
      turn += 1;
      if (turn % LOOK_EVERY === 0) this.#giveUp(at);
      this.#pump();
      await pause(TICK_MS);
    }
    this.#rowAt(endsAt - 1).waiting = this.#waiting;
    this.#isOver = true;
    while (this.#waiting > 0) {
      this.#giveUp(now());
      this.#pump();
      await pause(20);
    }
    for (const connection of this.#open) connection.close();
    return this.#seconds;
  }

  shaken(): void {
    this.#rowAt(now()).shaken += 1;
  }

  answered(connection: Connection, status: number, due: number, isKept: boolean): void {
    const at = now();
    const { answered } = this.#rowAt(at);
    const times = answered.get(status);
    if (times) times.push(at - due);
    else answered.set(status, [at - due]);
    if (isKept && this.order.isKept) this.#idle.push(connection);
    else connection.close();
    this.#next(at);
  }

  broken(connection: Connection, what: string, due: number | undefined): void {
    this.#open.delete(connection);
    const at = this.#idle.indexOf(connection);
    if (at >= 0) this.#idle.splice(at, 1);
    if (due === undefined) return;
    const { broken } = this.#rowAt(now());
    broken.set(what, (broken.get(what) ?? 0) + 1);
    this.#next(now());
  }

  get #waiting(): number {
    let asked = 0;
    for (const { due } of this.#open) if (due !== undefined) asked += 1;
    return asked + this.#queue.length - this.#first;
  }

  #next(at: number): void {
    if ('atOnce' in this.order.load && !this.#isOver) this.#queue.push(at);
    this.#pump();
  }

  #addDue(perSecond: number, at: number): void {
    const { startsAt } = this.order;
    for (const all = ((at - startsAt) * perSecond) / 1000; this.#due < all; this.#due += 1) {
      const due = startsAt + (this.#due * 1000) / perSecond;
      this.#rowAt(due).due += 1;
      this.#queue.push(due);
    }
  }

  #pump(): void {
    while (this.#first < this.#queue.length) {
      const connection =
        this.#idle.pop() ?? (this.#open.size < this.order.connections ? this.#connect() : undefined);
      if (!connection) break;
      connection.send(this.order.bytes, this.#queue[this.#first] ?? 0);
      this.#first += 1;
    }
    if (this.#first > 10_000) this.#queue.splice(0, this.#first);
    if (this.#first > this.#queue.length) this.#first = 0;
  }

  #connect(): Connection {
    const connection = new Connection(this.order.address, this);
    this.#open.add(connection);
    return connection;
  }

  #giveUp(at: number): void {
    const row = this.#rowAt(at);
    const late = at - PATIENCE_MS;
    for (const connection of this.#open) {
      if (connection.due === undefined || connection.due > late) continue;
      row.gaveUp += 1;
      connection.close();
    }
    const unsent = at - QUEUE_MS;
    for (; (this.#queue[this.#first] ?? at) < unsent; this.#first += 1) row.unsent += 1;
  }

  #rowAt(at: number): Second {
    const index = Math.max(0, Math.floor((at - this.order.startsAt) / 1000));
    const known = this.#seconds[index];
    if (known) return known;
    const { user, system } = process.cpuUsage(this.#cpu);
    for (let i = this.#seconds.length; i <= index; i += 1) this.#seconds.push(newSecond());
    const before = this.#seconds[index - 1];
    if (before) before.callersCpuMs = (user + system) / 1000;
    this.#cpu = process.cpuUsage();
    return this.#seconds[index] ?? newSecond();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
