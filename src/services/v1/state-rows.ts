/**
 * Says in SQL what a v1 ad was at a time: the state follows from its times, and nothing that
 * happened later counts, but for what was sent in the rest of that day. So the purge takes the same
 * ads whenever it is run, and however often.
 * @param at an SQL expression of type timestamptz
 * @param v1 the table's name or alias in the query
 */
export const tilstandAt = (at: string, v1 = 'v1_jobannonce'): string => `
  case
    when ${v1}.slettet_tidspunkt <= ${at} then 'Slettet'
    -- »jobannoncer, der den 6. december 2024 er indsendt og endnu ikke behandlet«: the whole day.
    when ${v1}.indsendt_tidspunkt > ${at} and ${v1}.indsendt_tidspunkt < ${endOfDay(at)}
      and (${v1}.behandlet_tidspunkt is null or ${v1}.behandlet_tidspunkt < ${v1}.indsendt_tidspunkt
        or ${v1}.behandlet_tidspunkt >= ${endOfDay(at)})
      and (${v1}.slettet_tidspunkt is null or ${v1}.slettet_tidspunkt >= ${endOfDay(at)})
      then 'IndsendtPaaSkiftedagen'
    when ${v1}.indsendt_tidspunkt is null or ${v1}.indsendt_tidspunkt > ${at} then 'Kladde'
    when ${v1}.behandlet_tidspunkt is null or ${v1}.behandlet_tidspunkt > ${at} then 'AfventerGodkendelse'
    -- Refused, corrected and sent again: what was decided was another version of it.
    when ${v1}.behandlet_tidspunkt < ${v1}.indsendt_tidspunkt then 'AfventerGodkendelse'
    when ${v1}.godkendt is not true then 'IkkeGodkendt'
    when ${v1}.afsluttet_tidspunkt <= ${at} then 'AfsluttetManuelt'
    when ${v1}.afpublicering_tidspunkt <= ${at} then 'IkkeLaengerePaaJobnet'
    when ${v1}.publicering_tidspunkt > ${at} then 'IkkePaaJobnetEndnu'
    else 'PaaJobnet'
  end`;

/** The end of a time's day in Denmark. */
const endOfDay = (at: string) =>
  `((date_trunc('day', ${at} at time zone 'Europe/Copenhagen') + interval '1 day') at time zone 'Europe/Copenhagen')`;
