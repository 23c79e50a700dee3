/** Pictures show whose they are: each becomes one small plain one of the same type, 80 by 40. */

const HEADS: readonly (readonly [head: RegExp, picture: string])[] = [
  [
    /^\x89PNG/,
    'iVBORw0KGgoAAAANSUhEUgAAAFAAAAAoCAMAAABevo0zAAAAA1BMVEVKaopICNzfAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGklEQVRIx+3BMQEAAADCoPVPbQ0PoAAAAL4MDKgAAeDBSg8AAAAASUVORK5CYII=',
  ],
  [
    /^\xff\xd8\xff/,
    '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAoAFADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAP/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCcBZIAAAAAAAAAAAAAAAAAAAAAAAAAAAB//9k=',
  ],
  [
    /^GIF8/,
    'R0lGODlhUAAoAIAAAExpcUpqiiH5BAUAAAAALAAAAABQACgAAAI7jI+py+0Po5y02ouz3rz7D4biSJbmiabqyrbuC8fyTNf2jef6zvf+DwwKh8Si8YhMKpfMpvMJjUqnrAIAOw==',
  ],
  [/^BM/, bitmap()],
];

/** What is no picture stays none: seven bytes that are nothing. */
const NONE = Buffer.from('no logo').toString('base64');

/** @param base64 a picture as a message has it */
export function logoInPlaceOf(base64: string): string {
  const head = Buffer.from(base64.trim().slice(0, 24), 'base64').toString('latin1');
  return HEADS.find(([pattern]) => pattern.test(head))?.[1] ?? NONE;
}

/** One bit for each point, all of the first of two colours. */
function bitmap(): string {
  const [width, height, head] = [80, 40, 62];
  const bytes = Buffer.alloc(head + 12 * height);
  bytes.write('BM', 'latin1');
  for (const [value, at] of [
    ...[[bytes.length, 2] as const, [head, 10] as const, [40, 14] as const, [width, 18] as const],
    ...[[height, 22] as const, [12 * height, 34] as const, [0x4a_6a_8a, 54] as const],
  ])
    bytes.writeUInt32LE(value, at);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(1, 28);
  return bytes.toString('base64');
}
