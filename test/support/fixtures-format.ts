/**
 * Writes an answer as response.xml keeps it: one element a line, and an element with many namespace
 * declarations has one a line, so that a person can read it. Only white space between tags is
 * added, where the gateway writes none, so two answers that differ are kept differently.
 */
export function formatted(xml: string): string {
  const tokens = xml.match(/<[^>]+>|[^<]+/g) ?? [];
  const lines: string[] = [];
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    const isTag = token.startsWith('<');
    const isEnd = token.startsWith('</');
    if (isEnd) depth -= 1;
    const before = tokens[i - 1] ?? '\n';
    // The line end of the XML declaration stays, and so do text, the end of an element that holds
    // text or nothing.
    const stays = !isTag || (isEnd ? isStart(before) || !before.startsWith('<') : !/^[<\n]/.test(before));
    if (token === '\n') continue;
    if (stays) lines.push((lines.pop() ?? '') + token);
    else lines.push('  '.repeat(depth) + broken(token, depth));
    if (isStart(token)) depth += 1;
  }
  return `${lines.join('\n')}\n`;
}

const isStart = (token: string) => /^<[^/?!]/.test(token) && !token.endsWith('/>');

function broken(tag: string, depth: number): string {
  const declarations = tag.match(/ xmlns:[^=]+="[^"]*"/g) ?? [];
  if (declarations.length < 3) return tag;
  return tag.replace(/ (?=xmlns:)/g, `\n${'  '.repeat(depth + 2)}`);
}

const LOG_ID = /(ServiceRequestLogReferenceIdentifier[^>]*>)([0-9a-f-]{36})(?=<)/g;

/**
 * Log ids are random: the one of the n-th request of a conversation is kept as …00n, so that a
 * repeated answer shows the id of the first. Any other id stays as it is, and so differs in the
 * next run.
 * @param logIds of the requests so far, as the answers' HTTP header told them
 */
export function withKnownLogIds(xml: string, logIds: readonly string[]): string {
  return xml.replace(LOG_ID, (whole, tag: string, id: string) => {
    const index = logIds.indexOf(id);
    return index < 0 ? whole : `${tag}00000000-0000-4000-9000-${String(index + 1).padStart(12, '0')}`;
  });
}
