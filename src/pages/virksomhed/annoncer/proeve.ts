/** What the gateway would say of a draft, without doing anything. */
import { isValidJobannonceRequest, type PubliceretJobannonceType } from '../../../contract/index.js';
import { bodyXml, type Values } from '../../forms/body-xml.js';
import { labelsOf } from '../../forms/fields.js';
import { NO_PROBLEMS, type Problems, problemsOfFejl, problemsOf } from '../../forms/problems.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { alleFelter } from './trin.js';
import { proeveAf, vistMedTider } from './udkast.js';

export interface Proeve {
  readonly problems: Problems;
  /** As everybody will see it; where nothing is wrong. */
  readonly vist?: PubliceretJobannonceType;
}

export async function proev(visit: CompanyVisit, udkast: Values): Promise<Proeve> {
  const labels = labelsAf(visit, udkast);
  try {
    const { Fejlliste, VistPubliceret } = await visit.ask(
      'IsValidJobannonce',
      bodyXml(isValidJobannonceRequest, proeveAf(udkast, visit)),
    );
    if (Fejlliste) return { problems: problemsOfFejl(Fejlliste, labels, visit.say) };
    return {
      problems: NO_PROBLEMS,
      ...(VistPubliceret && { vist: vistMedTider(VistPubliceret, udkast, visit.now) }),
    };
  } catch (error) {
    return { problems: problemsOf(error, labels, visit.say) };
  }
}

/** By path, what the fields of all steps are called. */
export const labelsAf = (visit: CompanyVisit, values: Values): ReadonlyMap<string, string> =>
  labelsOf(alleFelter({ visit, values }), visit.say);
