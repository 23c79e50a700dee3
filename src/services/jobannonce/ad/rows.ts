/** A job ad as rows of the database, and back. */
import { json } from '../../../store/sql/jsonb.js';
import type {
  Aendring,
  Afgoerelse,
  Afvisning,
  Beslutning,
  StoredJobannonce,
  GodkendtVersion,
  Stamdata,
  Tilstand,
} from './store-port.js';
import { searchWordsOf } from '../search/words.js';

/** The columns of a row that a status is computed from. */
export interface TilstandRow {
  readonly afgoerelse: Afgoerelse;
  readonly afgjort_tidspunkt: Date | null;
  readonly publicering_tidspunkt: Date | null;
  readonly afpublicering_tidspunkt: Date;
  readonly afsluttet_tidspunkt: Date | null;
}

export interface JobannonceRow extends TilstandRow {
  readonly id: string;
  readonly version: number;
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly indhold: StoredJobannonce['indhold'];
  readonly virksomhed: Stamdata | null;
  readonly konfliktramt: boolean;
  readonly afvisning: Afvisning | null;
  readonly slettet_tidspunkt: Date | null;
  readonly foerst_paa_jobnet: Date | null;
  readonly oprettet_tidspunkt: Date;
  readonly aendret_tidspunkt: Date;
  readonly godkendt: GodkendtRow | null;
}

/** The approved version as JSON has it, in which times are texts with an offset. */
interface GodkendtRow {
  readonly version: number;
  /** Null where it is that of the newest version. */
  readonly indhold: StoredJobannonce['indhold'] | null;
  readonly godkendt_tidspunkt: string;
  readonly publicering_tidspunkt: string | null;
  readonly afpublicering_tidspunkt: string;
  readonly paa_jobnet_fra: string;
}

type Indhold = Pick<
  StoredJobannonce,
  'indhold' | 'virksomhed' | 'konfliktramt' | 'publiceringTidspunkt' | 'afpubliceringTidspunkt'
>;

const indholdColumns = (ad: Indhold) => ({
  indhold: ad.indhold,
  search_text: searchWordsOf(ad.indhold),
  virksomhed: ad.virksomhed ?? null,
  cvr: ad.indhold.Virksomhed.CVRnumberIdentifier,
  annoncetype: ad.indhold.Job.Annoncetype,
  konfliktramt: ad.konfliktramt,
  publicering_tidspunkt: ad.publiceringTidspunkt ?? null,
  afpublicering_tidspunkt: ad.afpubliceringTidspunkt,
});

/** Writes a decision as columns. */
export const decidedColumns = (beslutning: Beslutning, tidspunkt: Date) => ({
  afgoerelse: AFGOERELSE[beslutning.kind],
  afgjort_tidspunkt: tidspunkt,
  afvisning: beslutning.kind === 'Afvist' ? json(beslutning.afvisning) : null,
});

const AFGOERELSE = { Godkendt: 'godkendt', Afvist: 'afvist' } as const;

/** The columns that a change sets, besides those of its version and time. */
export function changedColumns(aendring: Aendring, tidspunkt: Date) {
  if (aendring.kind === 'Aendret') {
    const columns = indholdColumns(aendring);
    const { indhold, virksomhed } = columns;
    return {
      ...columns,
      indhold: json(indhold),
      virksomhed: virksomhed && json(virksomhed),
      afgoerelse: 'afventer',
      afgjort_tidspunkt: null,
      afvisning: null,
    };
  }
  return aendring.kind === 'Afsluttet'
    ? { afsluttet_tidspunkt: tidspunkt }
    : { slettet_tidspunkt: tidspunkt };
}

/** An event takes these columns from the ad that was written. */
export const FROM_AD = 'version, organisation_type_id, organisation_code, indhold';

/** A value as its column takes it. @param indhold SQL of the content of the ad */
export function asColumn(column: string, value: string, indhold: string): string {
  return column === 'search_text' ? `jobannonce_search_text(${value}, ${indhold})` : value;
}

