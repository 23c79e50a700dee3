/** What a form of an order lets one choose from, asked of the gateway. */
import type { KontaktpersonlinjeType } from '../../../contract/index.js';
import type { Option } from '../../forms/fields.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { kontaktpersonlinjerOf } from '../valg/kontaktperson.js';
import { egenEnhed } from '../valg/produktionsenhed.js';

export interface Muligheder {
  readonly jobcentre: readonly Option[];
  readonly personer: readonly KontaktpersonlinjeType[];
}

export async function mulighederFor(visit: CompanyVisit): Promise<Muligheder> {
  const [{ JobcenterSamling }, personer] = await Promise.all([
    visit.ask('GetTilmeldteJobcentre', {}),
    kontaktpersonlinjerOf(visit),
  ]);
  const jobcentre = JobcenterSamling.map(({ Jobcenterkode, Navn }) => ({
    value: Jobcenterkode,
    words: [Navn, Navn] as const,
  }));
  return { jobcentre, personer };
}

/** The local job centre of the own unit, where it takes orders. */
export async function lokaltJobcenter(visit: CompanyVisit): Promise<string> {
  const enhed = egenEnhed(visit);
  if (enhed === undefined) return '';
  const { Jobcenter, TagerImodJobordrer } = await visit.ask('GetVirksomhedJobcenterTilknytning', {
    CVRnumberIdentifier: visit.cvr,
    ProductionUnitIdentifier: enhed,
  });
  return TagerImodJobordrer ? (Jobcenter?.Jobcenterkode ?? '') : '';
}
