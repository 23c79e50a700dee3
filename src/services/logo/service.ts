import { createHash } from 'node:crypto';
import type { LogoType } from '../../contract/index.js';
import { imageType, nameCheck } from './image/image-type.js';
import { logoViolation } from './logo-violation.js';
import type {
  UnitLogo,
  StoredIndhold,
  LogoConverter,
  Logo,
  LogoService,
  LogoStore,
  LogoResult,
  VistLogo,
} from './logo-port.js';

interface LogoParts {
  readonly store: LogoStore;
  readonly convert: LogoConverter;
}

/** Receives the logos of ads, and says which logo is shown with which ad. */
export function createLogoService({ store, convert }: LogoParts): LogoService {
  async function receive({ Indhold, MimeType }: LogoType): Promise<LogoResult> {
    const image = Buffer.from(Indhold, 'base64');
    const type = imageType(image);
    if (type && !nameCheck(MimeType, type)) return { violation: logoViolation.mimeType(MimeType, type) };
    // A logo that we once answered comes back unchanged, so an ad that is read and sent again keeps
    // its logo to the last bit.
    const [known] = await store.find([createHash('sha256').update(image).digest('hex')]);
    return known ? { logo: known } : convert(image);
  }

  return {
    receive,
    keep: (transaction, logo) => store.keep(transaction, logo),
    own: async ({ logo }) => (logo ? (await store.find([logo.sha256]))[0] : undefined),

    shown: async (annoncer) => {
      const open = annoncer.filter(({ AnonymArbejdsgiver }) => !AnonymArbejdsgiver);
      const named = new Set(open.flatMap(({ logo }) => (logo ? [logo.sha256] : [])));
      const without = open.filter(({ logo }) => !logo).map(({ Virksomhed }) => Virksomhed);
      const [ownLogos, ofUnits] = await Promise.all([
        named.size > 0 ? store.find([...named]) : [],
        without.length > 0
          ? store.findOfUnits(
              [...new Set(without.map(({ CVRnumberIdentifier }) => CVRnumberIdentifier))],
              [...new Set(without.flatMap(({ ProductionUnitIdentifier: pnr }) => pnr ?? []))],
            )
          : [],
      ]);
      return annoncer.map((annonce) => shownLogo(annonce, ownLogos, ofUnits));
    },
  };
}

/**
 * »Order of precedence when shown: ad, then P-unit, then company«; an anonymous ad shows none (rule
 * 4).
 */
function shownLogo(
  { AnonymArbejdsgiver, Virksomhed, logo: reference }: StoredIndhold,
  ownLogos: readonly Logo[],
  ofUnits: readonly UnitLogo[],
): VistLogo | undefined {
  if (AnonymArbejdsgiver) return undefined;
  const { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr } = Virksomhed;
  const own = reference && ownLogos.find(({ sha256 }) => sha256 === reference.sha256);
  if (own) return { logo: own, kilde: 'Annonce' };
  const logoOf = (unit: string | undefined) =>
    ofUnits.find((one) => one.cvr === cvr && one.pnr === unit)?.logo;
  const ofUnit = pnr === undefined ? undefined : logoOf(pnr);
  if (ofUnit) return { logo: ofUnit, kilde: 'PEnhed' };
  const virksomhed = logoOf(undefined);
  return virksomhed && { logo: virksomhed, kilde: 'Virksomhed' };
}
