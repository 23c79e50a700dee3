/** The terms of use: what they say, and the tick that accepts them. */
import type { GetVilkaarResponseType } from '../../../contract/index.js';
import type { Field } from '../../forms/fields.js';
import { dayText } from '../../layout/times.js';
import type { CompanyVisit, Visit } from '../../visit/visit.js';

export const VILKAAR = '/virksomhed/vilkaar';

export type Vilkaar = Pick<
  GetVilkaarResponseType,
  'VilkaarVersion' | 'GyldigFra' | 'Titel' | 'Tekst' | 'Text'
>;

export const vilkaarOf = ({ ask }: CompanyVisit): Promise<Vilkaar> => ask('GetVilkaar', {});

/** Whoever ticks it accepts the version that was shown, and no other. */
export const accept = ({ VilkaarVersion }: Pick<Vilkaar, 'VilkaarVersion'>): Field => ({
  path: 'VilkaarVersion',
  label: [
    'Jeg accepterer vilkårene for brug af Jobnet for Arbejdsgivere',
    'I accept the terms of use of Jobnet for Employers',
  ],
  kind: 'check',
  checkedValue: String(VilkaarVersion),
  isRequired: true,
});

/** The tick has a long label: its errors have a short one. */
export const ACCEPT_LABEL = { path: 'VilkaarVersion', label: ['Accept af vilkårene', 'Acceptance'] } as const;

/** The text in its paragraphs. The Danish one binds. */
export function Terms({ visit: { say }, vilkaar }: { readonly visit: Visit; readonly vilkaar: Vilkaar }) {
  const { Tekst, Text, VilkaarVersion, GyldigFra } = vilkaar;
  const day = dayText(GyldigFra.slice(0, 10), say);
  return (
    <section class="vilkaar">
      {say([Tekst, Text])
        .split(/\n{2,}/)
        .map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      <p class="daempet">
        {say([
          `Version ${VilkaarVersion}, gældende fra ${day}.`,
          `Version ${VilkaarVersion}, in force from ${day}. The Danish text is the binding one.`,
        ])}
      </p>
    </section>
  );
}

/** The link to the terms beside their tick. */
export const TermsLink = ({ visit: { say } }: { readonly visit: Visit }) => (
  <p>
    <a href={VILKAAR} target="_blank" rel="noopener">
      {say([
        'Vilkår for brug af Jobnet for Arbejdsgivere (åbner i et nyt vindue)',
        'Terms of use of Jobnet for Employers (opens in a new window)',
      ])}
    </a>
  </p>
);
