/**
 * Stands between the contract and what a company may do: the operation GetVirksomhedsadgang of
 * VirksomhedsLoginService v1.
 */
import type {
  GetVirksomhedsadgangRequestType,
  GetVirksomhedsadgangResponseType,
} from '../../contract/index.js';
import { refusal } from '../../faults/refusal.js';
import type { AnyHandler, ReadHandler } from '../../operations/handler.js';
import { checkMandate } from '../access.js';
import type { Virksomhedslaase } from '../virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../virksomhed/virksomhedsregister.js';
import { adgangOf } from './adgang.js';
import { unknownCompany } from './login.js';

export interface AdgangParts {
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
}

export function adgangOperations({ virksomheder, laase }: AdgangParts) {
  const get: ReadHandler<GetVirksomhedsadgangRequestType, GetVirksomhedsadgangResponseType> = async (
    { CVRnumberIdentifier: cvr },
    call,
  ) => {
    checkMandate(call, cvr, { felt: ['CVRnumberIdentifier'], vaerdi: cvr });
    const virksomhed = await virksomheder.find(cvr);
    if (!virksomhed) throw refusal(unknownCompany(cvr), call);
    const inForce = await laase.find(cvr);
    const { isAktiv, may, besked } = adgangOf(virksomhed, inForce);
    return {
      CVRnumberIdentifier: cvr,
      Navn: virksomhed.navn,
      CvrStatus: virksomhed.status,
      Aktiv: isAktiv,
      Spaerret: inForce.spaerret,
      Konfliktramt: inForce.konfliktramt,
      TilladteFunktioner: {
        Jobannoncer: may.jobannoncer,
        Jobordrer: may.jobordrer,
        CvSoegning: may.cvSoegning,
      },
      ...(besked && { Besked: { Tekst: besked.da, Text: besked.en } }),
    };
  };
  return { GetVirksomhedsadgang: get } satisfies Record<string, AnyHandler>;
}
