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
import type { PublishedAds } from './published-port.js';
import { type ViewParts, viewOf, previewOf } from './view.js';

export interface PubliceretParts extends ViewParts {
  readonly published: PublishedAds;
  readonly virksomheder: Virksomhedsregister;
  readonly jobannoncer: Pick<JobannonceService, 'get'>;
}

export function publiceretOperations({ published, jobannoncer, virksomheder, ...parts }: PubliceretParts) {
  const get: ReadHandler<GetJobannoncePubliceretRequestType, GetJobannoncePubliceretResponseType> = async (
    { JobannonceIdentifier },
    call,
  ) => {
    const now = await published.find(JobannonceIdentifier, call.now);
    if (now) {
      const { version: Version } = now;
      return { JobannonceIdentifier, Version, PaaJobnet: true, VistPubliceret: await viewOf(parts, now) };
    }
    // Only its own organisation learns that there is an ad which is not on Jobnet.
    const ad = await jobannoncer.get(JobannonceIdentifier, call);
    const virksomhed = ad.indhold.AnonymArbejdsgiver ? await companyOf(ad, virksomheder, call) : undefined;
    const VistPubliceret = await previewOf(parts, ad, virksomhed);
    return { JobannonceIdentifier, Version: ad.version, PaaJobnet: false, VistPubliceret };
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
