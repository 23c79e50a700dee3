import type { ListedMyndighed } from './import-port.js';

/**
 * What is wrong with a list beyond its schema, a sentence each: an authority or a municipality that
 * stands twice, an end before the beginning, municipalities of an unemployment fund.
 * @param jobcenterType the number of job centres in the code list OrganisationType
 */
export function listViolations(liste: readonly ListedMyndighed[], jobcenterType: number): string[] {
  const seen = new Set<string>();
  const isTwice = (key: string) => seen.has(key) || !seen.add(key);
  return liste.flatMap(({ organisationTypeId, organisationCode, fra, til, kommuner = [] }) => {
    const key = `${organisationTypeId}/${organisationCode}`;
    return [
      ...(isTwice(key) ? [`${key} stands twice`] : []),
      ...(fra !== undefined && til !== undefined && til < fra
        ? [`${key}: til ${til} is before fra ${fra}`]
        : []),
      ...(kommuner.length > 0 && organisationTypeId !== jobcenterType
        ? [`${key} is no job centre (organisationTypeId ${jobcenterType}) and has no kommuner`]
        : []),
      ...kommuner.flatMap((kode) => (isTwice(`kommune ${kode}`) ? [`kommune ${kode} stands twice`] : [])),
    ];
  });
}
