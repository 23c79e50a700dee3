/**
 * Other people's SOAP clients against the running gateway: each loads the WSDLs, creates an ad,
 * gets it, and is refused; most call the services of look-ups and follow a job order.
 */
import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { CLIENTS, type Program, type Soap } from './clients.js';
import { AD, type Call, CALLS, type Fault, LOOKUPS, ORDER } from './conversations.js';
import { bash, skipUnlessInstalled, withFolder } from './tools.js';
import { type Exchange, tapWire, type WireTap } from './wire-tap.js';

const JOBANNONCE = '/virksomhedsindsats/2/JobannonceService';
const LOGINS = '/virksomhedsindsats/1/VirksomhedsLoginService';
const LISTS = '/virksomhedsindsats/1/CodeListsService';
const ORDERS = '/virksomhedsindsats/1/JobordreService';
/**
 * Besides the service that every client calls, each of them must load these, with their operations.
 */
const LOADED = services.filter(({ path }) => path !== JOBANNONCE);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Ads {
  readonly created: { readonly id: string; readonly version: number };
  readonly got: unknown;
  readonly published: unknown;
  readonly fault: Fault | null;
}

interface Orders {
  readonly created: { readonly id: string };
  readonly fault: Fault | null;
}

/**
 * Answers and faults in the version the client was asked to speak; contract.md section 1 says the
 * statuses.
 */
function exchanges(soap: Soap, calls: readonly Call[]): Exchange[] {
  const type = soap === '1.1' ? 'text/xml' : 'application/soap+xml';
  const statuses = { answer: 200, fault: soap === '1.1' ? 500 : 400 };
  return calls.map(([operation, outcome]) => ({
    operation,
    sent: type,
    status: statuses[outcome],
    answered: type,
  }));
}

describe('interop', function () {
  let app: TestApp;
  let tap: WireTap;

  before(async () => {
    app = await startApp();
    tap = await tapWire(app.origin);
  });
  beforeEach(() => tap.take());
  after(async () => {
    await tap.stop();
    await app.stop();
  });

  for (const client of CLIENTS) {
    describe(client.name, () => {
      before(async function () {
        if (client.probe !== undefined) await skipUnlessInstalled(this, client.name, client.probe);
      });

      for (const { name, path, operations } of LOADED)
        it(`reads the WSDL of ${name}`, async () => {
          const printed = await withFolder((folder) =>
            bash(client.load, variables(tap.origin + path, folder)),
          );
          for (const operation of operations) expect(printed).to.contain(operation.name);
        });

      for (const soap of client.versions) {
        it(`creates and gets an ad, and reads both reasons of a refusal, in SOAP ${soap}`, async () => {
          const seen = await runProgram<Ads>(client, soap, tap.origin);
          expect(seen.created.id).to.match(GUID);
          expect(seen.created.version).to.equal(1);
          expect(seen.got).to.deep.equal(AD.got);
          expect(seen.published).to.deep.equal(AD.published);
          expect(seen.fault).to.include({ errorCode: AD.koder[0] });
          expect(seen.fault?.koder).to.deep.equal(AD.koder);
          expect(seen.fault?.logId).to.match(GUID);
          expectCalls(soap, CALLS.ads);
        });

        const { lookups, orders } = client;
        if (lookups)
          it(`calls every operation of the services of look-ups, in SOAP ${soap}`, async () => {
            await app.database.knex('virksomhedslogin').truncate();
            expect(await runProgram(lookups, soap, tap.origin)).to.deep.equal(LOOKUPS);
            expectCalls(soap, CALLS.lookups);
          });

        if (orders)
          it(`follows a job order through its life, and reads every reason of a refusal, in SOAP ${soap}`, async () => {
            await app.database.knex.raw('truncate jobordre restart identity cascade');
            const { created, fault, ...seen } = await runProgram<Orders>(orders, soap, tap.origin);
            expect(created.id).to.match(GUID);
            expect(fault?.logId).to.match(GUID);
            expect({ ...seen, created, fault }).to.deep.equal({
              ...ORDER,
              created: { ...ORDER.created, id: created.id },
              fault: { ...ORDER.fault, logId: fault?.logId },
            });
            expectCalls(soap, CALLS.orders);
          });
      }
    });
  }

  function expectCalls(soap: Soap, calls: readonly Call[]): void {
    const taken = tap.take();
    expect(taken.exchanges).to.deep.equal(exchanges(soap, calls));
    expect(taken.wsdlReads).to.be.at.least(1);
  }
});

/** Builds and runs a program. @returns what it printed, with times in UTC */
function runProgram<T = unknown>({ build, run }: Program, soap: Soap, origin: string): Promise<T> {
  return withFolder(async (folder) => {
    const values = { ...variables(origin + JOBANNONCE, folder), SOAP: soap };
    if (build !== undefined) await bash(build, values);
    return JSON.parse(await bash(run, values), inUtc) as T;
  });
}

/** Some clients read a time without the offset that it was written with. */
const inUtc = (_name: string, value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value;

function variables(service: string, folder: string): Record<string, string> {
  const { origin } = new URL(service);
  return {
    WSDL: `${service}?wsdl`,
    SERVICE: service,
    OUT: folder,
    LOGIN_WSDL: `${origin}${LOGINS}?wsdl`,
    LISTS_WSDL: `${origin}${LISTS}?wsdl`,
    ORDERS_WSDL: `${origin}${ORDERS}?wsdl`,
  };
}
