/** A job order as a row of the database, and back. */
import type { MedarbejderType } from '../../../contract/index.js';
import { json } from '../../../store/sql/jsonb.js';
import type { Formidlingsstatus, Jobordreindhold, Jobordrepart, Note, StoredJobordre } from './store-port.js';

export interface JobordreRow {
  readonly id: string;
  readonly nummer: number;
  readonly version: number;
  readonly indhold: Jobordreindhold;
  readonly kontaktperson_id: string | null;
  readonly status_sat: StoredJobordre['statusSat'];
  readonly lukkeaarsag: StoredJobordre['lukkeaarsag'] | null;
  readonly tovholder: MedarbejderType | null;
  readonly oprettet_af: Jobordrepart;
  readonly seneste_note: NoteJson | null;
  readonly antal_formidlet: number;
  readonly antal_ansat: number;
  readonly antal_ikke_ansat: number;
  readonly antal_fjernet: number;
  readonly oprettet_tidspunkt: Date;
  readonly seneste_handling: Date;
}

/** A note as JSON has it, in which a time is text. */
type NoteJson = Omit<Note, 'tidspunkt'> & { readonly tidspunkt: string };

/** The columns that `fromRow` reads. */
export const ROW_COLUMNS =
  'id, nummer, version, indhold, kontaktperson_id, status_sat, lukkeaarsag, tovholder, oprettet_af, seneste_note, ' +
  'antal_formidlet, antal_ansat, antal_ikke_ansat, antal_fjernet, oprettet_tidspunkt, seneste_handling';

/** The column that counts the candidates of each status. */
export const COUNT_COLUMNS: Readonly<Record<Formidlingsstatus, string>> = {
  Formidlet: 'antal_formidlet',
  Ansat: 'antal_ansat',
  IkkeAnsat: 'antal_ikke_ansat',
  Fjernet: 'antal_fjernet',
};

type Changeable = Pick<
  StoredJobordre,
  'indhold' | 'kontaktpersonId' | 'statusSat' | 'lukkeaarsag' | 'tovholder' | 'senesteNote'
>;

/** The columns that a change of the order may set, besides those of its version and time. */
export const changeableColumns = (order: Changeable) => ({
  type: order.indhold.Type,
  titel: order.indhold.Titel,
  cvr: order.indhold.Virksomhed.CVRnumberIdentifier,
  pnr: order.indhold.Virksomhed.ProductionUnitIdentifier ?? null,
  jobcenter: order.indhold.AnsvarligtJobcenter,
  kontaktperson: nameOf(order.indhold.Kontaktperson),
  kontaktperson_id: order.kontaktpersonId ?? null,
  loebende: order.indhold.Loebende,
  indhold: json(order.indhold),
  status_sat: order.statusSat,
  lukkeaarsag: order.lukkeaarsag ?? null,
  svarfrist: order.indhold.Svarfrist ?? null,
  tovholder: order.tovholder ? json(order.tovholder) : null,
  seneste_note: order.senesteNote ? json(order.senesteNote) : null,
});

/** The name of a contact person, as lists show and sort it. */
const nameOf = ({ Fornavne, Efternavn }: Jobordreindhold['Kontaktperson']) => `${Fornavne} ${Efternavn}`;

/** Reads an order from its row. */
export const fromRow = (row: JobordreRow): StoredJobordre => ({
  id: row.id,
  nummer: row.nummer,
  version: row.version,
  indhold: row.indhold,
  ...(row.kontaktperson_id !== null && { kontaktpersonId: row.kontaktperson_id }),
  statusSat: row.status_sat,
  ...(row.lukkeaarsag && { lukkeaarsag: row.lukkeaarsag }),
  ...(row.tovholder && { tovholder: row.tovholder }),
  oprettetAf: row.oprettet_af,
  ...(row.seneste_note && { senesteNote: noteOf(row.seneste_note) }),
  kandidater: {
    Formidlet: row.antal_formidlet,
    Ansat: row.antal_ansat,
    IkkeAnsat: row.antal_ikke_ansat,
    Fjernet: row.antal_fjernet,
  },
  oprettetTidspunkt: row.oprettet_tidspunkt,
  senesteHandling: row.seneste_handling,
});

const noteOf = ({ tidspunkt, ...note }: NoteJson): Note => ({ ...note, tidspunkt: new Date(tidspunkt) });
