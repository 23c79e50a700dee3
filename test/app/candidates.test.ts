import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { jobordreService } from '../../src/contract/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { isEach } from '../support/each.js';
import { loadFixtures, type Step } from '../support/fixtures.js';
import { type FixturePlayer, startFixturePlayer } from '../support/fixtures-play.js';
import { foundIn, Secrets, tablesOf } from '../support/person-sweep.js';
import { asOrganisation, post, valueOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const SERVICE = 'JobordreService.v1';
const COMPANY = '10';

/** Only authorities who ask for the candidates may read who they are. */
const mayTell = (request: string): boolean =>
  request.includes('<jo:GetJobordreFormidlingerRequest>') &&
  !request.includes(`OrganisationTypeIdentifier>${COMPANY}<`);

/** The answer without what the caller sent itself: a fault has it in places only. */
const toldBy = (secrets: Secrets, request: string, answer: string): string[] =>
  mayTell(request) ? [] : secrets.in(answer);

describe('candidates in every fixture of job orders', function () {
  let player: FixturePlayer;
  const secrets = new Secrets();
  const told: string[] = [];
  let answers = 0;
  let toAuthorities = '';
  before(async () => {
    player = await startFixturePlayer();
    const fixtures = loadFixtures().filter(({ name }) => name.startsWith(SERVICE));
    const requestOf = ({ body }: Pick<Step, 'body'>) => Buffer.from(body).toString('utf8');
    for (const { steps } of fixtures) for (const step of steps) secrets.addFrom(requestOf(step));
    for (const fixture of fixtures) {
      for (const played of await player.play(fixture)) {
        answers += 1;
        const request = requestOf(played.step);
        if (mayTell(request)) toAuthorities += played.raw;
        told.push(...toldBy(secrets, request, played.raw).map((secret) => `${fixture.name}: ${secret}`));
      }
      told.push(...(await foundIn(player.database.knex, secrets)).map((one) => `${fixture.name}: ${one}`));
    }
  });
  after(() => player.stop());

  it('are there to be found: authorities read numbers and names of the protected', () => {
    expect(answers).to.be.greaterThan(100);
    expect(secrets.numbersIn(toAuthorities)).to.have.length.greaterThan(2);
    expect(secrets.namesIn(toAuthorities)).to.include.members(['sara', 'lykke', 'skjoldborg']);
  });

  it('are in no other answer, fault, page, mail, row of the audit trail or of any other table', () => {
    expect(told).to.deep.equal([]);
  });

  it('are in no line of the process log, and in no metric', async () => {
    expect(player.lines.filter((line) => line.includes('CreateJobordreFormidling')).length).to.be.greaterThan(
      20,
    );
    expect(player.lines.filter((line) => secrets.in(line).length > 0)).to.deep.equal([]);
    const metrics = await (await fetch(`${player.origin}/metrics`)).text();
    expect(metrics).to.include('DeleteJobordreFormidling');
    expect(secrets.in(metrics)).to.deep.equal([]);
  });
});

/** A message of a fixture, to be sent with other values. */
const messageOf = (fixture: string, file: string): string =>
  readFileSync(join('fixtures', SERVICE, fixture, file), 'utf8');

const WAY = 'GetFormidlingslog/from-order-to-closed';
const CREATE = messageOf(WAY, '1.request.xml');
const MEDIATE = messageOf('CreateJobordreFormidling/with-a-searchable-cv', '2.request.xml');
const UPDATE = messageOf('UpdateJobordreFormidling/authority-changes-its-text', '3.request.xml');
const DECIDE = messageOf(WAY, '7.request.xml');
const REMOVE = messageOf('DeleteJobordreFormidling/removed', '3.request.xml');
const LIST = messageOf(WAY, '6.request.xml');
const GET = messageOf(WAY, '12.request.xml');
const LOG = messageOf(WAY, '13.request.xml');
const FEED = messageOf('GetJobordrehaendelser/nothing-new', 'request.xml');
const READS = [LIST, GET, LOG, FEED];

const letters = fc
  .array(fc.constantFrom('a', 'b', 'd', 'e', 'g', 'æ', 'ø', 'å', 'é', 'ü'), { minLength: 2, maxLength: 6 })
  .map((some) => some.join(''));
const cpr = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    rest: fc.integer({ min: 0, max: 999_999 }),
  })
  .map(
    ({ day, month, rest }) =>
      [day, month].map((n) => String(n).padStart(2, '0')).join('') + String(rest).padStart(6, '0'),
  );

interface Person {
  readonly cpr: string;
  readonly fornavne: string;
  readonly efternavn: string;
  readonly isProtected: boolean;
  readonly isSearchable: boolean;
  /** What the texts about the person tell. */
  readonly tells: 'nothing' | 'name' | 'number' | 'parted number';
  /** What becomes of the person afterwards. */
  readonly then: 'nothing' | 'decided' | 'changed' | 'removed';
}

