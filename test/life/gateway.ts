/** The real thing beside a model: every operation and store on a real database, without SOAP. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { offeredServices } from '../../src/compose/offered-services.js';
import { operatorLocksOn } from '../../src/compose/operator-locks.js';
import { readConfig } from '../../src/config/config.js';
import { codeListValue } from '../../src/codelists/code-lists.js';
import { isCvrNumber } from '../../src/codelists/modulus11.js';
import { type OperationName, personalElements } from '../../src/contract/index.js';
import { Fault } from '../../src/faults/fault.js';
import { createLogger } from '../../src/log/log.js';
import { authorise } from '../../src/operations/authorise.js';
import { Change } from '../../src/operations/handler.js';
import { Lasting } from '../../src/operations/lasting.js';
import { roleOf } from '../../src/operations/organisation-role.js';
import type { RequestContext } from '../../src/operations/request-context.js';
import { cachedStillingsregister } from '../../src/services/stilling/cached-register.js';
import { stamdataRefreshOn } from '../../src/services/jobannonce/ad/stamdata-store.js';
import { cachedRegister } from '../../src/services/virksomhed/cache/cached-register.js';
import { virksomhedCacheOn } from '../../src/services/virksomhed/cache/store.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import type { Laasetype } from '../../src/services/virksomhed/locks/locks.js';
import { memoryOn } from '../../src/store/memory/memory-store.js';
import { lockRegisterOn } from '../../src/services/virksomhed/locks/store.js';
import type { Virksomhed } from '../../src/services/virksomhed/virksomhedsregister.js';
import { transactionsOn } from '../../src/store/sql/knex-transaction.js';
import { haendelse } from '../support/jobannoncer.js';
import { system } from '../support/systems.js';
import { DAY, type World } from './world.js';

export const STAR = 1;
export const A_KASSE = 2;
export const JOBCENTER = 8;
export const LEVERANDOER = 10;
export const PNR = '1003388394';

export type Request = Readonly<Record<string, unknown>>;

export interface Asker {
  readonly type: number;
  readonly code: string;
  readonly user?: string;
}

/** One database for the role that the gateway works as, and for that of its operators. */
export interface Databases {
  readonly gateway: Knex;
  readonly owner: Knex;
}

let runs = 0;

/** Every run has a company of its own, so that runs share a database. */
export class Gateway {
  /** It differs between runs. */
  readonly run: number;
  readonly cvr: string;
  readonly #handlers;
  readonly #databases: Databases;
  readonly #world: World;

  constructor(databases: Databases, world: World, env: Readonly<Record<string, string>> = {}) {
    this.run = runs += 1;
    this.cvr = cvrNumber(this.run);
    this.#databases = databases;
    const database = databases.gateway;
    this.#world = world;
    const clock = () => new Date(world.now);
    const memory = memoryOn(database, clock);
    const services = offeredServices(readConfig(env), {
      database,
      memory,
      newId: randomUUID,
      log: createLogger('silent', personalElements),
      virksomheder: cachedRegister({
        register: { find: (cvr) => Promise.resolve(cvr === this.cvr ? this.#company() : undefined) },
        cache: virksomhedCacheOn(database),
        clock,
        freshMs: 0,
        staleMs: Number.MAX_SAFE_INTEGER / 1e4,
        onNewer: stamdataRefreshOn(database),
        observer: { served: () => undefined },
      }),
      laase: lockRegisterOn(database, clock, undefined, memory),
      stillinger: cachedStillingsregister(stillingListOn(database), clock),
    });
    this.#handlers = Object.assign({}, ...services.map(({ handlers }) => handlers)) as Record<
      string,
      (request: unknown, context: RequestContext) => Promise<unknown>
    >;
  }

  /** @returns the answer, or the codes of everything that is wrong */
  async ask<Answer>(
    operation: OperationName,
    request: Request,
    asker: Asker,
  ): Promise<Answer | readonly number[]> {
    try {
      const done = await this.#handlers[operation]?.(request, this.#context(operation, asker));
      if (done instanceof Lasting) return done.answer as Answer;
      if (!(done instanceof Change)) return done as Answer;
      return await transactionsOn(this.#databases.gateway)((transaction) =>
        (done as Change<Answer>).write(transaction),
      );
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return error.violations.length > 0 ? error.violations.map(({ kode }) => kode) : [error.kode];
    }
  }

  /** Asks what nobody is refused. @throws Error when it is */
  async read<Answer>(operation: OperationName, request: Request, asker: Asker): Promise<Answer> {
    const answer = await this.ask<Answer>(operation, request, asker);
    if (isRefused(answer)) throw new Error(`${operation}: ${answer.join()}`);
    return answer;
  }

  async lock(laas: Laasetype, isSet: boolean): Promise<void> {
    const register = operatorLocksOn(this.#databases.owner, () => new Date(this.#world.now));
    const tidspunkt = new Date(this.#world.now);
    const laasning = { cvr: this.cvr, laas, tidspunkt, af: 'KLJ', begrundelse: 'model' };
    await (isSet ? register.set(laasning) : register.lift(laasning));
  }

  #company(): Virksomhed {
    const { navn, isActive, unitEnded } = this.#world.company;
    const yesterday = new Date(this.#world.now - DAY).toISOString().slice(0, 10);
    const adresse = {
      vejnavn: 'Havnegade',
      husnummer: '1',
      postnummer: '5000',
      by: 'Odense C',
      landekode: 'DK',
    };
    const unit = { pnr: PNR, navn, adresse, gyldigFra: '2020-01-01' };
    const produktionsenheder = [{ ...unit, ...(unitEnded && { gyldigTil: yesterday }) }];
    const status = isActive ? 'NORMAL' : 'UNDERKONKURS';
    return { cvr: this.cvr, navn, status, adresse, produktionsenheder };
  }

  #context(operation: OperationName, { type, code, user = 'system' }: Asker): RequestContext {
    const { metadata } = haendelse().performedBy;
    const RequestUserStructure = {
      ...metadata.RequestUserStructure,
      UserIdentifier: user,
      UserFullName: user,
    };
    const caller = {
      organisationTypeId: type,
      organisationCode: code,
      metadata: { ...metadata, RequestUserStructure },
      system,
    };
    return {
      caller,
      scope: authorise(caller, operation, roleOf),
      now: new Date(this.#world.now),
      logId: randomUUID(),
      locate: (found) => found.map(({ felt: _, ...violation }) => violation),
    };
  }
}

/** The nth number with the check digit of a CVR number. */
function cvrNumber(n: number): string {
  let left = n;
  for (let number = 30_000_000; ; number += 1)
    if (isCvrNumber(String(number)) && (left -= 1) === 0) return String(number);
}

export const nameOf = (list: Parameters<typeof codeListValue>[0], code: number): string =>
  codeListValue(list, code)?.name ?? `${list} ${code}`;

export const isRefused = (answer: unknown): answer is readonly number[] => Array.isArray(answer);
