/** What an operator may type for a name, a limit, a time. Each @throws Kalderfejl naming what is wrong. */
import { SystemError } from '../systems/system-error.js';
import { readDateTime } from '../time/danish-time.js';

const HOUR_MS = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { d: 24 * HOUR_MS, h: HOUR_MS };
const MAX_OVERLAP_DAYS = 366;
const MAX_REMARK = 1000;
const MAX_LIMIT = 1_000_000;

/** One line; the separators of lines and paragraphs are no control characters. */
const isLine = (text: string, most: number) =>
  text !== '' && text.length <= most && /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text);

/** Who and why, as they stand in the log. @param option its name, for the sentence */
export function readRemark(option: string, text: string): string {
  const remark = text.trim();
  if (isLine(remark, MAX_REMARK)) return remark;
  throw new SystemError(
    `${option} is ${JSON.stringify(text)}, but must be 1 to ${MAX_REMARK} characters on one line.`,
  );
}

export function readName(text: string): string {
  const name = text.trim();
  if (isLine(name, 100)) return name;
  throw new SystemError(`The name is ${JSON.stringify(text)}, but must be 1 to 100 characters on one line.`);
}

/** @param option its name, for the sentence */
export function readLimit(option: string, text: string): number {
  const limit = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new SystemError(
    `${option} is ${JSON.stringify(text)}, but must be a whole number from 1 to ${MAX_LIMIT}.`,
  );
}

/** @returns when the overlap that begins now is over */
export function readOverlap(text: string | undefined, now: Date): Date {
  const [, count, unit = ''] = /^(?:0|(\d{1,5})([dh]))$/.exec(text ?? '') ?? [];
  const ms = Number(count ?? 0) * (UNITS[unit] ?? 0);
  if ((text === '0' || count !== undefined) && ms <= MAX_OVERLAP_DAYS * 24 * HOUR_MS)
    return new Date(now.getTime() + ms);
  throw new SystemError(
    `--overlap is ${text === undefined ? 'missing' : JSON.stringify(text)}, but must be days such as 14d, hours such as 36h, or 0; at most ${MAX_OVERLAP_DAYS}d.`,
  );
}

/** @returns Danish midnight, as that day begins */
export function readDay(option: string, text: string): Date {
  const reading = /^\d{4}-\d\d-\d\d$/.test(text) ? readDateTime(`${text}T00:00:00`) : undefined;
  if (reading?.kind === 'instant') return reading.instant;
  throw new SystemError(`${option} is ${JSON.stringify(text)}, but must be a day such as 2027-01-01.`);
}

/** The beginning of a fingerprint, with or without colons. */
export function readSha256(text: string): string {
  const hex = text.replaceAll(':', '').toLowerCase();
  if (/^[0-9a-f]{8,64}$/.test(hex)) return hex;
  throw new SystemError(
    `The certificate is ${JSON.stringify(text)}, but must be its SHA-256 in hex, or at least the first eight digits.`,
  );
}
