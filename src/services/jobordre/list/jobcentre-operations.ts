/**
 * Stands between the contract and the register of authorities: which job centres take orders, and
 * which one is a company's own.
 */
import { kode } from '../../../codelists/code-lists.js';
import type {
  GetTilmeldteJobcentreRequestType,
  GetTilmeldteJobcentreResponseType,
  GetVirksomhedJobcenterTilknytningRequestType,
  GetVirksomhedJobcenterTilknytningResponseType,
  JobcenterType,
} from '../../../contract/index.js';
import { refusal } from '../../../faults/refusal.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import { checkMandate } from '../../access.js';
import { type Myndighed, type Myndighedsregister, takesPart } from '../../myndighed/myndighedsregister.js';
import { findProduktionsenhed } from '../../virksomhed/produktionsenhed.js';
import type { Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import type { JobordreAccess } from '../ordre/access.js';

export interface JobcentreParts {
  readonly myndigheder: Myndighedsregister;
  readonly virksomheder: Virksomhedsregister;
  readonly access: Pick<JobordreAccess, 'checkTakesPart'>;
}

const JOBCENTER = kode('OrganisationType', 'Jobcenter');

export function jobcentreOperations({ myndigheder, virksomheder, access }: JobcentreParts) {
  const all: ReadHandler<GetTilmeldteJobcentreRequestType, GetTilmeldteJobcentreResponseType> = async (
    _,
    call,
  ) => {
    await access.checkTakesPart(call);
    const day = dateInDenmark(call.now);
    const found = await myndigheder.findAll(JOBCENTER);
    return { JobcenterSamling: found.filter((one) => takesPart(one, day)).map(written) };
  };

  const ofUnit: ReadHandler<
    GetVirksomhedJobcenterTilknytningRequestType,
    GetVirksomhedJobcenterTilknytningResponseType
  > = async ({ CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr }, call) => {
    checkMandate(call, cvr, { felt: ['CVRnumberIdentifier'], vaerdi: cvr });
    await access.checkTakesPart(call);
    const day = dateInDenmark(call.now);
    const enhed = await findProduktionsenhed(virksomheder, { cvr, pnr, day, now: call.now });
    if (!enhed) {
      const data = { cvr, pnr };
      throw refusal({ kode: 4353, felt: ['ProductionUnitIdentifier'], vaerdi: pnr, data }, call);
    }
    const { kommunekode } = enhed.adresse;
    const jobcenter = kommunekode === undefined ? undefined : await jobcenterOf(kommunekode);
    return {
      ...(kommunekode !== undefined && { Kommunekode: kommunekode }),
      ...(jobcenter && { Jobcenter: written(jobcenter) }),
      TagerImodJobordrer: jobcenter !== undefined && takesPart(jobcenter, day),
    };
  };

  async function jobcenterOf(kommunekode: string): Promise<Myndighed | undefined> {
    const organisationCode = await myndigheder.jobcenterOf(kommunekode);
    return organisationCode === undefined
      ? undefined
      : myndigheder.find({ organisationTypeId: JOBCENTER, organisationCode });
  }

  return {
    GetTilmeldteJobcentre: all,
    GetVirksomhedJobcenterTilknytning: ofUnit,
  } satisfies Record<string, AnyHandler>;
}

const written = ({ organisationCode, navn }: Myndighed): JobcenterType => ({
  Jobcenterkode: organisationCode,
  Navn: navn,
});
