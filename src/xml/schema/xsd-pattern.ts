/** XSD 1.0's escapes for sets of characters (part 2, appendix F), which are not JavaScript's. */
const SETS: Readonly<Record<string, string>> = {
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
  n: '\\n',
  r: '\\r',
  t: '\\t',
};

/**
 * Translates an XSD pattern to a JavaScript expression over the whole value.
 * @throws Error naming the pattern when it uses `\i`, `\c`, `\p{…}` or class subtraction, which are
 * not translated
 */
export function patternToRegExp(pattern: string): RegExp {
  const source = pattern.replace(
    /\\(.)|\[(\^?)((?:\\.|[^\]\\])*)\]|(.)/gsu,
    (_, escaped?: string, not?: string, members?: string, char?: string) => {
      if (escaped !== undefined) return escape(escaped, pattern);
      if (members !== undefined) return `[${not ?? ''}${classMembers(members, pattern)}]`;
      return char === '.' ? '[^\\n\\r]' : char === '^' || char === '$' ? `\\${char}` : (char ?? '');
    },
  );
  return new RegExp(`^(?:${source})$`, 'v');
}

function classMembers(members: string, pattern: string): string {
  return members.replace(/\\(.)|(.)/gsu, (_, escaped: string | undefined, char: string, at: number) => {
    if (escaped !== undefined) return escape(escaped, pattern);
    if (char === '[') throw new Error(`pattern not supported: ${pattern}`);
    const isRange = char === '-' && at > 0 && at < members.length - 1;
    return isRange || !/[!-/:-@[-`{-~]/.test(char) ? char : hex(char);
  });
}

function escape(char: string, pattern: string): string {
  if (Object.hasOwn(SETS, char)) return SETS[char] ?? '';
  if (/[-.\\?*+{}()[\]|^]/.test(char)) return hex(char);
  throw new Error(`pattern not supported: ${pattern}`);
}

/** Writes an ASCII character as an escape, which means itself inside and outside a class. */
function hex(char: string): string {
  return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
