import { createHash } from 'node:crypto';
import type { LogoType } from '../../contract/index.js';
import { imageType, nameCheck } from './image/image-type.js';
import type {
  UnitLogo,
  IndholdMedLogo,
  LogoConverter,
  Logo,
  Logoer,
  LogoStore,
  Logosvar,
  VistLogo,
} from './logo-port.js';

interface LogoParts {
  readonly store: LogoStore;
  readonly convert: LogoConverter;
}

export function createLogoService({ store, convert }: LogoParts): Logoer {
  async function receive({ Indhold, MimeType }: LogoType): Promise<Logosvar> {
    const billede = Buffer.from(Indhold, 'base64');
    const type = imageType(billede);
    if (type && !nameCheck(MimeType, type))
      return { fejl: { aarsag: 'mimeType', mimeType: MimeType, faktisk: type } };
    // What we once answered comes back as it was: an ad that is read and sent again keeps its logo to the last bit.
    const [known] = await store.find([createHash('sha256').update(billede).digest('hex')]);
    return known ? { logo: known } : convert(billede);
  }

  return {
    receive,
    keep: (transaction, logo) => store.keep(transaction, logo),
    eget: async ({ logo }) => (logo ? (await store.find([logo.sha256]))[0] : undefined),

    shown: async (annoncer) => {
      const open = annoncer.filter(({ AnonymArbejdsgiver }) => !AnonymArbejdsgiver);
      const named = new Set(open.flatMap(({ logo }) => (logo ? [logo.sha256] : [])));
      const without = open.filter(({ logo }) => !logo).map(({ Virksomhed }) => Virksomhed);
      const [egne, enheders] = await Promise.all([
        named.size > 0 ? store.find([...named]) : [],
        without.length > 0
          ? store.findEnheders(
              [...new Set(without.map(({ CVRnumberIdentifier }) => CVRnumberIdentifier))],
              [...new Set(without.flatMap(({ ProductionUnitIdentifier: pnr }) => pnr ?? []))],
            )
          : [],
      ]);
      return annoncer.map((annonce) => vistLogo(annonce, egne, enheders));
    },
  };
}

/** »Order of precedence when shown: ad, then P-unit, then company«; an anonymous ad shows none (rule 4). */
function vistLogo(
  { AnonymArbejdsgiver, Virksomhed, logo: henvisning }: IndholdMedLogo,
  egne: readonly Logo[],
  enheders: readonly UnitLogo[],
): VistLogo | undefined {
  if (AnonymArbejdsgiver) return undefined;
  const { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr } = Virksomhed;
  const eget = henvisning && egne.find(({ sha256 }) => sha256 === henvisning.sha256);
  if (eget) return { logo: eget, kilde: 'Annonce' };
  const logoOf = (unit: string | undefined) =>
    enheders.find((one) => one.cvr === cvr && one.pnr === unit)?.logo;
  const penhed = pnr === undefined ? undefined : logoOf(pnr);
  if (penhed) return { logo: penhed, kilde: 'PEnhed' };
  const virksomhed = logoOf(undefined);
  return virksomhed && { logo: virksomhed, kilde: 'Virksomhed' };
}
