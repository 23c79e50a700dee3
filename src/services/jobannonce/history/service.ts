import type { RequestContext } from '../../../operations/request-context.js';
import type { AendringType, GravstenType } from '../../../contract/index.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import { listName, placesOf, WRONG_CURSOR } from '../../cursor.js';
import { changesOf } from '../../feed/changes.js';
import { countFitting, type Page, pageOf, type PageSelection } from '../../page.js';
import { type Jobannoncestatus, statusOf } from '../ad/status.js';
import type { JobannonceService } from '../ad/service.js';
import type { Actor } from '../ad/store-port.js';
import { withDanishTimes } from '../ad/jobannonce.js';
import { fieldChanges } from './field-changes.js';
import { gravsten } from './tombstone.js';
import type { EventLog, FeedHaendelse, HistoriskHaendelse } from './port.js';

export interface HistoryParts {
  readonly jobannoncer: Pick<JobannonceService, 'getDeletedToo'>;
  readonly log: EventLog;
}

/** Says who caused an event, as far as the asker may know it. */
export interface ShownActor extends Pick<Actor, 'organisationTypeId' | 'organisationCode'> {
  readonly userTypeId: number;
  /** The person; only for the person's own organisation and STAR. */
  readonly user?: { readonly fullName: string; readonly identifier: string };
}

/** An event of one ad's history: what became another, and never a whole version of the ad. */
export interface ShownHaendelse extends Omit<
  HistoriskHaendelse,
  'nr' | 'performedBy' | 'indhold' | 'before'
> {
  readonly actor: ShownActor;
  /** Field by field, personal values masked; empty for events that change no content. */
  readonly aendringer: readonly AendringType[];
}

/**
 * A change of any ad. For an ad that is deleted by now, earlier changes tell that they happened and
 * nothing of what was in the ad; its deletion tells what the tombstone says.
 */
export interface ShownChange extends Omit<FeedHaendelse, 'loebenummer' | 'indhold' | 'tilstand'> {
  /** It is absent when the ad is deleted by now. */
  readonly annonce?: { readonly status: Jobannoncestatus; readonly indhold: StoredIndhold };
  /** It is there for a deletion only. */
  readonly gravsten?: GravstenType;
}

/** The names of the lists in their cursors; of histories there is one for each ad. */
const HISTORY_LIST = 'historik';
const CHANGES_LIST = 'aendringer';

const places = placesOf(WRONG_CURSOR.jobannonce);

/** The two ways to read the event log: one ad's history, and the feed of all changes. */
export function createHistoryService({ jobannoncer, log }: HistoryParts) {
  return {
    /**
     * The events of an ad, oldest first, also when it is deleted.
     * @throws Fault 130000 when there is no such ad or it is another's; 130210 also for a cursor of
     *   another ad
     */
    async history(
      id: string,
      { cursor, size }: PageSelection,
      asker: RequestContext,
    ): Promise<Page<ShownHaendelse>> {
      const ad = await jobannoncer.getDeletedToo(id, asker);
      const list = listName(HISTORY_LIST, { id: ad.id });
      const after = Number(places.read(list, cursor, asker)?.place ?? 0);
      const found = await log.history(ad.id, after, size + 1);
      const shown = found.slice(0, size).map((haendelse) => shownHaendelse(haendelse, asker));
      const fitting = countFitting(shown);
      const page = pageOf(found, fitting, ({ nr }) => places.write(list, { place: String(nr) }));
      return { ...page, items: shown.slice(0, fitting) };
    },

    /**
     * Tells what has happened to the ads of the asker's organisation (to all, for STAR) since the
     * cursor was given.
     * @throws Fault 130210
     */
    changes: changesOf({
      list: CHANGES_LIST,
      wrongCursor: WRONG_CURSOR.jobannonce,
      read: ({ scope, caller }: RequestContext, after, count) =>
        log.feed(scope === 'alle' ? undefined : caller, after, count),
      show: shownChange,
    }),
  };
}

export type HistoryService = ReturnType<typeof createHistoryService>;

function shownHaendelse(haendelse: HistoriskHaendelse, asker: RequestContext): ShownHaendelse {
  const { version, haendelsestype, tidspunkt, before, indhold, performedBy, afvisning } = haendelse;
  const isChanged = haendelsestype === 'Aendret' && before !== undefined;
  return {
    version,
    haendelsestype,
    tidspunkt,
    actor: shownActor(performedBy, asker),
    aendringer: isChanged ? fieldChanges(withDanishTimes(before), withDanishTimes(indhold)) : [],
    ...(afvisning && { afvisning }),
  };
}

/** The person behind a change is shown to the person's own organisation and to STAR. */
function shownActor(actor: Actor, { caller, scope }: RequestContext): ShownActor {
  const { organisationTypeId, organisationCode, metadata } = actor;
  const user = metadata.RequestUserStructure;
  const isOwn =
    organisationTypeId === caller.organisationTypeId && organisationCode === caller.organisationCode;
  return {
    organisationTypeId,
    organisationCode,
    userTypeId: user.RequestUserTypeIdentifier,
    ...((isOwn || scope === 'alle') && {
      user: { fullName: user.UserFullName, identifier: user.UserIdentifier },
    }),
  };
}

function shownChange(haendelse: FeedHaendelse, { now }: RequestContext): ShownChange {
  const { jobannonceId, version, haendelsestype, tidspunkt, indhold, tilstand } = haendelse;
  return {
    jobannonceId,
    version,
    haendelsestype,
    tidspunkt,
    ...(tilstand && { annonce: { status: statusOf(tilstand, now), indhold } }),
    ...(haendelsestype === 'Slettet' && { gravsten: gravsten(indhold, tidspunkt) }),
  };
}
