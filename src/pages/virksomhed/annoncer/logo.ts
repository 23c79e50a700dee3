/** The logo of an ad as a picture: a page may show none but those of its own addresses. */
import type { HttpAnswer } from '../../../http/gateway.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { notFound } from '../../layout/said.js';

export async function logo(visit: CompanyVisit): Promise<HttpAnswer> {
  const about = { JobannonceIdentifier: visit.params.id ?? '' };
  const { VistPubliceret } = await visit.ask('GetJobannoncePubliceret', about);
  const { VistLogo } = VistPubliceret;
  if (!VistLogo) return notFound(visit);
  return {
    status: 200,
    headers: {
      'content-type': VistLogo.MimeType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(VistLogo.Indhold, 'base64'),
  };
}
