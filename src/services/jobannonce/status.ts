/**
 * The six statuses of a job ad: Releasenote JobAG 6. december 2024, pkt. 2.1, »Status på jobannoncerne er ændret.«
 * Never stored, always computed, so they are right to the millisecond with no batch job.
 */
export type Jobannoncestatus =
  | 'AfventerGodkendelse'
  | 'PaaJobnet'
  | 'IkkePaaJobnetEndnu'
  | 'IkkeLaengerePaaJobnet'
  | 'AfsluttetManuelt'
  | 'IkkeGodkendt';

export interface Statusgrundlag {
  readonly afgoerelse: 'afventer' | 'godkendt' | 'afvist';
  /** The wish of the company; absent: at once when approved. */
  readonly publicering?: Date | undefined;
  /** When the decision was made. */
  readonly afgjort?: Date | undefined;
  readonly afpublicering: Date;
  /** When the company itself ended the ad. */
  readonly afsluttet?: Date | undefined;
  readonly now: Date;
}

/**
 * The status at `now`. Boundaries: an approved ad is on Jobnet from (included) the later of its publication time and
 * its approval, to (not included) its unpublication time. Ended by the company before that time counts from the
 * moment it was ended, whatever the decision; ended at or after it changes nothing. An ad that nobody has decided on
 * waits, also after its unpublication time; one approved only after that time is no longer on Jobnet.
 */
export function status(grundlag: Statusgrundlag): Jobannoncestatus {
  const { afgoerelse, publicering, afgjort, afpublicering, afsluttet, now } = grundlag;
  if (afsluttet !== undefined && afsluttet <= now && afsluttet < afpublicering) return 'AfsluttetManuelt';
  if (afgoerelse === 'afventer') return 'AfventerGodkendelse';
  if (afgoerelse === 'afvist') return 'IkkeGodkendt';
  if (now >= afpublicering) return 'IkkeLaengerePaaJobnet';
  const isOn = [publicering, afgjort].every((from) => from === undefined || from <= now);
  return isOn ? 'PaaJobnet' : 'IkkePaaJobnetEndnu';
}
