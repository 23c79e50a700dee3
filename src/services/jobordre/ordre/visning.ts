/** A job order as an answer shows it. */
import { kode } from '../../../codelists/code-lists.js';
import type { JobordrevisningType, TovholderType } from '../../../contract/index.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { writeStilling } from '../../jobannonce/ad/stilling-fra-liste.js';
import type { Myndighedsregister } from '../../myndighed/myndighedsregister.js';
import type { Stilling } from '../../stilling/stillingsregister.js';
import { findIfAnswered } from '../../virksomhed/find-if-answered.js';
import type { JudgeParts } from './judgement.js';
import { isCompany, namesOfParts, type PartNames, writePart } from './part.js';
import { statusOf } from './status.js';
import type { StoredJobordre } from './store-port.js';

const JOBCENTER = kode('OrganisationType', 'Jobcenter');

/** The registers that tell the names which are shown with an order. */
export type Registers = Pick<JudgeParts, 'virksomheder' | 'stillinger' | 'myndigheder'>;

/** The names that are shown with an order. */
export interface Names {
  readonly jobcenter: string;
  readonly parts: PartNames;
  readonly stilling: Stilling | undefined;
  readonly virksomhed: string | undefined;
}

/**
 * Finds the names. It is asked before a change is written: a transaction that waits for another
 * connection would hold its own from others who wait.
 */
export async function namesFor(
  { indhold, oprettetAf, senesteNote }: Pick<StoredJobordre, 'indhold' | 'oprettetAf' | 'senesteNote'>,
  { virksomheder, stillinger, myndigheder }: Registers,
): Promise<Names> {
  const { ConceptUriDa: uri, Virksomhed } = indhold;
  const [stilling, virksomhed, jobcenter, parts] = await Promise.all([
    uri === undefined ? undefined : stillinger.findStilling(uri),
    findIfAnswered(virksomheder, Virksomhed.CVRnumberIdentifier),
    jobcenterName(indhold.AnsvarligtJobcenter, myndigheder),
    namesOfParts(senesteNote ? [oprettetAf, senesteNote.af] : [oprettetAf], myndigheder),
  ]);
  return { jobcenter, parts, stilling, virksomhed: virksomhed?.navn };
}

/** One that was chosen is known for ever, as the list of authorities loses none. */
export async function jobcenterName(
  organisationCode: string,
  myndigheder: Pick<Myndighedsregister, 'find'>,
): Promise<string> {
  const found = await myndigheder.find({ organisationTypeId: JOBCENTER, organisationCode });
  return found?.navn ?? organisationCode;
}

/** The responsible job centre of that name, and the employee when one is named. */
export const writeTovholder = (
  { indhold, tovholder }: Pick<StoredJobordre, 'indhold' | 'tovholder'>,
  navn: string,
): TovholderType => ({
  Jobcenter: { Jobcenterkode: indhold.AnsvarligtJobcenter, Navn: navn },
  ...(tovholder && { Medarbejder: tovholder }),
});

/** Status and cause at that moment. */
export function writeStatus(order: StoredJobordre, now: Date) {
  const { status, lukkeaarsag } = statusOf(order, now);
  return {
    Status: kode('Jobordrestatus', status),
    ...(lukkeaarsag && { Lukkeaarsag: kode('Lukkeaarsag', lukkeaarsag) }),
  };
}

/**
 * The whole order as the asker may see it: the comment of the authorities is not for companies.
 * @param now the moment of which its status is shown
 */
export function writeVisning(
  order: StoredJobordre,
  names: Names,
  asker: Pick<RequestContext, 'scope'>,
  now: Date,
): JobordrevisningType {
  const { indhold, kontaktpersonId, kandidater, senesteNote: note } = order;
  return {
    JobordreIdentifier: order.id,
    Jobordrenummer: order.nummer,
    Version: order.version,
    ...writeStatus(order, now),
    OprettetTidspunkt: writeDateTime(order.oprettetTidspunkt),
    OprettetAf: writePart(order.oprettetAf, names.parts),
    SenesteHandlingTidspunkt: writeDateTime(order.senesteHandling),
    Jobordre: isCompany(asker) ? withoutInternKommentar(indhold) : indhold,
    ...(names.stilling && { StillingFraListe: writeStilling(names.stilling, indhold.AliasIdentifier) }),
    ...(names.virksomhed !== undefined && { VirksomhedsnavnFraRegister: names.virksomhed }),
    Tovholder: writeTovholder(order, names.jobcenter),
    ...(note && {
      SenesteNote: {
        Tekst: note.tekst,
        Tidspunkt: writeDateTime(note.tidspunkt),
        SkrevetAf: writePart(note.af, names.parts),
      },
    }),
    Kandidater: {
      AntalUafgjorte: kandidater.Formidlet,
      AntalAnsatte: kandidater.Ansat,
      AntalIkkeAnsatte: kandidater.IkkeAnsat,
      AntalFjernede: kandidater.Fjernet,
    },
    ...(kontaktpersonId !== undefined && { KontaktpersonIdentifier: kontaktpersonId }),
  };
}

function withoutInternKommentar({ InternKommentar: _, ...rest }: StoredJobordre['indhold']) {
  return rest;
}
