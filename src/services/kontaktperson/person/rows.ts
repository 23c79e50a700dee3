/** A contact person as a row of the database, and back. */
import type { KontaktpersondataType } from '../../../contract/index.js';
import type { Kontaktperson } from './store-port.js';

export interface KontaktpersonRow {
  readonly id: string;
  readonly cvr: string;
  readonly version: number;
  readonly fornavne: string;
  readonly efternavn: string;
  readonly stilling: string | null;
  readonly telefonnummer: string | null;
  readonly email: string | null;
  readonly pnr: readonly string[];
  readonly kan_arbejde: boolean;
  readonly konverteret: boolean;
  readonly oprettet_tidspunkt: Date;
}

/** Where `fromRow` reads, and what. */
export const KONTAKTPERSONER = 'kontaktperson k left join tilknytning t on t.kontaktperson_id = k.id';
export const CAN_WORK = '(t.kontaktperson_id is not null)';
export const ROW_COLUMNS =
  'k.id, k.cvr, k.version, fornavne, efternavn, stilling, telefonnummer, email, pnr, ' +
  `${CAN_WORK} as kan_arbejde, konverteret, oprettet_tidspunkt`;

/** The columns of what callers say of a person. */
export const dataColumns = (indhold: KontaktpersondataType) => ({
  fornavne: indhold.Fornavne,
  efternavn: indhold.Efternavn,
  stilling: indhold.Stilling ?? null,
  telefonnummer: indhold.Telefonnummer ?? null,
  email: indhold.Email ?? null,
  pnr: indhold.ProductionUnitIdentifierSamling,
});

export const fromRow = (row: KontaktpersonRow): Kontaktperson => ({
  id: row.id,
  cvr: row.cvr,
  version: row.version,
  indhold: {
    Fornavne: row.fornavne,
    Efternavn: row.efternavn,
    ...(row.stilling !== null && { Stilling: row.stilling }),
    ...(row.telefonnummer !== null && { Telefonnummer: row.telefonnummer }),
    ...(row.email !== null && { Email: row.email }),
    ProductionUnitIdentifierSamling: row.pnr,
  },
  kanArbejde: row.kan_arbejde,
  konverteret: row.konverteret,
  oprettetTidspunkt: row.oprettet_tidspunkt,
});
