/** The type of a record of TLS that has a message of the handshake (RFC 8446, 5.1). */
const HANDSHAKE = 22;
/** The first byte of the version of all records since SSL 3. */
const MAJOR = 3;
const HEAD_BYTES = 5;
const MOST_BYTES = 2 ** 14;

/** A first record of TLS has no more bytes than this. */
export const MOST_RECORD_BYTES = HEAD_BYTES + MOST_BYTES;

/**
 * How many bytes the record has with which a handshake of TLS begins.
 * @param head what has come of it
 * @returns undefined while that does not tell; 0 when it is no such record
 */
export function firstRecordBytes(head: Buffer): number | undefined {
  const [type = HANDSHAKE, major = MAJOR] = head;
  if (type !== HANDSHAKE || major !== MAJOR) return 0;
  if (head.length < HEAD_BYTES) return undefined;
  const bytes = head.readUInt16BE(HEAD_BYTES - 2);
  return bytes === 0 || bytes > MOST_BYTES ? 0 : HEAD_BYTES + bytes;
}
