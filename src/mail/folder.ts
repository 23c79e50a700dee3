import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailCarrier } from './mail-port.js';
import { compile, type Sender } from './message.js';

/**
 * Writes each mail into a file; a mail that comes again is the same file. Only the gateway's user
 * can read them.
 */
export function folderCarrier(folder: string, sender: Sender): MailCarrier {
  return {
    send: async (mail) => {
      try {
        const message = await compile(mail, sender);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(folder, fileOf(mail.messageId), message);
        return { kind: 'accepted' };
      } catch (error) {
        return { kind: 'failed', reason: (error as NodeJS.ErrnoException).code ?? 'folder' };
      }
    },
  };
}

/** Deletes mails that were put into the folder before that time. @returns how many */
export async function deleteMailsOlderThan(folder: string, time: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let count = 0;
  for (const name of names.filter((one) => MAIL_FILE.test(one))) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found || found.mtime >= time) continue;
    await rm(path, { force: true });
    count += 1;
  }
  return count;
}

/** The names of mails of any kind, and of those that a killed process left half written. */
const MAIL_FILE = /^[a-z]+\.[0-9a-f]{8}-[0-9a-f-]{27}(?:\.\d+)?\.eml(?:\.\d+)?$/;

const fileOf = (messageId: string): string => `${messageId.replace(/^<|@.*$/g, '')}.eml`;

async function writeWhole(folder: string, name: string, content: Buffer): Promise<void> {
  const half = join(folder, `${name}.${process.pid}`);
  const file = await open(half, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, join(folder, name));
  const entry = await open(folder, 'r');
  await entry.sync().finally(() => entry.close());
}
