/** Says what a company may do, and what it is told when that is not everything. */
import { isAktiv } from '../virksomhed/aktiv.js';
import type { Laase } from '../virksomhed/locks/locks.js';
import type { Virksomhed } from '../virksomhed/virksomhedsregister.js';

export interface Adgang {
  readonly isAktiv: boolean;
  readonly may: Readonly<Record<'jobannoncer' | 'jobordrer' | 'cvSoegning', boolean>>;
  readonly besked?: typeof KONFLIKTRAMT;
}

/**
 * What is shown on top to a conflict-hit company. The release note (1.3) says what it tells and
 * shows the words in a picture only, so they are the project's own.
 */
export const KONFLIKTRAMT = {
  da: "Virksomheden er konfliktramt. I kan fortsat oprette jobannoncer; de gennemses, før de vises på Jobnet. Kontakt jobcentret, hvis I vil oprette en jobordre eller søge efter CV'er.",
  en: 'The company is hit by a conflict. You can still create job ads; they are looked through before they are shown on Jobnet. Contact the job centre if you want to create a job order or search for CVs.',
} as const;

/** Locked or not active: nothing. Hit by a conflict: ads only. */
export function adgangOf(virksomhed: Pick<Virksomhed, 'status'>, laase: Laase): Adgang {
  const isActive = isAktiv(virksomhed);
  const isLetIn = isActive && !laase.spaerret;
  const isFree = isLetIn && !laase.konfliktramt;
  return {
    isAktiv: isActive,
    may: { jobannoncer: isLetIn, jobordrer: isFree, cvSoegning: isFree },
    ...(isLetIn && !isFree && { besked: KONFLIKTRAMT }),
  };
}
