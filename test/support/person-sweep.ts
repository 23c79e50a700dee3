/** Looks for persons where they must not be: CPR numbers, and names of who is protected. */
import type { Knex } from 'knex';
import { mailKind } from '../../src/compose/mail-kinds.js';
import type { MailKey } from '../../src/mail/outbox/outbox-port.js';
import { valueOf } from './soap-client.js';

/** What must not be found. */
export class Secrets {
  readonly numbers = new Set<string>();
  /** Names of protected persons, in small letters. */
  readonly names = new Set<string>();

  /** Takes those of a message that mediates a candidate. */
  addFrom(message: string): void {
    const number = valueOf(message, 'PersonCivilRegistrationIdentifier');
    if (number === undefined) return;
    this.numbers.add(number);
    if (valueOf(message, 'NavneOgAdressebeskyttelse') !== 'true') return;
    for (const element of ['Fornavne', 'Efternavn'])
      for (const name of (valueOf(message, element) ?? '').split(/[ -]/)) this.names.add(name.toLowerCase());
  }

  /** The numbers that a text tells, with or without a hyphen. */
  numbersIn(text: string): string[] {
    const joined = text.replaceAll(/(\d{6})-(\d{4})/g, '$1$2');
    return [...this.numbers].filter((number) => text.includes(number) || joined.includes(number));
  }

  /** The names that a text tells. */
  namesIn(text: string): string[] {
    const small = text.toLowerCase();
    return [...this.names].filter((name) => small.includes(name));
  }

  /** Both. */
  in(text: string): string[] {
    return [...this.numbersIn(text), ...this.namesIn(text)];
  }
}

/** Every table of the gateway, as one text each. */
export async function tablesOf(knex: Knex): Promise<ReadonlyMap<string, string>> {
  const names = await knex('pg_tables').where({ schemaname: 'public' }).pluck<string[]>('tablename');
  const each = names.map(
    (name) =>
      `select '${name}' as name, coalesce(string_agg(to_jsonb(t)::text, E'\\n'), '') as text from "${name}" t`,
  );
  const { rows } = await knex.raw<{ rows: { name: string; text: string }[] }>(each.join(' union all '));
  return new Map(rows.map(({ name, text }) => [name, text]));
}

interface MailRow {
  readonly nr: string;
  readonly kind: string;
  readonly key: MailKey;
  readonly happened_at: Date;
  readonly recipient: string | null;
  readonly data: unknown;
}

/** All mails, as they are or will be sent. */
async function mailsOf(knex: Knex): Promise<readonly string[]> {
  const rows = await knex('outbox').select<MailRow[]>();
  const sender = { domain: 'star.example', canReply: true };
  return rows.map(({ nr, kind, key, happened_at: happenedAt, recipient, data }) =>
    JSON.stringify(
      mailKind(kind).word(
        { nr: Number(nr), kind, key, happenedAt, attempts: 1, recipient: recipient ?? '', data },
        sender,
      ),
    ),
  );
}

/** The two tables that hold candidates: one the numbers, the other the names. */
const HOLDS = { numbers: 'kandidat_cpr', names: 'formidling' } as const;

/** Where else in the database, and in the mails, a secret stands: `table: secret`. */
export async function foundIn(knex: Knex, secrets: Secrets): Promise<string[]> {
  const found: string[] = [];
  for (const [table, text] of await tablesOf(knex)) {
    const numbers = table === HOLDS.numbers ? [] : secrets.numbersIn(text);
    const names = table === HOLDS.names ? [] : secrets.namesIn(text);
    found.push(...[...numbers, ...names].map((secret) => `${table}: ${secret}`));
  }
  for (const mail of await mailsOf(knex)) found.push(...secrets.in(mail).map((secret) => `mail: ${secret}`));
  return found;
}
