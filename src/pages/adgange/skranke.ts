/** Whose requests for access an LBA decides: those of the own company, or in STAR those of all. */
import { kode } from '../../codelists/code-lists.js';
import type { AnmodningType } from '../../contract/index.js';
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

const MOST_ON_A_PAGE = 100;

/**
 * The request of the address, looked for among those of its company: an id of another company is
 * not there, whoever sends it.
 */
export async function anmodningOf(visit: OwnVisit, { cvr }: Skranke): Promise<AnmodningType | undefined> {
  const { id = '', cvr: given = '' } = visit.params;
  const company = cvr ?? given;
  if (!/^\d{8}$/.test(company)) return undefined;
  let cursor: string | undefined;
  do {
    const page = await visit.ask('GetAnmodninger', {
      CVRnumberIdentifier: company,
      PageSize: MOST_ON_A_PAGE,
      ...(cursor !== undefined && { Cursor: cursor }),
    });
    const found = page.AnmodningSamling.find(
      ({ AnmodningIdentifier }) => AnmodningIdentifier === id.toLowerCase(),
    );
    if (found) return found;
    cursor = page.NextCursor;
  } while (cursor !== undefined);
  return undefined;
}
