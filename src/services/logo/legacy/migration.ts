import { Fault } from '../../../faults/fault.js';
import { isCvrNumber } from '../../../codelists/modulus11.js';
import type { GamleLogoer, Gammeltlager, Konvertering, Logo, Logoenhed, SlettetLogo } from '../logo-port.js';
import { sentenceOf } from '../logo-error.js';

/** Bytes of an old logo that is tried. */
const MAX_BYTES = 20 * 1024 * 1024;
const BATCH = 100;

const AELDRE = 'a newer logo of the same unit is kept';
const HAR_LOGO = 'the unit has got a new logo already';

export interface Flytning {
  readonly lager: Gammeltlager;
  readonly konverter: Konvertering;
  readonly clock: () => Date;
  /** Told of each unit that is done. */
  readonly done?: (enhed: Logoenhed) => void;
}

export interface Flytterapport {
  readonly enheder: number;
  readonly flyttet: number;
  readonly slettet: readonly SlettetLogo[];
  /** Units whose picture could not be tried now: they are left as they are, for the next run. */
  readonly ventende: readonly Logoenhed[];
}

/**
 * »Hvis en virksomhed har registreret mere end ét logo på samme enhed, vil der ved releasen kun blive gemt det senest
 * oprettede logo. […] Hvis denne konvertering fejler, bliver logoet slettet.« Unit by unit, each in one transaction, so it
 * may be stopped at any moment and run again; two runs at once do each unit once.
 */
export async function flytGamleLogoer(flytning: Flytning): Promise<Flytterapport> {
  const { lager, clock, done } = flytning;
  const rapport = { enheder: 0, flyttet: 0, slettet: [] as SlettetLogo[], ventende: [] as Logoenhed[] };
  for await (const gamle of alleEnheder(lager)) {
    const { nre: _, ...enhed } = gamle;
    const afgoerelse = await afgoerelseOf(gamle, flytning);
    if (!afgoerelse) rapport.ventende.push(enhed);
    else {
      const slettet = await lager.afgoer(gamle, afgoerelse, AELDRE, clock());
      if (!slettet) continue;
      rapport.enheder += 1;
      if (slettet.length < gamle.nre.length) rapport.flyttet += 1;
      rapport.slettet.push(...slettet);
    }
    done?.(enhed);
  }
  return rapport;
}

/** What `flytGamleLogoer` would do, unit by unit; writes nothing. */
export async function* proeveflytning(flytning: Flytning): AsyncGenerator<{
  readonly enhed: Logoenhed;
  readonly aeldre: number;
  /** Undefined: it would become the logo of the unit, unless that has one. */
  readonly aarsag?: string;
}> {
  for await (const gamle of alleEnheder(flytning.lager)) {
    const { nre, ...enhed } = gamle;
    const afgoerelse = await afgoerelseOf(gamle, flytning);
    const aarsag = afgoerelse
      ? 'aarsag' in afgoerelse
        ? afgoerelse.aarsag
        : undefined
      : 'not tried: run again';
    yield { enhed, aeldre: nre.length - 1, ...(aarsag !== undefined && { aarsag }) };
  }
}

async function* alleEnheder(lager: Gammeltlager): AsyncGenerator<GamleLogoer> {
  let efter: Logoenhed | undefined;
  for (;;) {
    const enheder = await lager.enheder(efter, BATCH);
    yield* enheder;
    efter = enheder.at(-1);
    if (!efter) return;
  }
}

type Afgoerelse = { readonly logo: Logo; readonly harLogo: string } | { readonly aarsag: string };

/** @returns undefined when the machine has no time for the picture now: no reason to delete it */
async function afgoerelseOf(
  { cvr, pnr, nre: [nyeste = ''] }: GamleLogoer,
  { lager, konverter }: Flytning,
): Promise<Afgoerelse | undefined> {
  if (!isCvrNumber(cvr) || (pnr !== undefined && !/^\d{10}$/.test(pnr)))
    return { aarsag: 'there is no such company or unit' };
  const billede = await lager.billede(nyeste, MAX_BYTES);
  if (!billede) return { aarsag: `it has more than ${MAX_BYTES} bytes` };
  try {
    const svar = await konverter(billede);
    return 'logo' in svar ? { logo: svar.logo, harLogo: HAR_LOGO } : { aarsag: sentenceOf(svar.fejl) };
  } catch (error) {
    if (error instanceof Fault && error.kode === 139142) return undefined;
    throw error;
  }
}
