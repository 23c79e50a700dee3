/** The tests that what was sent is in no log. */
import { expect } from 'chai';
import type { FixturePlayer } from './fixtures-play.js';
import { type Sent, stringsIn } from './personal-data-sent.js';

/** A log id is random, and holds a short value by chance: the postcode 22000. */
const withoutLogIds = (text: string): string =>
  text.replaceAll(/("log_?[iI]d":")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g, '$1"');

/**
 * No line of the process log and no row of the audit trail may hold what stands in an element that
 * the contract marks as personal.
 */
export function personalDataIsNowhere(player: () => FixturePlayer, sent: Sent): void {
  it('is there to be found: names, addresses, numbers', () => {
    expect(sent.steps).to.be.greaterThan(300);
    expect([...sent.personal.keys()]).to.include.members([
      ...['UserFullName', 'UserEmail', 'UserIdentifier', 'Fornavne', 'Efternavn', 'Email', 'Telefonnummer'],
    ]);
  });

  it('is in no line of the process log', () => {
    expect(player().lines.filter((line) => line.includes('decoded request')).length).to.be.greaterThan(200);
    // Most pieces of a line stand in many others. No value that was sent is cut in two: inside a
    // text of JSON, a quotation mark has a backslash before it.
    const pieces = [...new Set(player().lines.flatMap((line) => withoutLogIds(line).split(/(?<=,)(?=")/)))];
    const all = pieces.join('\n');
    for (const [name, values] of sent.personal)
      for (const value of values) {
        if (all.includes(value))
          expect(
            pieces.find((piece) => piece.includes(value)),
            `${name} ${value}`,
          ).to.equal(undefined);
      }
  });

  it('is in no line of the process log, and no other text of an ad either', () => {
    expect(sent.texts.size).to.be.greaterThan(100);
    // A random log id may hold a short text by chance: `12abc`.
    const isLogId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
    const written = new Set(
      player().lines.flatMap((line) => stringsIn(JSON.parse(line)).filter((text) => !isLogId(text))),
    );
    const all = [...written].join('\n');
    expect([...sent.texts].filter((text) => all.includes(text))).to.deep.equal([]);
  });

  it('is in no row of the audit trail, but for UserIdentifier', async () => {
    const rows = await player().database.knex('audit_trail').select<Record<string, unknown>[]>();
    expect(rows.length).to.be.greaterThan(200);
    const all = withoutLogIds(JSON.stringify(rows));
    for (const [name, values] of sent.personal) {
      if (name === 'UserIdentifier') continue;
      for (const value of values) expect(all.includes(value), `${name} ${value}`).to.equal(false);
    }
  });

  it('leaves no other trace of mail addresses in the audit trail', async () => {
    const rows = await player().database.knex('audit_trail').select<Record<string, unknown>[]>();
    expect(rows.filter((row) => JSON.stringify(row).includes('@'))).to.deep.equal([]);
  });
}
