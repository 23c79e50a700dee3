/** Says why a picture cannot be a logo: as findings of rule 12, and in a sentence for operators. */
import type { FieldViolation } from '../../faults/field-violation.js';
import { IMAGE_NAMES } from './image/image-type.js';

const INDHOLD = ['Logo', 'Indhold'];
const NAMES = Object.values(IMAGE_NAMES);

/** Each reason by its name, as a finding in the ad. */
export const logoViolation = {
  /**
   * The picture is of a kind that is not taken.
   * @param what what it looks like, `dansk / English`
   */
  type: (what: string): FieldViolation => ({
    kode: 130120,
    felt: INDHOLD,
    forventet: NAMES.join(', '),
    data: { hvad: what },
  }),
  /** It is not what it is called. */
  mimeType: (mimeType: string, faktisk: string): FieldViolation => ({
    kode: 130121,
    felt: ['Logo', 'MimeType'],
    vaerdi: mimeType,
    forventet: faktisk,
    data: { mimeType, faktisk },
  }),
  pixels: (bredde: number, hoejde: number, limit: number): FieldViolation => ({
    kode: 130122,
    felt: INDHOLD,
    data: { bredde, hoejde, limit },
  }),
  animated: (): FieldViolation => ({ kode: 130123, felt: INDHOLD }),
  broken: (): FieldViolation => ({ kode: 130124, felt: INDHOLD }),
  /**
   * It has more parts of a kind than any encoder writes.
   * @param parts what they are, `dansk / English`
   */
  parts: (parts: string, limit: number): FieldViolation => ({
    kode: 130125,
    felt: INDHOLD,
    data: { hvad: parts, limit },
  }),
  /** Each process that was to convert it has ended. */
  tooCostly: (): FieldViolation => ({ kode: 130126, felt: INDHOLD }),
} as const;

/** The formats that are taken, in a sentence. */
export const imageNames = (or: string): string => `${NAMES.slice(0, -1).join(', ')} ${or} ${NAMES.at(-1)}`;

type Data = NonNullable<FieldViolation['data']>;

const english = (both: unknown) => String(both).split(' / ').at(-1) ?? '';

const SENTENCES: Partial<Record<FieldViolation['kode'], (data: Data) => string>> = {
  130120: ({ hvad }) => `it is ${english(hvad)}, not ${imageNames('or')}`,
  130121: ({ mimeType, faktisk }) => `it is called ${String(mimeType)} and is ${String(faktisk)}`,
  130122: ({ bredde, hoejde, limit }) =>
    `it has ${String(bredde)}×${String(hoejde)} pixels, more than ${String(limit)} in all`,
  130123: () => 'it is animated',
  130124: () => 'it is broken or incomplete',
  130126: () => 'its conversion takes too much time or memory',
  130125: ({ hvad, limit }) => `it has more than ${String(limit)} ${english(hvad)}`,
};

/** The finding in a sentence for an operator; callers get the texts of the catalogue. */
export function sentenceOf({ kode, data = {} }: FieldViolation): string {
  return SENTENCES[kode]?.(data) ?? `it breaks rule 12 (${kode})`;
}
