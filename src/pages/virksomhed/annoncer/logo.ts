/** The logo that everybody sees with an ad. */
import type { HttpAnswer } from '../../../http/gateway.js';
import { pictureOf } from '../../annonce/logo.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { notFound } from '../../layout/said.js';

export async function logo(visit: CompanyVisit): Promise<HttpAnswer> {
  const about = { JobannonceIdentifier: visit.params.id ?? '' };
  const { VistPubliceret } = await visit.ask('GetJobannoncePubliceret', about);
  return VistPubliceret.VistLogo ? pictureOf(VistPubliceret.VistLogo) : notFound(visit);
}
