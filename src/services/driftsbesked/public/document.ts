/**
 * What everyone is told of the notices before sign-in: the document of
 * `wsdl/driftsbeskeder.schema.json`, made of a copy and of the clock alone.
 */
import { createHash } from 'node:crypto';
import { kode } from '../../../codelists/code-lists.js';
import { writeDateTime } from '../../../time/danish-time.js';
import { type StoredDriftsbesked, tilstandOf } from '../driftsbesked.js';
import type { Copy } from './copy.js';

/** The document, and for how long caches may keep it. */
export interface PublicDocument {
  readonly body: string;
  readonly etag: string;
  /** How old the copy is, in seconds. */
  readonly age: number;
  /** In seconds, its age among them: RFC 9111, 4.2.1. */
  readonly maxAge: number;
}

/** What is new is to be seen within this time. */
const MAX_AGE_SECONDS = 60;

/**
 * A copy is made every other second (compose/notices.ts); one that is older than this is told as
 * one, as the database gives no other.
 */
const COPY_IS_OLD_MS = 10_000;

/** Makes the documents; the newest is kept, as most requests get the same. */
export function documents(): (copy: Copy, now: Date) => PublicDocument {
  let made = { key: '', body: '', etag: '' };
  return ({ beskeder, readAt, ageMs }, now) => {
    const shown = beskeder.filter((one) => tilstandOf(one, now) === 'Gaeldende');
    const kopiFra = ageMs > COPY_IS_OLD_MS ? writeDateTime(wholeSecond(readAt)) : null;
    const key = [kopiFra, ...shown.map(({ id, version }) => `${id} ${version}`)].join();
    if (made.key !== key) {
      const body = JSON.stringify({ driftsbeskeder: shown.map(written), kopiFra });
      made = { key, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
    }
    const age = Math.floor(ageMs / 1000);
    return { body: made.body, etag: made.etag, age, maxAge: maxAgeOf(beskeder, age, now) };
  };
}

/** Nobody is to show a notice longer than it is in force, nor miss one that begins. */
function maxAgeOf(beskeder: readonly StoredDriftsbesked[], age: number, now: Date): number {
  const changes = beskeder
    .flatMap(({ gyldigFra, gyldigTil }) => [gyldigFra, gyldigTil])
    .map((time) => (time ? time.getTime() - now.getTime() : 0))
    .filter((ms) => ms > 0);
  return Math.min(MAX_AGE_SECONDS, age + Math.floor(Math.min(...changes) / 1000));
}

const written = ({ id, placering, overskrift, tekst, gyldigFra, gyldigTil }: StoredDriftsbesked) => ({
  id,
  placering: kode('Driftsbeskedplacering', placering),
  overskrift,
  tekst,
  gyldigFra: writeDateTime(gyldigFra),
  gyldigTil: gyldigTil ? writeDateTime(gyldigTil) : null,
});

const wholeSecond = (time: Date): Date => new Date(Math.floor(time.getTime() / 1000) * 1000);
