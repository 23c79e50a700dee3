/** The logo that citizens see with an ad: pages have no pictures within them. */
import { pictureOf } from '../../annonce/logo.js';
import { notFound } from '../../layout/said.js';
import type { Show } from '../../route.js';
import type { StarVisit } from '../../visit/visit.js';

export const showLogo: Show<StarVisit> = async (visit) => {
  const { ask, params } = visit;
  const { VistLogo: logo } = await ask('GetJobannonce', { JobannonceIdentifier: params.id ?? '' });
  if (!logo) return notFound(visit);
  return pictureOf(logo);
};
