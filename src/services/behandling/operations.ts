/**
 * Stands between the contract and the approval desk: the operations that change something on it.
 * Its queue has a file of its own (queue-operations.ts).
 */
import type {
  AfvisJobannonceRequestType,
  AfvisJobannonceResponseType,
  FrigivJobannonceRequestType,
  FrigivJobannonceResponseType,
  GodkendJobannonceRequestType,
  GodkendJobannonceResponseType,
  PaabegyndBehandlingRequestType,
  PaabegyndBehandlingResponseType,
  ParkerJobannonceRequestType,
  ParkerJobannonceResponseType,
} from '../../contract/index.js';
import { afvisJobannonceRequest } from '../../contract/index.js';
import { type AnyHandler, Change, type ChangeHandler } from '../../operations/handler.js';
import { writeDateTime } from '../../time/danish-time.js';
import { checkCodes } from '../../codelists/check-codes.js';
import { refusal, refuseAll } from '../../faults/refusal.js';
import { readAfvisning } from '../jobannonce/ad/afvisning.js';
import { receipt, seen } from '../jobannonce/ad/operations.js';
import { judgeAfvisning, judgeFelter } from './afvisning.js';
import { writeBehandling } from './queue-operations.js';
import { readParkering } from './parkering.js';
import type { DecisionJudge } from './godkendelse.js';
import type { BehandlingService, HeldSag } from './service.js';

/** @param maxWeeks the longest time that an ad may be parked */
export function behandlingOperations(service: BehandlingService, maxWeeks: number) {
  const begin: ChangeHandler<PaabegyndBehandlingRequestType, PaabegyndBehandlingResponseType> = (
    { JobannonceIdentifier: id },
    call,
  ) => change(async (transaction) => sagOf(await service.begin(transaction, id, call)));

  const park: ChangeHandler<ParkerJobannonceRequestType, ParkerJobannonceResponseType> = (
    { JobannonceIdentifier: id, ParkeretTilTidspunkt },
    call,
  ) => {
    const til = readParkering(ParkeretTilTidspunkt, call.now, maxWeeks);
    if (!(til instanceof Date)) throw refusal(til, call);
    return change(async (transaction) => ({
      ...sagOf(await service.park(transaction, id, til, call)),
      ParkeretTilTidspunkt: writeDateTime(til),
    }));
  };

  const release: ChangeHandler<FrigivJobannonceRequestType, FrigivJobannonceResponseType> = (
    { JobannonceIdentifier: id, BehandlerIdentifier },
    call,
  ) =>
    change(async (transaction) => {
      const ad = await service.release(transaction, id, BehandlerIdentifier, call);
      return { JobannonceIdentifier: ad.id, Version: ad.version };
    });

  const approve: ChangeHandler<GodkendJobannonceRequestType, GodkendJobannonceResponseType> = async (
    request,
    call,
  ) => {
    const { beslutning, judge } = await service.approval(request.JobannonceIdentifier, call);
    return new Change(async (transaction) =>
      receipt(await service.decide(transaction, seen(request), beslutning, call, judge), call),
    );
  };

  const refuse: ChangeHandler<AfvisJobannonceRequestType, AfvisJobannonceResponseType> = (request, call) => {
    const codes = checkCodes(request, afvisJobannonceRequest, call.now);
    refuseAll([...codes, ...judgeAfvisning(request.Afvisning)], call);
    const beslutning = { kind: 'Afvist', afvisning: readAfvisning(request.Afvisning) } as const;
    const judge: DecisionJudge = ({ indhold }) => judgeFelter(request.Afvisning, indhold);
    return change(async (transaction) =>
      receipt(await service.decide(transaction, seen(request), beslutning, call, judge), call),
    );
  };

  return {
    PaabegyndBehandling: begin,
    ParkerJobannonce: park,
    FrigivJobannonce: release,
    GodkendJobannonce: approve,
    AfvisJobannonce: refuse,
  } satisfies Record<string, AnyHandler>;
}

function sagOf({ ad, behandling }: HeldSag) {
  return { JobannonceIdentifier: ad.id, Version: ad.version, ...writeBehandling(behandling) };
}

const change = <Response>(write: Change<Response>['write']) => Promise.resolve(new Change(write));
