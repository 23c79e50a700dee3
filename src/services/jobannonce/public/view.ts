/** An ad as everybody sees it or will see it, with its logo and the names of its occupation. */
import type { LogoType, PubliceretJobannonceType } from '../../../contract/index.js';
import { kode } from '../../../codelists/code-lists.js';
import type { Logo, LogoService } from '../../logo/logo-port.js';
import type { Stillingsregister } from '../../stilling/stillingsregister.js';
import type { Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import { withDanishTimes } from '../ad/jobannonce.js';
import { writeStilling } from '../ad/stilling-fra-liste.js';
import type { OffentligeTekster, StoredJobannonce } from '../ad/store-port.js';
import type { Myndighedsdomaener } from '../authority/port.js';
import { offentligeTekster, publicIndhold } from './content.js';
import type { PublishedAd } from './published-port.js';

export interface ViewParts {
  readonly virksomheder: Virksomhedsregister;
  readonly domaener: Myndighedsdomaener;
  readonly stillinger: Stillingsregister;
  readonly logoer: LogoService;
}

type Unpublished = Pick<StoredJobannonce, 'indhold' | 'ejer' | 'virksomhed'>;

/**
 * The ad as it is on Jobnet.
 * @param newLogo its own logo where that is not kept yet
 */
export async function viewOf(
  { stillinger, logoer }: Pick<ViewParts, 'stillinger' | 'logoer'>,
  { indhold, virksomhed, tekster }: Omit<PublishedAd, 'version'>,
  newLogo?: Logo,
): Promise<PubliceretJobannonceType> {
  const seen = publicIndhold(withDanishTimes(indhold), virksomhed, tekster);
  const [stilling, [kept]] = await Promise.all([
    stillinger.findStilling(indhold.Job.ConceptUriDa),
    logoer.shown([indhold]),
  ]);
  const isOwn = newLogo !== undefined && !indhold.AnonymArbejdsgiver;
  const shown = isOwn ? { logo: newLogo, kilde: 'Annonce' as const } : kept;
  return {
    ...seen,
    ...(stilling && { StillingFraListe: writeStilling(stilling, indhold.Job.AliasIdentifier) }),
    ...(shown && { VistLogo: { ...image(shown.logo), Logokilde: kode('Logokilde', shown.kilde) } }),
  };
}

/**
 * The ad as everybody will see it when it is approved as things are now.
 * @throws Error when the register does not have the company of an anonymous ad
 */
export async function previewOf(
  parts: ViewParts,
  ad: Unpublished,
  newLogo?: Logo,
): Promise<PubliceretJobannonceType> {
  const tekster = ad.indhold.AnonymArbejdsgiver ? await teksterNow(parts, ad) : undefined;
  return viewOf(parts, { ...ad, ...(tekster && { tekster }) }, newLogo);
}

async function teksterNow(
  { virksomheder, domaener }: ViewParts,
  { indhold, ejer, virksomhed: stamdata }: Unpublished,
): Promise<OffentligeTekster> {
  const cvr = indhold.Virksomhed.CVRnumberIdentifier;
  const [virksomhed, own] = await Promise.all([virksomheder.find(cvr), domaener.find(ejer)]);
  if (!virksomhed) throw new Error(`the register has no company ${cvr}`);
  return offentligeTekster(indhold, virksomhed, stamdata, own);
}

export function image({ indhold, mimeType }: Logo): LogoType {
  return { Indhold: Buffer.from(indhold).toString('base64'), MimeType: mimeType };
}
