/** Reads values of options and files that are named. */
import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import { instantIn } from '../../../src/config/instant.js';
import { EXIT, KitError } from './command.js';

export type Language = 'da' | 'en';

export const languageOption = (): Option =>
  new Option('--language <LANGUAGE>', 'of the texts').choices(['da', 'en']).default('da');

/** A moment as somebody types it: with an offset, or nobody knows which is meant. */
export function readInstant(text: string): Date {
  const instant = /T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? instantIn(text) : undefined;
  if (instant) return instant;
  throw new InvalidArgumentError('It is no time with an offset, as 2026-12-24T10:00:00+01:00.');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

const whyOf = (cause: unknown): string => {
  const { code = String(cause) } = cause as NodeJS.ErrnoException;
  return REASONS[code] ?? code;
};

/** @throws KitError naming the file */
export async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: unknown) => {
    throw new KitError(`${file} cannot be read: ${whyOf(cause)}.`, EXIT.usage, { cause });
  });
}

/** @param what it should hold, in words. @throws KitError naming the file and that */
export async function readPem<T>(file: string, what: string, read: (pem: Buffer) => T): Promise<T> {
  const pem = Buffer.from(await readBytes(file));
  try {
    return read(pem);
  } catch (cause) {
    throw new KitError(
      `${file} holds no readable ${what.replace(/^a /, '')} in PEM (-----BEGIN …-----).`,
      EXIT.usage,
      { cause },
    );
  }
}
