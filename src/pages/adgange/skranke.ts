/** Whose requests for access an LBA decides: those of the own company, or in STAR those of all. */
import { kode } from '../../codelists/code-lists.js';
import type { AnmodningType } from '../../contract/index.js';
import { pagesOf } from '../visit/pages-of.js';
import type { OwnVisit } from '../visit/visit.js';

export interface Skranke {
  readonly path: string;
  /** Of an LBA of a company, whose requests alone can be seen and decided. */
  readonly cvr?: string;
}

export const TILSTANDE = ['Aaben', 'Tildelt', 'Afvist'] as const;
export type Anmodningstilstand = (typeof TILSTANDE)[number];

/** The address of one request. In STAR's it stands below its company, where it is looked for. */
export const anmodningAt = (
  { path, cvr }: Skranke,
  { CVRnumberIdentifier, AnmodningIdentifier }: AnmodningType,
): string =>
  cvr === undefined
    ? `${path}/${CVRnumberIdentifier}/${AnmodningIdentifier}`
    : `${path}/${AnmodningIdentifier}`;

export const isAaben = ({ Tilstand }: AnmodningType): boolean =>
  Tilstand === kode('Anmodningstilstand', 'Aaben');

/**
 * The request of the address, looked for among those of its company: an id of another company is
 * not there, whoever sends it.
 */
export async function anmodningOf(visit: OwnVisit, { cvr }: Skranke): Promise<AnmodningType | undefined> {
  const { id = '', cvr: given = '' } = visit.params;
  const company = cvr ?? given;
  if (!/^\d{8}$/.test(company)) return undefined;
  const pages = pagesOf((asked) => visit.ask('GetAnmodninger', { CVRnumberIdentifier: company, ...asked }));
  for await (const { AnmodningSamling } of pages) {
    const found = AnmodningSamling.find(
      ({ AnmodningIdentifier }) => AnmodningIdentifier === id.toLowerCase(),
    );
    if (found) return found;
  }
  return undefined;
}
