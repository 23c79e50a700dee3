import type { StoredJobannonce, Tilstand } from './store-port.js';

/**
 * The six statuses of a job ad: Releasenote JobAG 6. december 2024, pkt. 2.1, »Status på
 * jobannoncerne er ændret.« A status is never stored and always computed, so it is right to the
 * millisecond with no batch job.
 */
export type Jobannoncestatus =
  | 'AfventerGodkendelse'
  | 'PaaJobnet'
  | 'IkkePaaJobnetEndnu'
  | 'IkkeLaengerePaaJobnet'
  | 'AfsluttetManuelt'
  | 'IkkeGodkendt';

/** A status is computed from these. */
export interface StatusInput {
  readonly afgoerelse: 'afventer' | 'godkendt' | 'afvist';
  /** The company wants it published then; absent when it is to be as soon as it is approved. */
  readonly publicering?: Date | undefined;
  /** The decision was made then. */
  readonly afgjort?: Date | undefined;
  readonly afpublicering: Date;
  /** The company itself ended the ad then. */
  readonly afsluttet?: Date | undefined;
  readonly now: Date;
}

/**
 * The status at `now`. An approved ad is on Jobnet from (included) the later of its publication
 * time and its approval, to (not included) its unpublication time. Ended by the company counts from
 * the moment it was ended; of an approved ad only when that was before its unpublication time. An
 * ad that nobody has decided on waits, also after its unpublication time: nobody may approve it
 * then, so one that never was on Jobnet is never said to be there no longer.
 */
export function status(statusInput: StatusInput): Jobannoncestatus {
  const { afgoerelse, publicering, afgjort, afpublicering, afsluttet, now } = statusInput;
  const hadItsTime = afgoerelse === 'godkendt' && afsluttet !== undefined && afsluttet >= afpublicering;
  if (afsluttet !== undefined && afsluttet <= now && !hadItsTime) return 'AfsluttetManuelt';
  if (afgoerelse === 'afventer') return 'AfventerGodkendelse';
  if (afgoerelse === 'afvist') return 'IkkeGodkendt';
  if (now >= afpublicering) return 'IkkeLaengerePaaJobnet';
  const isOn = [publicering, afgjort].every((from) => from === undefined || from <= now);
  return isOn ? 'PaaJobnet' : 'IkkePaaJobnetEndnu';
}

/** The status of an ad for its owner: that of its newest version. */
export function statusOf(tilstand: Tilstand, now: Date): Jobannoncestatus {
  return status({
    afgoerelse: tilstand.afgoerelse,
    publicering: tilstand.publiceringTidspunkt,
    afgjort: tilstand.afgjortTidspunkt,
    afpublicering: tilstand.afpubliceringTidspunkt,
    afsluttet: tilstand.afsluttetTidspunkt,
    now,
  });
}

/**
 * Says since when an ad has been on Jobnet; undefined when it is not there at `now`. A newer
 * version that waits or was refused does not touch it, and one that is approved meanwhile does not
 * begin it anew; the end of the ad ends it.
 */
export function onJobnetSince(ad: StoredJobannonce, now: Date): Date | undefined {
  const { godkendt, afsluttetTidspunkt: afsluttet } = ad;
  if (!godkendt) return undefined;
  const { paaJobnetFra, afpubliceringTidspunkt: afpublicering } = godkendt;
  const statusInput = {
    afgoerelse: 'godkendt',
    publicering: paaJobnetFra,
    afpublicering,
    afsluttet,
    now,
  } as const;
  return status(statusInput) === 'PaaJobnet' ? paaJobnetFra : undefined;
}

/**
 * When the public sees an ad for the first time, if its newest version is approved; the store's
 * `decide` writes the same.
 * @param godkendt when it is approved
 */
export function firstOnJobnet(
  ad: Pick<StoredJobannonce, 'foerstPaaJobnet' | 'publiceringTidspunkt'>,
  godkendt: Date,
): Date {
  const { foerstPaaJobnet: first, publiceringTidspunkt: publicering } = ad;
  if (first && first <= godkendt) return first;
  return publicering && publicering > godkendt ? publicering : godkendt;
}

/**
 * Says from when an ad is on Jobnet when its newest version is approved; the trigger of
 * jobannonce_godkendt writes the same.
 * @param godkendt when it is approved
 */
export function onJobnetFrom(ad: StoredJobannonce, godkendt: Date): Date {
  const { publiceringTidspunkt: publicering } = ad;
  if (publicering && publicering > godkendt) return publicering;
  return onJobnetSince(ad, godkendt) ?? godkendt;
}
