/** A fixture as a page: its text, then each request with its answer. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import { fenced } from '../reference/markdown.js';

/** What is longer is cut: a logo or twenty thousand elements tell a reader nothing more. */
const MOST = 20_000;

/** @param file the about.md, below the repository */
export function fixtureMarkdown(file: string): string {
  const folder = dirname(join(projectRoot, file));
  const about = readFileSync(join(projectRoot, file), 'utf8');
  const [, front = '', text = about] = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(about) ?? [];
  const messages = readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort(inOrder)
    .map((name) => `## ${name}\n\n${fenced(cut(readFileSync(join(folder, name), 'utf8')), 'xml')}`);
  return [text.trimEnd(), `\`${dirname(file)}\`\n`, fenced(front, 'yaml'), ...messages].join('\n\n');
}

/** `1.request.xml`, `1.response.xml`, `2.request.xml` … `10.request.xml`. */
const inOrder = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);

const cut = (text: string): string =>
  text.length <= MOST ? text : `${text.slice(0, MOST)}\n… (${text.length - MOST} characters more)`;
