import { isDeepStrictEqual } from 'node:util';
import type { JobannonceType } from '../../../contract/index.js';
import type { FieldPath, FieldViolation } from '../../../faults/field-violation.js';
import {
  copyOf,
  keptId,
  type Kontaktpersonopslag,
  namedOf,
  noneToCopy,
} from '../../kontaktperson/kopi/kopi.js';

/** An ad with copies in place of the contact persons that it names by their ids. */
export interface WithCopies {
  readonly ad: JobannonceType;
  /** Whoever is not to be found; it has no copy. */
  readonly violations: readonly FieldViolation[];
  /** Where the request has what stands at that place of the ad. */
  readonly asSent: (felt: FieldPath) => FieldPath;
}

const NAMED = ['Ansoegning', 'KontaktpersonFraListeSamling'] as const;

/**
 * Copies the contact persons that an ad names by their ids behind those that are written in it.
 * What becomes of them later changes no ad. A copy that stands there already, as whoever changes an
 * ad sends it back, is not made again.
 */
export async function withCopies(
  opslag: Pick<Kontaktpersonopslag, 'ofCompany'>,
  sent: JobannonceType,
): Promise<WithCopies> {
  const { KontaktpersonFraListeSamling: named, ...rest } = sent.Ansoegning;
  if (!named) return { ad: sent, violations: [], asSent: (felt) => felt };
  const { CVRnumberIdentifier: cvr } = sent.Virksomhed;
  const found = await namedOf(
    opslag,
    cvr,
    named.map((one) => one.KontaktpersonIdentifier),
  );
  const places = named.map((one, index) => ({
    ...{ felt: [...NAMED, index], id: one.KontaktpersonIdentifier, skjul: one.SkjulTelefonnummer },
    person: found.get(keptId(one.KontaktpersonIdentifier)),
  }));
  const written = rest.KontaktpersonSamling ?? [];
  const copied = places
    .flatMap(({ felt, person, skjul }) =>
      person ? [{ felt, copy: { ...copyOf(person), SkjulTelefonnummer: skjul } }] : [],
    )
    .filter(({ copy }, index, all) => {
      const before = [...written, ...all.slice(0, index).map((one) => one.copy)];
      return !before.some((one) => isDeepStrictEqual(one, copy));
    });
  const KontaktpersonSamling = [...written, ...copied.map(({ copy }) => copy)];
  return {
    ad: { ...sent, Ansoegning: { ...rest, ...(copied.length > 0 && { KontaktpersonSamling }) } },
    violations: places
      .filter(({ person }) => !person)
      .map(({ felt, id }) => noneToCopy(cvr, id, [...felt, 'KontaktpersonIdentifier'])),
    asSent: (felt) => {
      const [, samling, index] = felt;
      if (samling !== 'KontaktpersonSamling' || typeof index !== 'number') return felt;
      return copied[index - written.length]?.felt ?? felt;
    },
  };
}