/** The types of the columns of a new row. */
export const NEW_ROW_TYPES: Readonly<Record<keyof ReturnType<typeof jobannonceRow>, string>> = {
  id: 'uuid',
  version: 'integer',
  organisation_type_id: 'integer',
  organisation_code: 'text',
  indhold: 'jsonb',
  search_text: 'text[]',
  virksomhed: 'jsonb',
  cvr: 'text',
  annoncetype: 'integer',
  konfliktramt: 'boolean',
  publicering_tidspunkt: 'timestamptz',
  afpublicering_tidspunkt: 'timestamptz',
  afgoerelse: 'text',
  afgjort_tidspunkt: 'timestamptz',
  afvisning: 'jsonb',
  afsluttet_tidspunkt: 'timestamptz',
  slettet_tidspunkt: 'timestamptz',
  foerst_paa_jobnet: 'timestamptz',
  oprettet_tidspunkt: 'timestamptz',
  aendret_tidspunkt: 'timestamptz',
};

/** Writes a new ad as a row. */
export const jobannonceRow = (ad: StoredJobannonce) => ({
  ...indholdColumns(ad),
  id: ad.id,
  version: ad.version,
  organisation_type_id: ad.ejer.organisationTypeId,
  organisation_code: ad.ejer.organisationCode,
  afgoerelse: ad.afgoerelse,
  afgjort_tidspunkt: ad.afgjortTidspunkt ?? null,
  afvisning: ad.afvisning ?? null,
  afsluttet_tidspunkt: ad.afsluttetTidspunkt ?? null,
  slettet_tidspunkt: ad.slettetTidspunkt ?? null,
  foerst_paa_jobnet: ad.foerstPaaJobnet ?? null,
  oprettet_tidspunkt: ad.oprettetTidspunkt,
  aendret_tidspunkt: ad.aendretTidspunkt,
});

/** Reads an ad from its row. */
export const fromRow = (row: JobannonceRow): StoredJobannonce => ({
  ...tilstandOf(row),
  id: row.id,
  version: row.version,
  ejer: { organisationTypeId: row.organisation_type_id, organisationCode: row.organisation_code },
  indhold: row.indhold,
  ...(row.virksomhed && { virksomhed: row.virksomhed }),
  konfliktramt: row.konfliktramt,
  ...(row.afvisning && { afvisning: row.afvisning }),
  ...(row.godkendt && { godkendt: godkendtOf(row.godkendt, row.indhold) }),
  ...(row.slettet_tidspunkt && { slettetTidspunkt: row.slettet_tidspunkt }),
  ...(row.foerst_paa_jobnet && { foerstPaaJobnet: row.foerst_paa_jobnet }),
  oprettetTidspunkt: row.oprettet_tidspunkt,
  aendretTidspunkt: row.aendret_tidspunkt,
});

/** Reads what the status of an ad is computed from. */
export const tilstandOf = (row: TilstandRow): Tilstand => ({
  afgoerelse: row.afgoerelse,
  ...(row.afgjort_tidspunkt && { afgjortTidspunkt: row.afgjort_tidspunkt }),
  ...(row.publicering_tidspunkt && { publiceringTidspunkt: row.publicering_tidspunkt }),
  afpubliceringTidspunkt: row.afpublicering_tidspunkt,
  ...(row.afsluttet_tidspunkt && { afsluttetTidspunkt: row.afsluttet_tidspunkt }),
});

const godkendtOf = (row: GodkendtRow, newest: StoredJobannonce['indhold']): GodkendtVersion => ({
  version: row.version,
  indhold: row.indhold ?? newest,
  godkendtTidspunkt: new Date(row.godkendt_tidspunkt),
  ...(row.publicering_tidspunkt !== null && { publiceringTidspunkt: new Date(row.publicering_tidspunkt) }),
  afpubliceringTidspunkt: new Date(row.afpublicering_tidspunkt),
  paaJobnetFra: new Date(row.paa_jobnet_fra),
});
