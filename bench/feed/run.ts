/**
 * `make bench-feed`: GetJobannonceChanges at several depths of a feed of 10,000,000 events, each
 * beside its first page, asked in turn in one run; and its plans. bench/README.md says how to read
 * it.
 */
import { kode } from '../../src/codelists/code-lists.js';
import { jobannonceService } from '../../src/contract/index.js';
import { WRONG_CURSOR, placesOf } from '../../src/services/cursor.js';
import { sample } from '../../src/soap/documents/samples.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { openDatabase, patientSettings } from '../../src/store/sql/database.js';
import { startChild } from '../child.js';
import { startDatabase } from '../database.js';
import { soapClientAt } from '../soap-client.js';
import { aligned } from '../table.js';
import { askInTurn, columnsOf, heading, load, rowOf, slowdown, TARGET, verdict } from '../two-sizes.js';
import { fillEvents, type Owner } from './fill.js';

/** `FEED_EVENTS=100000 FEED_REQUESTS=50 make bench-feed` tries it out. */
const EVENTS = Number(process.env.FEED_EVENTS ?? 10_000_000);
const REQUESTS = Number(process.env.FEED_REQUESTS ?? 200);
const WARM_UP = 20;
const DEPTHS = [0.01, 0.5, 0.9, 0.999];
const PAGE = 100;
/** So many events are committed and have no number when a page is asked for. */
const UNNUMBERED = 200;

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);

const operation = operationNamed('GetJobannonceChanges');
const places = placesOf(WRONG_CURSOR.jobannonce);

function operationNamed(name: string) {
  const found = jobannonceService.operations.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not in the contract`);
  return found;
}

/** A page of the feed behind a place, as an organisation asks for it. */
function pageBehind(place: number, { type, code }: Pick<Owner, 'type' | 'code'>): string {
  const cursor = places.write('aendringer', { place: String(place) });
  return sample(operation, SOAP_11, new Date())
    .replace(/(<aoh:OrganisationTypeIdentifier>)\d+/, `$1${type}`)
    .replace(/(<aoh:OrganisationCode>)[^<]+/, `$1${code}`)
    .replace(/<job:PageSize>\d+/, `<job:Cursor>${cursor}</job:Cursor><job:PageSize>${PAGE}`);
}

const database = await startDatabase();
const open: { stop(): Promise<void> }[] = [database];
try {
  await migrate(database.address);
  const patient = openDatabase(database.address, patientSettings({ answerMs: 0 }));
  const { large, small } = await fillEvents(patient, EVENTS, progress);
  await patient.destroy();
  const child = await startChild(['--enable-source-maps', 'dist/src/main.js'], {
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
  });
  open.unshift(child);
  const client = soapClientAt(child.origin);
  const ask = (message: string) => async (): Promise<number> => {
    const answer = await client.post(
      { path: jobannonceService.path, soapAction: operation.soapAction },
      message,
    );
    return answer.match(/<Jobannonceaendring>/g)?.length ?? 0;
  };
  const star = { type: kode('OrganisationType', 'STAR'), code: '1' };
  const count = (one: Owner): string => `${one.events.toLocaleString('en')} events`;
  const callers = [
    { name: 'all organisations', caller: star },
    { name: `one with ${count(large)}`, caller: large },
    { name: `one with ${count(small)}`, caller: small },
  ];
  print(heading(database.version));
  const rows = [];
  const missed: string[] = [];
  for (const { name, caller } of callers) {
    const first = ask(pageBehind(0, caller));
    for (const depth of DEPTHS) {
      const deep = ask(pageBehind(Math.round(EVENTS * depth), caller));
      const measured = await askInTurn([first, deep], 1, { requests: REQUESTS, warmUp: WARM_UP });
      const row = rowOf(`${name}, ${depth * 100} %`, measured);
      progress(`${row.join('  ')} (load ${load()})`);
      rows.push(row);
      if (!(slowdown(measured, 0.99) <= TARGET)) missed.push(row[0] ?? '');
    }
  }
  print(aligned([columnsOf('first page', 'at the depth'), ...rows]));
  print(verdict(missed));
  const last = ask(pageBehind(EVENTS, star));
  await last();
  for (let time = 0; time < 5; time += 1) {
    await database.knex.raw(
      `insert into haendelse (jobannonce_id, version, organisation_type_id, organisation_code, haendelsestype,
         tidspunkt, udfoert_af, log_id, indhold)
       select jobannonce_id, version + 1000000 * (1 + ?), organisation_type_id, organisation_code,
         'Aendret', now(), udfoert_af, log_id, indhold from haendelse where nr <= ?`,
      [time, UNNUMBERED],
    );
    const begun = performance.now();
    const found = await last();
    const ms = Math.round(performance.now() - begun);
    print(`${UNNUMBERED} events were committed just before: a page of ${found} in ${ms} ms`);
  }
  client.close();
} finally {
  for (const one of open) await one.stop();
}
