const ENTRIES = 256;
const LENGTH = 256;

/**
 * A pure function of a text that callers send again and again, such as a Content-Type. Keeps at most 256 answers to texts
 * of at most 256 characters, and begins anew when they are full: no caller makes it grow, or shuts the others out.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = read(text);
    if (text.length > LENGTH) return answer;
    if (known.size >= ENTRIES) known.clear();
    known.set(text, answer);
    return answer;
  };
}
