/** Names that a stranger gives, and what stands for them in what is kept. */
import { isOurs } from './vocabulary.js';

/**
 * What stands for a qualified name. One name has one in the whole message: its elements still begin
 * and end, and its prefixes are still declared.
 */
export type StandIn = (name: string) => string;

export function standIns(): StandIn {
  const made = new Map<string, string>();
  const standIn = (part: string): string => {
    if (isOurs(part)) return part;
    const known = made.get(part) ?? `ukendt${made.size + 1}`;
    made.set(part, known);
    return known;
  };
  return (name) => name.split(':').map(standIn).join(':');
}
