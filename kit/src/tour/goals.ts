/** What a tour is to meet: every fault code of the catalogue and every status. */
import { kodeliste } from '../../../src/codelists/code-lists.js';
import { catalogue } from '../../../src/faults/catalogue.js';

export interface Goal {
  /** `fault`, or the code list of a status. */
  readonly kind: string;
  readonly code: string;
  readonly da: string;
  readonly en: string;
}

/** Of an ad, an order, why that is closed, a candidate, and the approval desk. */
export const STATUS_LISTS = [
  'JobannonceStatus',
  'Jobordrestatus',
  'Lukkeaarsag',
  'Formidlingsstatus',
  'Behandlingstilstand',
] as const;

export const FAULT = 'fault';

/** By this a goal is known: `JobannonceStatus 1`. */
export const keyOf = ({ kind, code }: Pick<Goal, 'kind' | 'code'>): string => `${kind} ${code}`;

/** All of them, in the order in which they are told. */
export const allGoals = (): readonly Goal[] => [
  ...Object.entries(catalogue).map(([code, { da, en }]) => ({ kind: FAULT, code, da, en })),
  ...STATUS_LISTS.flatMap((kind) =>
    kodeliste(kind).values.map(({ code, da, en }) => ({ kind, code: String(code), da, en })),
  ),
];
