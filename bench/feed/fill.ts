/** Fills a database with invented ads, and with many events of them, numbered in the feed. */
import type { Knex } from 'knex';
import { loadAds } from '../search/load-ads.js';
import { withoutIndexes } from '../without-indexes.js';

/** An ad is changed so often. */
const EVENTS_AN_AD = 100;
/** Rows of one statement. */
const BATCH = 500_000;

/** The owner of every third event, and one that has few: of ads that are there. */
export interface Owners {
  readonly large: Owner;
  readonly small: Owner;
}

export interface Owner {
  readonly type: number;
  readonly code: string;
  readonly events: number;
}

/** A short text in all of them, as 10,000,000 long ones need 30 GB. */
const CONTENT = `(select indhold || '{"Annoncetekst": "<p>Du laver mad.</p>"}' from jobannonce limit 1)`;

const ACTOR = JSON.stringify({
  organisationTypeId: 8,
  organisationCode: '461',
  metadata: {
    RequestUserStructure: { UserFullName: 'Bo Dam', RequestUserTypeIdentifier: 3, UserIdentifier: 'bo' },
    RequestOrganisationStructure: { OrganisationTypeIdentifier: 8, OrganisationCode: '461' },
    RegistrationDateTime: '2026-11-30T09:15:30+01:00',
  },
});

/** Round after round each ad is changed once, so that the events of all owners stand mixed. */
const EVENTS = `
  insert into haendelse (loebenummer, jobannonce_id, version, organisation_type_id, organisation_code,
    haendelsestype, tidspunkt, udfoert_af, log_id, indhold)
  select n, ad.id, 1 + (n - 1) / :ads, ad.type, ad.code,
    case when n <= :ads then 'Oprettet' when n % 4 = 0 then 'Godkendt' else 'Aendret' end,
    now() - interval '300 days', :actor::jsonb, gen_random_uuid(), ${CONTENT}
  from generate_series(:from::int, :to::int) n join ad on ad.place = 1 + (n - 1) % :ads order by n`;

/** A third of the ads is made the largest owner's: a vendor's with many customers. */
const ADS = `
  create table ad as select row_number() over (order by id) as place, id,
    organisation_type_id as type, organisation_code as code from jobannonce;
  update ad set type = big.type, code = big.code
    from (select type, code from ad where type = 8 group by 1, 2 order by count(*) desc, 1, 2 limit 1) big where place % 3 = 0;
  alter table ad add primary key (place)`;

const OWNERS = `select type, code, count(*)::int * :each as events from ad where type = 8 group by 1, 2 order by 3 desc`;

export async function fillEvents(
  knex: Knex,
  events: number,
  progress: (text: string) => void,
): Promise<Owners> {
  const ads = Math.ceil(events / EVENTS_AN_AD);
  await loadAds(knex, ads, new Date(), () => undefined);
  await knex.raw(ADS);
  await withoutIndexes(knex, 'haendelse', async () => {
    for (let from = 1; from <= events; from += BATCH) {
      const to = Math.min(events, from + BATCH - 1);
      await knex.raw(EVENTS, { ads, from, to, actor: ACTOR });
      progress(`${to.toLocaleString('en')} of ${events.toLocaleString('en')} events`);
    }
  });
  await knex.raw('vacuum (analyze) haendelse');
  const { rows } = await knex.raw<{ rows: Owner[] }>(OWNERS, { each: EVENTS_AN_AD });
  const [large, small] = [rows[0], rows.at(-1)];
  if (!large || !small) throw new Error('there is no ad');
  await knex.raw('drop table ad');
  return { large, small };
}