const person: fc.Arbitrary<Person> = fc
  .record({
    cpr,
    first: letters,
    last: fc.array(letters, { minLength: 1, maxLength: 2 }),
    isProtected: fc.boolean(),
    isSearchable: fc.boolean(),
    tells: fc.constantFrom(
      'nothing' as const,
      'nothing' as const,
      'name' as const,
      'number' as const,
      'parted number' as const,
    ),
    then: fc.constantFrom('nothing' as const, 'decided' as const, 'changed' as const, 'removed' as const),
  })
  .map(({ first, last, ...one }) => {
    // No word that the gateway says itself begins so, nor does a name that may be told.
    const begin = one.isProtected ? 'Zqx' : 'Vwk';
    return { ...one, fornavne: begin + first, efternavn: last.map((part) => begin + part).join('-') };
  });

const textOf = ({ tells, efternavn, cpr: number }: Person): string =>
  ({
    nothing: 'Kan begynde nu.',
    name: `${efternavn.toUpperCase()} kan begynde nu.`,
    number: `Nr. ${number}`,
    'parted number': `Nr. ${number.slice(0, 6)}-${number.slice(6)}`,
  })[tells];

describe('candidates of random orders', function () {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW, env: { CALLS_KEPT_DAYS: '7' } });
  });
  after(() => app.stop());

  const send = async (message: string, secrets: Secrets) => {
    const answer = await post(app.origin, message, { service: jobordreService });
    expect(toldBy(secrets, message, answer.xml), message).to.deep.equal([]);
    return answer;
  };

  const mediate = async (jobordreId: string, one: Person, secrets: Secrets) => {
    const values = {
      JobordreIdentifier: jobordreId,
      PersonCivilRegistrationIdentifier: one.cpr,
      Fornavne: one.fornavne,
      Efternavn: one.efternavn,
      NavneOgAdressebeskyttelse: String(one.isProtected),
      HarSoegbartCv: String(one.isSearchable),
      Beskrivelse: textOf(one),
      Hjemmeside: `https://${one.isProtected ? 'zqx' : 'cv'}.example/`,
    };
    const message = Object.entries(values).reduce(
      (xml, [local, value]) => withValue(xml, local, value),
      MEDIATE,
    );
    secrets.addFrom(message);
    const { status, xml } = await send(message, secrets);
    const isTelling = one.tells !== 'nothing' && (one.tells !== 'name' || one.isProtected);
    // A number that an earlier one has is refused too.
    if (isTelling) expect(xml).to.match(/140057|140051/);
    const id = valueOf(xml, 'FormidlingIdentifier');
    if (status !== 200 || id === undefined) return;
    const about = (template: string) =>
      withValue(withValue(template, 'FormidlingIdentifier', id), 'Version', '1');
    if (one.then === 'decided') await send(about(DECIDE), secrets);
    if (one.then === 'changed') await send(withValue(about(UPDATE), 'Beskrivelse', textOf(one)), secrets);
    if (one.then === 'removed') await send(withValue(about(REMOVE), 'Begrundelse', textOf(one)), secrets);
  };

  it('are told to authorities who ask for them, and nowhere else', async () => {
    const all = new Secrets();
    let mediated = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 4 }), async (persons) => {
        const secrets = new Secrets();
        const created = await send(CREATE, secrets);
        const id = valueOf(created.xml, 'JobordreIdentifier') ?? '';
        for (const one of persons) await mediate(id, one, secrets);
        for (const message of READS) await send(withValue(message, 'JobordreIdentifier', id), secrets);
        const asAuthority = asOrganisation(withValue(LIST, 'JobordreIdentifier', id), 8, '461');
        const { xml } = await send(asAuthority, secrets);
        mediated += secrets.numbersIn(xml).length;
        for (const number of secrets.numbers) all.numbers.add(number);
        for (const one of secrets.names) all.names.add(one);
      }),
      { numRuns: isEach ? 15 : 8 },
    );
    expect(mediated).to.be.greaterThan(5);
    // The page first writes the calls that wait.
    await fetch(`${app.origin}/udvikler/kald`);
    expect(await app.database.knex('kept_call').pluck('nr')).to.have.length.greaterThan(50);
    expect(await foundIn(app.database.knex, all)).to.deep.equal([]);
    expect(app.lines.filter((line) => all.in(line).length > 0)).to.deep.equal([]);
    expect(all.in(await (await fetch(`${app.origin}/metrics`)).text())).to.deep.equal([]);
    const tables = await tablesOf(app.database.knex);
    expect(all.numbersIn(tables.get('kandidat_cpr') ?? '')).to.have.length.greaterThan(5);
  });
});
