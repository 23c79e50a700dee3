/**
 * Reads the .bru files of a collection, and runs them as Bruno does: variables in `{{}}`, scripts
 * before a request and after its answer.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Sent } from './sent.js';

type Blocks = ReadonlyMap<string, string>;

/** The blocks of a file by name, each without the two spaces that its lines begin with. */
export function blocksOf(text: string): Blocks {
  const found = new Map<string, string>();
  const rest = text.replaceAll(
    /^([\w:-]+) \{\n([\s\S]*?)^\}\n/gm,
    (_block, name: string, content: string) => {
      found.set(name, content.replaceAll(/^ {2}/gm, '').trimEnd());
      return '';
    },
  );
  if (rest.trim() !== '') throw new Error(`no block of a .bru file: ${rest.trim()}`);
  return found;
}

/** The pairs of a block of `key: value` lines. */
export const pairsOf = (blocks: Blocks, name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (blocks.get(name) ?? '').split('\n').flatMap((line) => {
      const [, key, value] = /^([^:]+): (.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value]];
    }),
  );

const read = (path: string) => blocksOf(readFileSync(path, 'utf8'));

/** Every request below a folder, in the order that its number and its folder's say. */
export function requestsOf(folder: string): readonly string[] {
  const order = (path: string) => Number(pairsOf(read(path), 'meta').seq);
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'folder.bru')))
    .map(({ name }) => join(folder, name))
    .sort((a, b) => order(join(a, 'folder.bru')) - order(join(b, 'folder.bru')));
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.bru') && !['folder.bru', 'collection.bru'].includes(name))
    .map((name) => join(folder, name))
    .sort((a, b) => order(a) - order(b));
  return [...own, ...folders.flatMap(requestsOf)];
}

/** One run of a collection with an environment. */
export function runOf(collection: string, environment: Readonly<Record<string, string>>) {
  const kept: Record<string, string> = {};
  const bru = {
    setVar: (name: string, value: string) => {
      if (!/^[\w.-]+$/.test(name)) throw new Error(`Bruno refuses a variable named ${name}`);
      kept[name] = value;
    },
  };
  const before = read(join(collection, 'collection.bru')).get('script:pre-request') ?? '';
  const filled = (text: string): string =>
    text.replaceAll(/\{\{([^}]+)\}\}/g, (_use, name: string) => {
      const value = kept[name] ?? environment[name];
      if (value === undefined) throw new Error(`nothing has set {{${name}}}`);
      return value;
    });
  return async (path: string): Promise<Sent> => {
    const blocks = read(path);
    runInNewContext(before, { bru });
    const headers = pairsOf(blocks, 'headers');
    const answer = await fetch(filled(pairsOf(blocks, 'post').url ?? ''), {
      method: 'POST',
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)])),
      body: filled(blocks.get('body:xml') ?? ''),
    });
    const text = await answer.text();
    runInNewContext(blocks.get('script:post-response') ?? '', { bru, res: { getBody: () => text } });
    const { 'res.status': status, 'res.body': content } = pairsOf(blocks, 'assert');
    return {
      status: answer.status,
      text,
      expected: Number(status?.replace('eq ', '')),
      contains: content?.replace('contains ', ''),
    };
  };
}
