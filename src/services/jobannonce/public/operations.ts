/** Stands between the contract and what the public sees: GetJobannoncePubliceret. */
import type {
  GetJobannoncePubliceretRequestType,
  GetJobannoncePubliceretResponseType,
} from '../../../contract/index.js';
import type { AnyHandler, ReadHandler } from '../../../operations/handler.js';
import type { JobannonceService } from '../ad/service.js';
import type { PublishedAds } from './published-port.js';
import { type ViewParts, viewOf, previewOf } from './view.js';

export interface PubliceretParts extends ViewParts {
  readonly published: PublishedAds;
  readonly jobannoncer: Pick<JobannonceService, 'get'>;
}

export function publiceretOperations({ published, jobannoncer, ...parts }: PubliceretParts) {
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
    const VistPubliceret = await previewOf(parts, ad);
    return { JobannonceIdentifier, Version: ad.version, PaaJobnet: false, VistPubliceret };
  };
  return { GetJobannoncePubliceret: get } satisfies Record<string, AnyHandler>;
}
