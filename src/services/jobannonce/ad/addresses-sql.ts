/**
 * The addresses of who sent the newest version of an ad `j` and of who created it. Who sent it may
 * be of another organisation, as STAR changes ads too: the reasons are for those whose ad it is.
 * @param order which comes first; a queue that asks only whether there is one needs none
 */
export const addressesSql = (order = ''): string => `array(
    select udfoert_af #>> '{metadata,RequestUserStructure,UserEmail}' from haendelse
    where jobannonce_id = j.id and version in (1, j.version) and haendelsestype in ('Oprettet', 'Aendret')
      and (udfoert_af->>'organisationTypeId', udfoert_af->>'organisationCode') = (j.organisation_type_id::text, j.organisation_code)
    ${order}
  )`;
