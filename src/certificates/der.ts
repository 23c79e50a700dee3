/** A value of ASN.1 in DER: its tag, what it holds, and all of it. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** The values that stand one after the other, up to the first that is none. */
export function valuesIn(der: Buffer): readonly DerValue[] {
  const values: DerValue[] = [];
  let at = 0;
  while (at + 2 <= der.length) {
    const tag = der.readUInt8(at);
    const first = der.readUInt8(at + 1);
    const octets = first < 0x80 ? 0 : first & 0x7f;
    if (octets > 4 || at + 2 + octets > der.length) break;
    const length = octets === 0 ? first : der.readUIntBE(at + 2, octets);
    const start = at + 2 + octets;
    if (start + length > der.length) break;
    values.push({
      tag,
      content: der.subarray(start, start + length),
      whole: der.subarray(at, start + length),
    });
    at = start + length;
  }
  return values;
}

/** The values of which the octets are made, nothing left over. @throws Error when they are not that */
export function allValuesIn(der: Buffer): readonly DerValue[] {
  const values = valuesIn(der);
  const octets = values.reduce((sum, { whole }) => sum + whole.length, 0);
  if (octets !== der.length) throw new Error('it is no DER');
  return values;
}

/** The value at a place. @throws Error when there is none, or one of another kind */
export function valueAt(values: readonly DerValue[], index: number, tag: number): DerValue {
  const value = values[index];
  if (value?.tag !== tag) throw new Error('it is no DER of the expected shape');
  return value;
}

/** Tags of the kinds of values that certificates and revocation lists are made of. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  context0: 0xa0,
  context2: 0xa2,
  context3: 0xa3,
} as const;
