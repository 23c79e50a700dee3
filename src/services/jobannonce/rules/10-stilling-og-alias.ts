/**
 * Regel 10. »Med releasen vil jobannoncer med stillingsbetegnelse + alias blive indsendt med begge
 * oplysninger.«
 */
import type { JobannonceType } from '../../../contract/index.js';
import { writeDateTime } from '../../../time/danish-time.js';
import type { Stilling } from '../../stilling/stillingsregister.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Facts, Rule } from './rule.js';

type Job = JobannonceType['Job'];

export const stillingOgAlias: Rule = {
  number: 10,
  codes: [130100, 130101, 130102, 130103],
  judge: ({ Job }, { stilling, previous }) => {
    const { ConceptUriDa: uri } = Job;
    if (stilling === undefined)
      return [{ kode: 130101, felt: ['Job', 'ConceptUriDa'], vaerdi: uri, data: { stilling: uri } }];
    return [...endedStilling(Job, stilling, previous), ...wrongAlias(Job, stilling, previous)];
  },
};

/** An ad keeps what it has, so it can be corrected although its occupation has ended meanwhile. */
function endedStilling(
  job: Job,
  { navn, gyldigTil }: Stilling,
  previous: Facts['previous'],
): FieldViolation[] {
  const uri = job.ConceptUriDa;
  if (!gyldigTil || previous?.job.some((one) => isSame(one.ConceptUriDa, uri))) return [];
  const data = { stilling: navn, tidspunkt: writeDateTime(gyldigTil) };
  return [{ kode: 130102, felt: ['Job', 'ConceptUriDa'], vaerdi: uri, data }];
}

function wrongAlias(job: Job, stilling: Stilling, previous: Facts['previous']): FieldViolation[] {
  const { AliasIdentifier: id } = job;
  if (id === undefined) return [];
  const felt = ['Job', 'AliasIdentifier'];
  const alias = stilling.aliasser.find((one) => isSame(one.id, id));
  if (!alias) return [{ kode: 130100, felt, vaerdi: id, data: { alias: id, stilling: stilling.navn } }];
  // Where the occupation itself has ended, that is said instead.
  if (!alias.gyldigTil || stilling.gyldigTil || previous?.job.some((one) => isSame(one.AliasIdentifier, id)))
    return [];
  const data = { alias: alias.navn, stilling: stilling.navn, tidspunkt: writeDateTime(alias.gyldigTil) };
  return [{ kode: 130103, felt, vaerdi: id, data }];
}

const isSame = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase();
