import type { KontaktpersondataType } from '../../contract/index.js';
import type { Produktionsenhed } from '../../services/virksomhed/virksomhedsregister.js';

/** What an employee may do at this moment; from the same service as GetLoginTilstand. */
export interface Standing {
  readonly tilstand: 'AdgangMangler' | 'IkkeTilknyttet' | 'VilkaarMangler' | 'Klar';
  /** Its name in the register. */
  readonly virksomhed: string;
  /** The production units that it has today. */
  readonly enheder: readonly Pick<Produktionsenhed, 'pnr' | 'navn' | 'adresse'>[];
  readonly may: Readonly<Record<'jobannoncer' | 'jobordrer' | 'cvSoegning', boolean>>;
  /** What the company is told when it may not do everything. */
  readonly besked?: { readonly da: string; readonly en: string } | undefined;
  /** The own contact person, where the employee is coupled to one. */
  readonly kontaktperson?: EgenKontaktperson | undefined;
  /** The request for access that is open, or was refused. */
  readonly anmodning?:
    | {
        readonly tidspunkt: Date;
        readonly afvist?: { readonly tidspunkt: Date; readonly begrundelse: string };
      }
    | undefined;
}

export interface EgenKontaktperson {
  readonly id: string;
  readonly version: number;
  readonly indhold: KontaktpersondataType;
}

/** Asks how an employee stands. @throws Fault 139135 */
export type StandingOf = (
  who: { readonly cvr: string; readonly identifier: string },
  now: Date,
) => Promise<Standing>;
