/** An ad as everybody sees it or will see it, with its logo and the names of its occupation. */
import type { LogoType, PubliceretJobannonceType } from '../../../contract/index.js';
import { kode } from '../../../codelists/code-lists.js';
import type { Logo, LogoService } from '../../logo/logo-port.js';
import type { Stillingsregister } from '../../stilling/stillingsregister.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';
import { withDanishTimes } from '../ad/jobannonce.js';
import { writeStilling } from '../ad/stilling-fra-liste.js';
import type { OffentligeTekster, StoredJobannonce } from '../ad/store-port.js';
import type { Myndighedsdomaener } from '../authority/port.js';
import { offentligeTekster, publicIndhold } from './content.js';
import type { PublishedAd } from './published-port.js';

export interface ViewParts {
  readonly domaener: Myndighedsdomaener;
  readonly stillinger: Stillingsregister;
  readonly logoer: LogoService;
}

type Unpublished = Pick<StoredJobannonce, 'indhold' | 'ejer' | 'virksomhed'>;

/**
 * The ad as it is on Jobnet, or comes there.
 * @param newLogo its own logo where that is not kept yet
 */
export async function viewOf(
  { stillinger, logoer }: Pick<ViewParts, 'stillinger' | 'logoer'>,
  { indhold, virksomhed, tekster }: Omit<PublishedAd, 'version' | 'paaJobnetFra'>,
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
 * @param virksomhed as the register has it now, of an anonymous ad: it says what is hidden
 * @throws Error when that is missing
 */
export async function previewOf(
  parts: ViewParts,
  ad: Unpublished,
  virksomhed: Virksomhed | undefined,
  newLogo?: Logo,
): Promise<PubliceretJobannonceType> {
  const isAnonymous = ad.indhold.AnonymArbejdsgiver && virksomhed;
  const tekster = isAnonymous ? await teksterNow(parts, ad, virksomhed) : undefined;
  return viewOf(parts, { ...ad, ...(tekster && { tekster }) }, newLogo);
}

async function teksterNow(
  { domaener }: Pick<ViewParts, 'domaener'>,
  { indhold, ejer, virksomhed: stamdata }: Unpublished,
  virksomhed: Virksomhed,
): Promise<OffentligeTekster> {
  return offentligeTekster(indhold, virksomhed, stamdata, await domaener.find(ejer));
}

export function image({ indhold, mimeType }: Logo): LogoType {
  return { Indhold: Buffer.from(indhold).toString('base64'), MimeType: mimeType };
}
