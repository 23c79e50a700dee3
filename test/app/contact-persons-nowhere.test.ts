import { expect } from 'chai';
import { loadFixtures } from '../support/fixtures.js';
import { type FixturePlayer, startFixturePlayer } from '../support/fixtures-play.js';
import { tablesOf } from '../support/person-sweep.js';

const SERVICE = 'KontaktpersonService.v1';

/** What stands in these elements of a message. */
const valuesIn = (message: string, ...elements: readonly string[]): string[] =>
  elements.flatMap((element) =>
    [...message.matchAll(new RegExp(`<kp:${element}>([^<]{5,})<`, 'g'))].map(([, value = '']) => value),
  );

describe('contact persons in every fixture of their service', function () {
  let player: FixturePlayer;
  const persons = new Set<string>();
  /** Of those whom a job order names. */
  const copied = new Set<string>();
  const employees = new Set<string>();
  const found: string[] = [];
  let kept = '';
  before(async () => {
    player = await startFixturePlayer();
    for (const fixture of loadFixtures().filter(({ name }) => name.startsWith(SERVICE))) {
      const sent = fixture.steps.map(({ body }) => Buffer.from(body).toString('utf8')).join();
      const isNamedByOrder = sent.includes('<jo:KontaktpersonIdentifier>');
      for (const one of valuesIn(sent, 'Efternavn', 'Telefonnummer', 'Email')) {
        persons.add(one);
        if (isNamedByOrder) copied.add(one);
      }
      for (const one of valuesIn(sent, 'MitIDErhvervIdentifier')) employees.add(one);
      const answers = (await player.play(fixture)).map(({ raw }) => raw).join();
      found.push(
        ...[...employees].filter((one) => answers.includes(one)).map((one) => `${fixture.name}: ${one}`),
      );
      for (const [table, text] of await tablesOf(player.database.knex)) {
        if (table === 'kontaktperson') kept += text;
        const secrets = new Set(employees);
        // A job order has a copy of whom it names, and of nobody else.
        for (const one of persons)
          if (table !== 'kontaktperson' && !(table === 'jobordre' && copied.has(one))) secrets.add(one);
        found.push(...[...secrets].filter((one) => text.includes(one)).map((one) => `${table}: ${one}`));
      }
    }
  });
  after(() => player.stop());

  it('are there to be found, and in their own table', () => {
    expect(employees.size).to.be.greaterThan(1);
    expect(persons.size).to.be.greaterThan(5);
    expect(copied.size).to.be.within(1, persons.size - 5);
    expect([...persons].filter((one) => kept.includes(one))).to.have.length.greaterThan(3);
  });

  it('are in no other table but the orders that name them, and the employee of MitID Erhverv in none and in no answer', () => {
    expect(found).to.deep.equal([]);
  });

  it('are in no line of the process log, and in no metric', async () => {
    const secrets = [...employees, ...persons];
    expect(player.lines.filter((line) => line.includes('TilknytKontaktperson'))).to.have.length.greaterThan(
      5,
    );
    expect(player.lines.filter((line) => secrets.some((one) => line.includes(one)))).to.deep.equal([]);
    const metrics = await (await fetch(`${player.origin}/metrics`)).text();
    expect(metrics).to.include('TilknytKontaktperson');
    expect(secrets.filter((one) => metrics.includes(one))).to.deep.equal([]);
  });
});
