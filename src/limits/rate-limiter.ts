/** Limits per caller: docs/limits.md, docs/decisions/0021-limits-per-caller.md. */
import { Fault } from '../faults/fault.js';
import type { Kalder } from '../systems/system.js';
import type { Budget, Graense, Pladser } from './limits-port.js';
import { ledigFra } from './window.js';

/** Whose request it is: a proven system, or in the sandbox an organisation that is taken at its word. */
export interface Spoerger {
  readonly kalder: Pick<Kalder, 'id' | 'graenser'>;
  /** Absent where nothing was proven. */
  readonly certifikat?: string;
}

export interface GraensevagtParts {
  readonly pladser: Pladser;
  /** For a system that has no limit of its own in the registry. */
  readonly standard: Budget;
  /** Told each refusal. */
  readonly afvist: (spoerger: Spoerger, graense: Graense) => void;
  /** Told when a place could not be given back; it falls back by itself. */
  readonly tabt: (spoerger: Spoerger, error: unknown) => void;
}

/** Gives the request's place back. Never throws: the answer is made, and is not lost because of it. */
export type Leave = () => Promise<void>;

/** @throws Fault 139190 too many a minute, 139191 too many at once, 139135 no database to count in */
export type Admit = (spoerger: Spoerger, now: Date) => Promise<Leave>;

/** Until one of the system's own requests is answered, which nobody can foretell. */
const SEKUNDER_TIL_SVAR = 1;

const nothingToLeave: Leave = () => Promise.resolve();

/** Lets requests in within the limits of their system; those of a system without limits without asking the database. */
export function createGraensevagt({ pladser, standard, afvist, tabt }: GraensevagtParts): Admit {
  // Since nothing is let in before then, a caller that asks again and again takes no connection from the others.
  const ledige = new Map<string, { readonly prMinut: number; readonly fra: Date }>();

  function forMange(spoerger: Spoerger, prMinut: number, fra: Date, now: Date): Fault {
    afvist(spoerger, 'pr_minut');
    return refusal(139190, prMinut, `0..${prMinut}/min`, secondsUntil(fra, now));
  }

  return async (spoerger, now) => {
    const { id, graenser } = spoerger.kalder;
    const budget: Budget = { ...standard, ...graenser };
    const { prMinut, samtidige } = budget;
    if (prMinut === 0 && samtidige === 0) return nothingToLeave;

    const kendt = ledige.get(id);
    if (kendt?.prMinut === prMinut && kendt.fra > now) throw forMange(spoerger, prMinut, kendt.fra, now);
    ledige.delete(id);

    const svar = await pladser.take(id, budget, now);
    if (svar.afvist === 'pr_minut') {
      const fra = ledigFra(svar.forbrug, prMinut);
      ledige.set(id, { prMinut, fra });
      throw forMange(spoerger, prMinut, fra, now);
    }
    if (svar.afvist === 'samtidige') {
      afvist(spoerger, 'samtidige');
      throw refusal(139191, samtidige, `0..${samtidige}`, SEKUNDER_TIL_SVAR);
    }
    const { plads } = svar;
    if (!plads) return nothingToLeave;
    return () =>
      pladser.giveBack(id, plads).catch((error: unknown) => {
        tabt(spoerger, error);
      });
  };
}

const secondsUntil = (then: Date, now: Date): number => Math.ceil((then.getTime() - now.getTime()) / 1000);

function refusal(kode: 139190 | 139191, graense: number, forventet: string, sekunder: number): Fault {
  const data = { graense, sekunder };
  return new Fault(kode, [{ kode, forventet, data }], data);
}
