/**
 * The domains of an authority in the order of the alphabet, as an array.
 * @param type @param code SQL of its type and its code
 */
export const domaenerSql = (type: string, code: string): string =>
  `array(select d.domain from organisation_domain d
     where d.organisation_type_id = ${type} and d.organisation_code = ${code} and d.removed_at is null
     order by d.domain)`;
