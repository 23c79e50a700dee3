/** A notice, and what is so of it at a time. */

/** A name of the code list Driftsbeskedplacering. */
export type Placering = 'FoerLogin' | 'EfterLogin';

/** A name of the code list Driftsbeskedtilstand. */
export type Driftsbeskedtilstand = 'Kommende' | 'Gaeldende' | 'Udloebet';

export interface Driftsbesked {
  readonly placering: Placering;
  readonly overskrift: string;
  /** HTML of the subset (services/html/). */
  readonly tekst: string;
  readonly gyldigFra: Date;
  /** Absent: it has no end. */
  readonly gyldigTil?: Date;
  /** Only this company sees it; absent: everyone does. */
  readonly cvr?: string;
}

export interface StoredDriftsbesked extends Driftsbesked {
  /** A GUID in lower case. */
  readonly id: string;
  /** 1 when it is created, and one more with every change. */
  readonly version: number;
}

/** It is in force from the moment of its beginning until that of its end, which is excluded. */
export function tilstandOf(
  { gyldigFra, gyldigTil }: Pick<Driftsbesked, 'gyldigFra' | 'gyldigTil'>,
  now: Date,
): Driftsbeskedtilstand {
  if (gyldigTil && gyldigTil <= now) return 'Udloebet';
  return gyldigFra > now ? 'Kommende' : 'Gaeldende';
}

/**
 * So many notices before sign-in may be there that are not past. Each process keeps a copy of all
 * of them (public/), which this bounds; nobody would read more.
 */
export const MOST_PUBLIC = 50;
