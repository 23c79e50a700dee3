import type { Knex } from 'knex';

/**
 * Lists of job orders read a page and not a company, however they are sorted. Until which day an
 * order is open depends on no clock, so it can be kept and have an index.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobordre add column aaben_til date not null generated always as
      (case when status_sat = 'Lukket' then '-infinity'::date else coalesce(svarfrist, 'infinity'::date) end) stored`);
  await knex.raw(`
    create index jobordre_cvr_titel_idx on jobordre (cvr, ${first80('titel')}, nummer);
    create index jobordre_cvr_kontaktperson_idx on jobordre (cvr, ${first80('kontaktperson')}, nummer);
    create index jobordre_cvr_seneste_handling_idx on jobordre (cvr, seneste_handling, nummer);
    create index jobordre_cvr_antal_formidlet_idx on jobordre (cvr, antal_formidlet, nummer);
    create index jobordre_cvr_loebende_idx on jobordre (cvr, (loebende::int), nummer);
    create index jobordre_cvr_pnr_idx on jobordre (cvr, pnr, nummer desc);
    create index jobordre_cvr_aaben_til_idx on jobordre (cvr, aaben_til) where status_sat <> 'Lukket';
    create index jobordre_type_jobcenter_idx on jobordre (type, jobcenter, nummer desc);
    create index jobordre_type_uden_tovholder_idx on jobordre (type, jobcenter, nummer desc) where tovholder is null;
    create index jobordre_type_open_uden_tovholder_idx on jobordre (type, nummer desc)
      where tovholder is null and status_sat <> 'Lukket';
    create index jobordre_type_inaktiv_idx on jobordre (type, nummer desc) where status_sat = 'MidlertidigInaktiv';
    drop index jobordre_jobcenter_idx;
    drop index jobordre_uden_tovholder_idx`);
  await knex.raw(`
    comment on column jobordre.aaben_til is
      'The last Danish day on which the order is not closed: -infinity when somebody closed it, infinity without a deadline';
    comment on index jobordre_cvr_aaben_til_idx is 'The orders of a company that are not closed on a day';
    comment on index jobordre_type_uden_tovholder_idx is 'The to-do list of a job centre'`);
}

/** As src/services/jobordre/list/conditions-sql.ts sorts a text. */
const first80 = (column: string) => `(left(${column}, 80) collate "da-x-icu")`;

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create index jobordre_jobcenter_idx on jobordre (jobcenter, nummer desc);
    create index jobordre_uden_tovholder_idx on jobordre (jobcenter, nummer desc) where tovholder is null;
    comment on index jobordre_uden_tovholder_idx is 'The to-do list of a job centre';
    drop index jobordre_type_jobcenter_idx, jobordre_type_uden_tovholder_idx, jobordre_type_inaktiv_idx,
      jobordre_type_open_uden_tovholder_idx,
      jobordre_cvr_titel_idx, jobordre_cvr_kontaktperson_idx, jobordre_cvr_seneste_handling_idx,
      jobordre_cvr_antal_formidlet_idx, jobordre_cvr_loebende_idx, jobordre_cvr_pnr_idx, jobordre_cvr_aaben_til_idx;
    alter table jobordre drop column aaben_til`);
}
