import { kode } from '../../../codelists/code-lists.js';
import type { JobordreType } from '../../../contract/index.js';
import { readDate } from '../../../time/danish-time.js';
import { unitsOn } from '../../virksomhed/produktionsenhed.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';
import type { Jobordreindhold } from './store-port.js';

interface DefaultFacts {
  /** The Danish day. */
  readonly today: string;
  readonly virksomhed: Virksomhed | undefined;
  readonly isByCompany: boolean;
  /** What the order has; absent for a new one. */
  readonly before?: JobordreType | undefined;
}

/**
 * An order that the rules let through as it is stored: with what stands for what was left out, and
 * its dates as days. A company's change keeps the comment of the authorities, which it does not
 * see.
 */
export function withDefaults(sent: JobordreType, facts: DefaultFacts): Jobordreindhold {
  const { today, virksomhed, isByCompany, before } = facts;
  const { Startdato, Svarfrist, InternKommentar: _, KontaktpersonIdentifier: __, ...rest } = sent;
  const { Kontaktperson } = sent;
  if (!Kontaktperson) throw new Error('an order without a contact person was let through');
  const comment = isByCompany ? before?.InternKommentar : sent.InternKommentar;
  const start = sent.Loebende ? undefined : (dayOf(Startdato) ?? today);
  const deadline = dayOf(Svarfrist);
  const arbejdstider = sent.ArbejdstidsforholdSamling ?? [];
  return {
    ...rest,
    Kontaktperson,
    EmailVedFormidling: sent.EmailVedFormidling ?? true,
    Svarmaade: sent.Svarmaade ?? kode('Svarmaade', 'IkkeAngivet'),
    ArbejdstidsforholdSamling:
      arbejdstider.length > 0 ? arbejdstider : [kode('Arbejdstidsforhold', 'Normal')],
    Virksomhed: { ...onlyUnit(virksomhed, today), ...sent.Virksomhed },
    ...(comment !== undefined && { InternKommentar: comment }),
    ...(start !== undefined && { Startdato: start }),
    ...(deadline !== undefined && { Svarfrist: deadline }),
  };
}

/** @throws Error for a date that rule 9 refuses */
function dayOf(lexical: string | undefined): string | undefined {
  if (lexical === undefined) return undefined;
  const day = readDate(lexical);
  if (day === undefined) throw new Error(`not a day: ${lexical}`);
  return day;
}

/** The production unit of a company that has exactly one on that day. */
function onlyUnit(virksomhed: Virksomhed | undefined, day: string) {
  const [only, ...others] = virksomhed ? unitsOn(virksomhed, day) : [];
  return only && others.length === 0 ? { ProductionUnitIdentifier: only.pnr } : {};
}
