import type { ListPlace } from '../../sorted-list/place.js';
import type { StoredJobordre, Tilstand } from '../ordre/store-port.js';

/** A name of the code list Jobordresortering. */
export type Sortering =
  | 'Nummer'
  | 'Titel'
  | 'Kontaktperson'
  | 'Status'
  | 'SenesteHandling'
  | 'Kandidater'
  | 'Loebende';

/**
 * Which orders a list has, and in what order. All filters hold together; an empty one filters
 * nothing.
 */
export interface JobordreQuery {
  readonly cvr?: string;
  readonly pnr?: readonly string[];
  /** A code of the code list Jobordretype. */
  readonly type?: number;
  /** Names of the code list Jobordrestatus. */
  readonly statusser?: readonly string[];
  readonly jobcenter?: string;
  /** Only orders for which nobody is named as tovholder, or only the others. */
  readonly udenTovholder?: boolean;
  readonly sortering: Sortering;
  readonly faldende: boolean;
}

/** Says which part of a list is read. */
export interface ListPart {
  /** The Danish day on which the statuses are computed, e.g. `2026-11-30`. */
  readonly dag: string;
  /** The part begins behind this place; undefined: at the beginning. */
  readonly after: ListPlace | undefined;
  readonly count: number;
}

/** A job order as lists show it. */
export interface ListedJobordre extends Tilstand, Pick<StoredJobordre, 'id' | 'nummer' | 'version'> {
  readonly titel: string;
  readonly cvr: string;
  readonly pnr?: string;
  readonly kontaktperson: string;
  readonly senesteHandling: Date;
  /** Candidates on whom the company has not decided. */
  readonly uafgjorte: number;
  readonly loebende: boolean;
  readonly jobcenter: string;
  readonly hasTovholder: boolean;
  readonly place: ListPlace;
}

export interface Jobordreliste {
  /**
   * The orders of a part of a list.
   * @throws Fault 139135
   */
  find(query: JobordreQuery, part: ListPart): Promise<readonly ListedJobordre[]>;
}
