/**
 * Reads what an operator may type. Each function throws a CommandError that names what is wrong.
 */
import { isCvrNumber } from '../codelists/modulus11.js';
import { readDate, readDateTime } from '../time/danish-time.js';
import { SystemError } from '../systems/system-error.js';
import type { Organisation } from '../systems/system.js';
import { CommandError, usageError } from './failure.js';

const HOUR_MS = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { d: 24 * HOUR_MS, h: HOUR_MS };
const MAX_OVERLAP_DAYS = 366;
const MAX_REMARK_LENGTH = 1000;
const MAX_NAME_LENGTH = 100;
/** UserIdentifierType of the contract. */
const MAX_USER_LENGTH = 255;
const MAX_LIMIT = 1_000_000;

/** The separators of lines and paragraphs are no control characters. */
const isLine = (text: string, maxLength: number) =>
  text !== '' && text.length <= maxLength && /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text);

/**
 * Reads who, why and whom to call, which are shown again as they were typed.
 * @param option its name, for the sentence
 */
export const readLine = (option: string) => (text: string) => line(`${option} is`, text, MAX_REMARK_LENGTH);

export const readUserIdentifier = (text: string) => line('The user is', text, MAX_USER_LENGTH);

export const readName = (text: string) => line('The name is', text, MAX_NAME_LENGTH);

function line(what: string, text: string, maxLength: number): string {
  const trimmed = text.trim();
  if (isLine(trimmed, maxLength)) return trimmed;
  throw usageError(`${what} ${JSON.stringify(text)}, but must be 1 to ${maxLength} characters on one line.`);
}

export function readCvr(text: string): string {
  if (isCvrNumber(text)) return text;
  throw usageError(
    `The CVR number is ${JSON.stringify(text)}, but must be eight digits that pass modulus 11.`,
  );
}

/** @returns undefined for `none` */
export const readOwner = (text: string): string | undefined => (text === 'none' ? undefined : readCvr(text));

export function readPNumber(text: string): string {
  if (/^\d{10}$/.test(text)) return text;
  throw usageError(`The P-number is ${JSON.stringify(text)}, but must be ten digits.`);
}

export function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw usageError(`The port is ${JSON.stringify(text)}, but must be a number up to 65535, e.g. 8090.`);
}

/** Leaves the judgement to the registry of systems. @param read throws SystemError */
export const judgedBySystems =
  <T>(read: (text: string) => T) =>
  (text: string): T => {
    try {
      return read(text);
    } catch (error) {
      throw error instanceof SystemError ? usageError(error.message) : error;
    }
  };

/** @param option its name, for the sentence */
export const readLimit =
  (option: string) =>
  (text: string): number => {
    const limit = /^\d{1,7}$/.test(text) ? Number(text) : 0;
    if (limit >= 1 && limit <= MAX_LIMIT) return limit;
    throw usageError(
      `${option} is ${JSON.stringify(text)}, but must be a whole number from 1 to ${MAX_LIMIT}.`,
    );
  };

/** `default`: the setting's own limit is to count again. Commander would make '' of a null. */
export const readLimitOrDefault =
  (option: string) =>
  (text: string): number | 'default' =>
    text === 'default' ? text : readLimit(option)(text);

/** @returns milliseconds */
export function readOverlap(text: string): number {
  const [, count, unit = ''] = /^(?:0|(\d{1,5})([dh]))$/.exec(text) ?? [];
  const ms = Number(count ?? 0) * (UNITS[unit] ?? 0);
  if ((text === '0' || count !== undefined) && ms <= MAX_OVERLAP_DAYS * 24 * HOUR_MS) return ms;
  throw usageError(
    `--overlap is ${JSON.stringify(text)}, but must be days such as 14d, hours such as 36h, or 0; at most ${MAX_OVERLAP_DAYS}d.`,
  );
}

/** @returns Danish midnight, as that day begins */
export const readDay =
  (option: string) =>
  (text: string): Date => {
    const day = /^\d{4}-\d\d-\d\d$/.test(text) ? startOf(text) : undefined;
    if (day) return day;
    throw usageError(`${option} is ${JSON.stringify(text)}, but must be a day such as 2027-01-01.`);
  };

/** A day, which is its first moment, or a time of the Danish clock, or one with an offset. */
export const readTime =
  (option: string) =>
  (text: string): Date => {
    const day = readDate(text);
    const reading = readDateTime(day === undefined ? text : `${day}T00:00:00`);
    if (reading.kind === 'instant') return reading.instant;
    throw usageError(
      `${option} is ${JSON.stringify(text)}, but must be a day or a time: 2026-11-24T08:00:00.`,
    );
  };

function startOf(day: string): Date | undefined {
  const reading = readDateTime(`${day}T00:00:00`);
  return reading.kind === 'instant' ? reading.instant : undefined;
}

/** The beginning of a fingerprint, with or without colons. */
export function readSha256(text: string): string {
  const hex = text.replaceAll(':', '').toLowerCase();
  if (/^[0-9a-f]{8,64}$/.test(hex)) return hex;
  throw usageError(
    `The certificate is ${JSON.stringify(text)}, but must be its SHA-256 in hex, or at least the first eight digits.`,
  );
}

export function readSealHash(text: string): string {
  if (/^[\da-f]{64}$/i.test(text)) return text.toLowerCase();
  throw usageError(
    `--hash is ${JSON.stringify(text)}, but must be the whole hash of a seal: 64 digits in hex.`,
  );
}

/** Wider than what a system may be registered for: the trail has what was claimed, too. */
export function readOrganisationOfTrail(text: string): Organisation {
  const [, type, organisationCode] = /^(\d{1,9})\/(.+)$/.exec(text) ?? [];
  if (type !== undefined && organisationCode !== undefined)
    return { organisationTypeId: Number(type), organisationCode };
  throw usageError(
    `--organisation is ${JSON.stringify(text)}, but must be type/code of an organisation: 8/461.`,
  );
}

export const readGuid =
  (option: string, what: string) =>
  (text: string): string => {
    if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return text.toLowerCase();
    throw usageError(`${option} is ${JSON.stringify(text)}, but must be the GUID of ${what}.`);
  };

/** Makes the error for a file or a folder that cannot be read. */
export const unreadable =
  (path: string) =>
  (error: unknown): never => {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CommandError(`${path} cannot be read: ${reason}.`);
  };

/** Says in a sentence why a file cannot be written: `.catch(unwritable(path))`. */
export const unwritable =
  (path: string) =>
  (error: unknown): never => {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CommandError(`${path} cannot be written: ${reason}.`);
  };
