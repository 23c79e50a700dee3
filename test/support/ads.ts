import type { Knex } from 'knex';
import { post, sampleOf, type SoapAnswer, valueOf } from './soap-client.js';

export const UNKNOWN_ID = 'aaaaaaaa-0000-4000-8000-000000000000';

/** The contract's example of an operation, about an ad and with the version that was seen of it. */
export function messageAbout(operation: string, now: Date, id: string, version?: number): string {
  const named = sampleOf(operation, now).replace(/(JobannonceIdentifier>)[^<]+/, `$1${id}`);
  return version === undefined ? named : named.replace(/(<job:Version>)\d+/, `$1${version}`);
}

/** The fault's code; undefined when the answer is none. */
export const errorCode = (answer: SoapAnswer): number | undefined => {
  const code = valueOf(answer.xml, 'ErrorCode');
  return code === undefined ? undefined : Number(code);
};

/** What the caller learns of an ad's state: its version, status, and approved version. */
export function stateOf({ xml }: SoapAnswer): readonly (number | undefined)[] {
  const number = (pattern: RegExp) => {
    const found = pattern.exec(xml)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  return [number(/<Version>(\d+)</), number(/<Status>\s*<[^>]+>(\d+)</), number(/<GodkendtVersion>(\d+)</)];
}

export async function createAd(origin: string, message: string): Promise<string> {
  const answer = await post(origin, message);
  const id = valueOf(answer.xml, 'JobannonceIdentifier');
  if (answer.status !== 200 || id === undefined) throw new Error(answer.xml);
  return id;
}

/**
 * Decides on the newest version of an ad, as the approval desk will, straight in the tables: until it is built, this is
 * how a test gets an approved or refused ad.
 */
export async function decide(
  knex: Knex,
  id: string,
  afgoerelse: 'godkendt' | 'afvist',
  tidspunkt: Date,
): Promise<void> {
  const afvisning = afgoerelse === 'afvist' ? '{"aarsagskoder": [1], "tekst": "Aldersgrænse."}' : null;
  await knex.raw(
    `with ny as (
       update jobannonce set afgoerelse = ?, afgjort_tidspunkt = ?, afvisning = ?::jsonb where id = ? returning *
     )
     insert into jobannonce_godkendt
       (jobannonce_id, version, indhold, godkendt_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt)
     select id, version, indhold, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt
     from ny where afgoerelse = 'godkendt'
     on conflict (jobannonce_id) do update set
       version = excluded.version, indhold = excluded.indhold, godkendt_tidspunkt = excluded.godkendt_tidspunkt,
       publicering_tidspunkt = excluded.publicering_tidspunkt,
       afpublicering_tidspunkt = excluded.afpublicering_tidspunkt`,
    [afgoerelse, tidspunkt, afvisning, id],
  );
}
