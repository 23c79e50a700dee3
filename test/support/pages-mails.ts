/** Mails that could not be sent, as the outbox keeps them. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** Three that failed, the last of which a later version has written, and one that waits. */
export async function mailsInTrouble(knex: Knex, happenedAt: Date): Promise<void> {
  const mail = (kind: string, other: object) => ({
    ...{ kind, key: { jobannonceId: randomUUID(), version: 3 } },
    ...{ happened_at: happenedAt, recipient: 'hemmelig@example.org', data: { titel: 'hemmelig' } },
    ...other,
  });
  const tomorrow = knex.raw(`now() + interval '1 day'`);
  const given = { state: 'given_up', attempts: 20, finished_at: knex.raw('now()') };
  await knex('outbox').insert([
    mail('afvist', { ...given, error: '550 RCPT' }),
    mail('formidlet', { state: 'waiting', attempts: 2, error: 'timeout', earliest_at: tomorrow }),
    mail('<b>fremtid', { ...given, error: 'ECONNREFUSED' }),
  ]);
}
