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
  context3: 0xa3,
} as const;

/**
 * A value of ASN.1 in DER. Its octets are cut out only when they are asked for: a revocation list
 * has hundreds of thousands of values, and most of them are only stepped over
 * (docs/decisions/0029).
 */
export class DerValue {
  constructor(
    readonly tag: number,
    private readonly der: Buffer,
    private readonly begin: number,
    readonly contentBegin: number,
    readonly end: number,
  ) {}

  /** The octets after the tag and the length. */
  get content(): Buffer {
    return this.der.subarray(this.contentBegin, this.end);
  }

  /** All octets, with the tag and the length. */
  get whole(): Buffer {
    return this.der.subarray(this.begin, this.end);
  }

  /** The content in hexadecimal digits. */
  get hex(): string {
    return this.der.toString('hex', this.contentBegin, this.end);
  }
}

/** The values that stand one after the other, up to the first octets that are no value. */
export function valuesIn(der: Buffer): readonly DerValue[] {
  const values: DerValue[] = [];
  for (let value = valueFrom(der, 0); value; value = valueFrom(der, value.end)) values.push(value);
  return values;
}

/** The value that begins there; undefined when the octets are no value. */
export function valueFrom(der: Buffer, at: number): DerValue | undefined {
  if (at + 2 > der.length) return undefined;
  const tag = der.readUInt8(at);
  const first = der.readUInt8(at + 1);
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (octets > 4 || at + 2 + octets > der.length) return undefined;
  const length = octets === 0 ? first : der.readUIntBE(at + 2, octets);
  const start = at + 2 + octets;
  return start + length > der.length ? undefined : new DerValue(tag, der, at, start, start + length);
}

/**
 * The values that the octets consist of, nothing left over.
 * @throws Error when they are not that
 */
export function allValuesIn(der: Buffer): readonly DerValue[] {
  const values = valuesIn(der);
  if ((values.at(-1)?.end ?? 0) !== der.length) throw new Error('it is no DER');
  return values;
}

/** The value at a place. @throws Error when there is none, or one of another kind */
export function valueAt(values: readonly DerValue[], index: number, tag: number): DerValue {
  const value = values[index];
  if (value?.tag !== tag) throw new Error('it is no DER of the expected shape');
  return value;
}
