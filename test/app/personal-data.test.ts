import { expect } from 'chai';
import { personalElements } from '../../src/contract/index.js';
import { loadFixtures, type Step } from '../support/fixtures.js';
import { type FixturePlayer, startFixturePlayer } from '../support/fixtures-play.js';

/**
 * What stands in the personal elements of a message, whether it is valid or not: element, value.
 */
function personalIn({ body }: Pick<Step, 'body'>): [string, string][] {
  const text = Buffer.from(body).toString('utf8');
  return [...text.matchAll(/<(?:\w+:)?(\w+)(?:\s[^<>]*)?>([^<]+)</g)].flatMap(([, name = '', value = '']) =>
    personalElements.has(name) && value.trim() !== '' ? [[name, value.trim()] as [string, string]] : [],
  );
}

/**
 * What somebody wrote into the Body: the text of every element that is no number, boolean, GUID or
 * time.
 */
function textIn({ body }: Pick<Step, 'body'>): string[] {
  const text = Buffer.from(body).toString('utf8');
  const [, inner = ''] = /<(?:\w+:)?Body[^<>]*>(.*)<\/(?:\w+:)?Body>/s.exec(text) ?? [];
  return [...inner.matchAll(/>([^<>]+)</g)].flatMap(([, raw = '']) => {
    const value = raw.trim();
    return /^(true|false|[\d\s+-]*|[0-9a-f-]{36}|\d{4}-\d\d-\d\d.*)$/i.test(value) ? [] : [value];
  });
}

/** The texts of a line, without the names of its fields. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** No fixture has a UserEmail, which real callers send: each gets one. */
function withUserEmail(step: Step): Step {
  const text = Buffer.from(step.body).toString('utf8');
  const more = text.replace(
    /<\/(\w+):UserIdentifier>(?!\s*<\1:UserEmail)/,
    '$&<$1:UserEmail>opretter@cafe-aaen.example</$1:UserEmail>',
  );
  return more === text ? step : { ...step, body: Buffer.from(more) };
}

/** Values that are words of every line: a type of user or an empty house number tells nothing. */
const isTelling = (value: string): boolean => value.length >= 5;

/**
 * Every fixture is played, at level debug: all that the gateway ever does. No line of the process
 * log and no row of the audit trail may hold what stands in an element that the contract marks as
 * personal.
 */
describe('personal data of every fixture', function () {
  this.timeout(180_000);
  let player: FixturePlayer;
  const personal = new Map<string, Set<string>>();
  const texts = new Set<string>();
  let steps = 0;
  before(async () => {
    player = await startFixturePlayer();
    for (const found of loadFixtures()) {
      const fixture = { ...found, steps: found.steps.map(withUserEmail) };
      for (const step of fixture.steps) {
        steps += 1;
        for (const text of textIn(step).filter(isTelling)) texts.add(text);
        for (const [name, value] of personalIn(step)) {
          if (!isTelling(value)) continue;
          const known = personal.get(name) ?? new Set();
          personal.set(name, known.add(value));
        }
      }
      await player.play(fixture);
    }
  });
  after(() => player.stop());

  it('is there to be found: names, addresses, numbers', () => {
    expect(steps).to.be.greaterThan(300);
    expect([...personal.keys()]).to.include.members([
      ...['UserFullName', 'UserEmail', 'UserIdentifier', 'Fornavne', 'Efternavn', 'Email', 'Telefonnummer'],
    ]);
  });

  it('is in no line of the process log', () => {
    expect(player.lines.filter((line) => line.includes('decoded request')).length).to.be.greaterThan(200);
    const all = player.lines.join('');
    for (const [name, values] of personal)
      for (const value of values) {
        if (all.includes(value))
          expect(
            player.lines.find((line) => line.includes(value)),
            `${name} ${value}`,
          ).to.equal(undefined);
      }
  });

  it('is in no line of the process log, and no other text of an ad either', () => {
    expect(texts.size).to.be.greaterThan(100);
    // A random log id may hold a short text by chance: `12abc`.
    const isLogId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
    const written = player.lines
      .flatMap((line) => stringsIn(JSON.parse(line)).filter((text) => !isLogId(text)))
      .join('\n');
    expect([...texts].filter((text) => written.includes(text))).to.deep.equal([]);
  });

  it('is in no row of the audit trail, but for UserIdentifier', async () => {
    const rows = await player.database.knex('audit_trail').select<Record<string, unknown>[]>();
    expect(rows.length).to.be.greaterThan(200);
    const all = JSON.stringify(rows);
    for (const [name, values] of personal) {
      if (name === 'UserIdentifier') continue;
      for (const value of values) expect(all.includes(value), `${name} ${value}`).to.equal(false);
    }
  });

  it('leaves no other trace of mail addresses in the audit trail', async () => {
    const rows = await player.database.knex('audit_trail').select<Record<string, unknown>[]>();
    expect(rows.filter((row) => JSON.stringify(row).includes('@'))).to.deep.equal([]);
  });
});
