/** Stands between the contract and what the public sees: GetJobannoncePubliceret. */
import type {
  GetJobannoncePubliceretRequestType,
  GetJobannoncePubliceretResponseType,
} from '../../../contract/index.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { refusal } from '../../../faults/refusal.js';
import type { Virksomhed, Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import type { JobannonceService } from '../ad/service.js';
import type { StoredJobannonce } from '../ad/store-port.js';
import { nobodySees } from './nobody-sees.js';
import type { PublishedAds } from './published-port.js';
import { type ViewParts, viewOf, previewOf } from './view.js';

export interface PubliceretParts extends ViewParts {
  readonly published: PublishedAds;
  readonly virksomheder: Virksomhedsregister;
  readonly jobannoncer: Pick<JobannonceService, 'getDeletedToo'>;
}

export function publiceretOperations({ published, jobannoncer, virksomheder, ...parts }: PubliceretParts) {
  const get: ReadHandler<GetJobannoncePubliceretRequestType, GetJobannoncePubliceretResponseType> = async (
    { JobannonceIdentifier },
    call,
  ) => {
    const approved = await published.find(JobannonceIdentifier, call.now);
    const PaaJobnet = approved !== undefined && approved.paaJobnetFra <= call.now;
    if (!PaaJobnet) {
      // Only its own organisation learns that there is an ad which is not on Jobnet.
      const ad = await jobannoncer.getDeletedToo(JobannonceIdentifier, call);
      const never = nobodySees(ad, approved !== undefined, call.now);
      if (never) throw refusal(never, call);
      if (!approved) {
        const company = ad.indhold.AnonymArbejdsgiver ? await companyOf(ad, virksomheder, call) : undefined;
        const VistPubliceret = await previewOf(parts, ad, company);
        return { JobannonceIdentifier, Version: ad.version, PaaJobnet, VistPubliceret };
      }
    }
    const VistPubliceret = await viewOf(parts, approved);
    return { JobannonceIdentifier, Version: approved.version, PaaJobnet, VistPubliceret };
  };
  return { GetJobannoncePubliceret: get } satisfies Record<string, AnyHandler>;
}

/**
 * What an anonymous ad hides is what the register has of its company. Where it has none nobody can
 * say what will be seen, and the ad cannot be approved either.
 * @throws Fault 130010
 */
async function companyOf(
  { id, indhold }: StoredJobannonce,
  virksomheder: Virksomhedsregister,
  asker: RequestContext,
): Promise<Virksomhed> {
  const cvr = indhold.Virksomhed.CVRnumberIdentifier;
  const found = await virksomheder.find(cvr);
  if (found) return found;
  throw refusal({ kode: 130010, felt: ['JobannonceIdentifier'], vaerdi: id, data: { cvr } }, asker);
}
