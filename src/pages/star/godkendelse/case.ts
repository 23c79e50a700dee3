/** Asks the gateway for all that a case handler is shown of an ad. */
import { kode } from '../../../codelists/code-lists.js';
import type {
  AfventendeJobannonceType,
  GetJobannoncePubliceretResponseType,
  GetJobannonceResponseType,
  HaendelseType,
  PubliceretJobannonceType,
} from '../../../contract/index.js';
import { Fault } from '../../../faults/fault.js';
import { codesOf } from '../../forms/codes.js';
import type { Ask } from '../../visit/asking.js';
import { pagesOf } from '../../visit/pages-of.js';
import type { OwnVisit } from '../../visit/visit.js';

export interface Case {
  readonly ad: GetJobannonceResponseType;
  /** Its place in the queue; absent when it does not wait, or is not among those looked through. */
  readonly waiting?: AfventendeJobannonceType;
  /** As everybody sees the newest version, or will; absent when nobody will, or nobody can say. */
  readonly seen?: PubliceretJobannonceType;
  /** The approved version, which is on Jobnet or comes there. */
  readonly approved?: GetJobannoncePubliceretResponseType;
  /** Oldest first. */
  readonly history: readonly HaendelseType[];
  /** Is there more of the history than was read? */
  readonly hasMore: boolean;
}

type Asking = Pick<OwnVisit, 'ask' | 'now'>;

/** Pages of a list that are read, at most: nobody looks through more. */
const MOST_PAGES = 20;

export const isWaiting = ({ Status }: GetJobannonceResponseType): boolean =>
  Status === kode('JobannonceStatus', 'AfventerGodkendelse');

/** @throws Fault 130000 */
export async function caseOf({ ask, now }: Asking, id: string): Promise<Case> {
  const ad = await ask('GetJobannonce', { JobannonceIdentifier: id });
  const [waiting, approved, { items: history, hasMore }] = await Promise.all([
    isWaiting(ad) ? placeOf(ask, ad) : undefined,
    publicOf(ask, id),
    historyOf(ask, id),
  ]);
  const isOld = approved !== undefined && approved.Version !== ad.Version;
  const seen = isOld ? await previewOf(ask, ad, now) : approved?.VistPubliceret;
  return {
    ad,
    ...(waiting && { waiting }),
    ...(seen && { seen }),
    ...(approved && approved.Version === ad.GodkendtVersion && { approved }),
    history,
    hasMore,
  };
}

/** The queue is asked for the company's ads, as it has no other way to one ad. */
async function placeOf(
  ask: Ask,
  { JobannonceIdentifier: id, Jobannonce }: GetJobannonceResponseType,
): Promise<AfventendeJobannonceType | undefined> {
  const { CVRnumberIdentifier } = Jobannonce.Virksomhed;
  const pages = pagesOf(
    (asked) =>
      ask('GetAfventendeJobannoncer', {
        BehandlingstilstandSamling: codesOf('Behandlingstilstand'),
        CVRnumberIdentifier,
        ...asked,
      }),
    MOST_PAGES,
  );
  for await (const { AfventendeJobannonceSamling } of pages) {
    const found = AfventendeJobannonceSamling.find((one) => one.JobannonceIdentifier === id);
    if (found) return found;
  }
  return undefined;
}

async function historyOf(ask: Ask, JobannonceIdentifier: string) {
  const items: HaendelseType[] = [];
  let hasMore = false;
  const pages = pagesOf(
    (asked) => ask('GetJobannonceHistory', { JobannonceIdentifier, ...asked }),
    MOST_PAGES,
  );
  for await (const { HaendelseSamling, NextCursor } of pages) {
    items.push(...HaendelseSamling);
    hasMore = NextCursor !== undefined;
  }
  return { items, hasMore };
}

/** What nobody will see (130203), and what nobody can say of now, is not shown. */
const NOT_SHOWN = [130203, 130010, 139140, 139141];

const publicOf = (ask: Ask, JobannonceIdentifier: string) =>
  ask('GetJobannoncePubliceret', { JobannonceIdentifier }).catch(unlessNotShown);

function unlessNotShown(error: unknown): undefined {
  if (error instanceof Fault && NOT_SHOWN.includes(error.kode)) return undefined;
  throw error;
}

/**
 * A version beside an approved one is shown as if it were sent now, which is the only way to see
 * it beforehand; where a rule of now is against that, it is not.
 */
async function previewOf(
  ask: Ask,
  { Jobannonce }: GetJobannonceResponseType,
  now: Date,
): Promise<PubliceretJobannonceType | undefined> {
  const { PubliceringTidspunkt: from, ...rest } = Jobannonce.Publicering;
  // What was to be seen by now is seen as soon as it is approved.
  const Publicering = from !== undefined && new Date(from) > now ? Jobannonce.Publicering : rest;
  const answer = await ask('IsValidJobannonce', { Jobannonce: { ...Jobannonce, Publicering } });
  const shown = answer.VistPubliceret;
  return shown && { ...shown, Publicering: Jobannonce.Publicering };
}
