/** The tokens of the message, one behind the other; memory grows as they need it. */
const PAGE: usize = 0x10000;

let end: usize = 0;
let room: usize = 0;

export function beginTokens(at: usize): void {
  end = at;
  room = (<usize>memory.size()) << 16;
}

export function tokensEnd(): usize {
  return end;
}

/** @returns where the token's words are to be written */
export function allocate(bytes: usize): usize {
  const at = end;
  end += bytes;
  if (end > room) grow();
  return at;
}

function grow(): void {
  // By a quarter at a time, as growing may copy.
  const pages = <i32>((end - room) / PAGE) + 1 + (<i32>memory.size() >> 2);
  if (memory.grow(pages) < 0) unreachable();
  room = (<usize>memory.size()) << 16;
}
