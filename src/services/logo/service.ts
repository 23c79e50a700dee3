import { createHash } from 'node:crypto';
import type { LogoType } from '../../contract/index.js';
import { billedtype, navngiver } from './image/image-type.js';
import type {
  Enhedslogo,
  IndholdMedLogo,
  Konvertering,
  Logo,
  Logoer,
  Logolager,
  Logosvar,
  VistLogo,
} from './logo-port.js';

interface LogoParts {
  readonly lager: Logolager;
  readonly konverter: Konvertering;
}

export function createLogoService({ lager, konverter }: LogoParts): Logoer {
  async function modtag({ Indhold, MimeType }: LogoType): Promise<Logosvar> {
    const billede = Buffer.from(Indhold, 'base64');
    const type = billedtype(billede);
    if (type && !navngiver(MimeType, type))
      return { fejl: { aarsag: 'mimeType', mimeType: MimeType, faktisk: type } };
    // What we once answered comes back as it was: an ad that is read and sent again keeps its logo to the last bit.
    const [kendt] = await lager.find([createHash('sha256').update(billede).digest('hex')]);
    return kendt ? { logo: kendt } : konverter(billede);
  }

  return {
    modtag,
    gem: (transaction, logo) => lager.gem(transaction, logo),
    eget: async ({ logo }) => (logo ? (await lager.find([logo.sha256]))[0] : undefined),

    viste: async (annoncer) => {
      const open = annoncer.filter(({ AnonymArbejdsgiver }) => !AnonymArbejdsgiver);
      const named = new Set(open.flatMap(({ logo }) => (logo ? [logo.sha256] : [])));
      const without = open.filter(({ logo }) => !logo).map(({ Virksomhed }) => Virksomhed);
      const [egne, enheders] = await Promise.all([
        named.size > 0 ? lager.find([...named]) : [],
        without.length > 0
          ? lager.findEnheders(
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
  enheders: readonly Enhedslogo[],
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
