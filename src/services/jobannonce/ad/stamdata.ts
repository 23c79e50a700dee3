/** What is kept of a company with an ad. */
import type { JobannonceType } from '../../../contract/index.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';
import type { Stamdata } from './store-port.js';

type Named = Pick<JobannonceType['Virksomhed'], 'ProductionUnitIdentifier'>;

/**
 * The company of an ad as the register has it now.
 * @param before what was kept of the same company: names that it no longer has stay hidden in an
 *   anonymous ad
 */
export function stamdataOf(
  { ProductionUnitIdentifier: pnr }: Named,
  { navn, adresse, produktionsenheder }: Virksomhed,
  before?: Stamdata,
): Stamdata {
  const enhed = produktionsenheder.find((one) => one.pnr === pnr);
  const names = [navn, enhed?.navn];
  const had = [before?.navn, before?.enhedsnavn, ...(before?.tidligereNavne ?? [])];
  const tidligereNavne = [...new Set(had)].flatMap((name) =>
    name === undefined || names.includes(name) ? [] : [name],
  );
  return {
    navn,
    adresse,
    ...(enhed && { enhedsnavn: enhed.navn, enhedsadresse: enhed.adresse }),
    ...(tidligereNavne.length > 0 && { tidligereNavne }),
  };
}
