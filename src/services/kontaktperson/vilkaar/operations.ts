/** Stands between the contract and the terms of use. */
import type {
  AccepterVilkaarRequestType,
  AccepterVilkaarResponseType,
  GetVilkaarRequestType,
  GetVilkaarResponseType,
} from '../../../contract/index.js';
import { refuseAll } from '../../../faults/refusal.js';
import {
  type AnyHandler,
  Change,
  type ChangeHandler,
  type ReadHandler,
} from '../../../operations/handler.js';
import type { KeyedHash } from '../../../security/keyed-hash.js';
import { writeDateTime } from '../../../time/danish-time.js';
import type { Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import { medarbejderOf } from '../tilknytning/medarbejder.js';
import { type Acceptance, companyOfLogin } from './acceptance.js';

interface Parts {
  readonly acceptance: Acceptance;
  readonly virksomheder: Virksomhedsregister;
  readonly hash: KeyedHash;
}

export function vilkaarOperations({ acceptance, virksomheder, hash }: Parts) {
  const get: ReadHandler<GetVilkaarRequestType, GetVilkaarResponseType> = (_, call) => {
    const { version, gyldigFra, titel, tekst, text } = acceptance.inForce(call.now);
    const shown = { VilkaarVersion: version, GyldigFra: gyldigFra, Titel: titel, Tekst: tekst, Text: text };
    return Promise.resolve(shown);
  };

  const accept: ChangeHandler<AccepterVilkaarRequestType, AccepterVilkaarResponseType> = async (
    request,
    call,
  ) => {
    const { CVRnumberIdentifier: cvr, VilkaarVersion: version } = request;
    await companyOfLogin(virksomheder, cvr, call);
    refuseAll(acceptance.judgeVersion(version, call.now), call);
    const who = medarbejderOf(cvr, request.MitIDErhvervIdentifier, hash);
    return new Change(async (transaction) => {
      const tidspunkt = await acceptance.accept(transaction, who, call);
      return { VilkaarVersion: version, AccepteretTidspunkt: writeDateTime(tidspunkt) };
    });
  };

  return { GetVilkaar: get, AccepterVilkaar: accept } satisfies Record<string, AnyHandler>;
}
