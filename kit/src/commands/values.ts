/** Reads what a user may type. Each function throws a KitError that names what is wrong. */
import { KitError } from '../failure.js';

/** For an option that may be given several times. */
export const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** @param option its name, for the sentence */
export const readUrl =
  (option: string) =>
  (text: string): URL => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol)) return url;
    throw new KitError(`${option} is ${JSON.stringify(text)}, but must be as http://127.0.0.1:8080.`);
  };

export const readCount =
  (option: string, most: number) =>
  (text: string): number => {
    const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (count >= 1 && count <= most) return count;
    throw new KitError(`${option} is ${JSON.stringify(text)}, but must be a whole number from 1 to ${most}.`);
  };

export const readPort =
  (option: string) =>
  (text: string): number => {
    if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
    throw new KitError(`${option} is ${JSON.stringify(text)}, but must be a whole number from 0 to 65535.`);
  };
