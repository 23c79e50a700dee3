import {
  activeOrganisationHeader,
  prefixes,
  requestOptionsHeader,
  requestUserMetadataHeader,
} from '../../src/contract/index.js';
import { encode } from '../../src/xml/codec/encode.js';
import type { ClientSettings } from './settings.js';

type Sender = Pick<ClientSettings, 'organisation' | 'user' | 'userOrganisation'>;

/** The three header blocks of a call, as XML. */
export function headersOf(
  { organisation, user, userOrganisation = organisation }: Sender,
  requestIdentifier: string,
  registered: Date,
): string {
  const metadata = {
    RequestUserStructure: user,
    RequestOrganisationStructure: userOrganisation,
    RegistrationDateTime: registered.toISOString(),
  };
  return (
    encode(requestUserMetadataHeader, metadata, prefixes) +
    encode(activeOrganisationHeader, organisation, prefixes) +
    encode(requestOptionsHeader, { RequestIdentifier: requestIdentifier }, prefixes)
  );
}
