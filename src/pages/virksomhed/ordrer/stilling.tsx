/**
 * The title of an order: typed, or an occupation of the list, which is found by a button, as no
 * code of ours could suggest while one types.
 */
import type { Child } from 'hono/jsx';
import { lastOf, type Values } from '../../forms/body-xml.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Say } from '../../words.js';
import { valueOfStilling } from '../valg/stilling.js';
import { TITEL } from './felter.js';
import { changed } from './udkast.js';

const URI = 'Jobordre/ConceptUriDa';
const ALIAS = 'Jobordre/AliasIdentifier';
/** What is chosen among what was found. */
const VALGT = 'stilling';
/** The name that the occupation of the form has in the list. */
const NAVN = 'stilling-navn';

export const STILLINGSFELTER = [URI, ALIAS, VALGT, NAVN] as const;

interface Stilling {
  readonly value: string;
  readonly navn: string;
  /** Of an alias: the occupation that it is of. */
  readonly af?: string;
}

export interface Stillingsfund {
  readonly fundet: readonly Stilling[];
  readonly hasMore: boolean;
}

/** @throws Fault for fewer than three letters */
export async function soegStilling({ ask }: CompanyVisit, values: Values): Promise<Stillingsfund> {
  const tekst = lastOf(values, TITEL);
  const { StillingSamling, AntalFundet } = await ask('SearchStilling', { Tekst: tekst });
  const fundet = StillingSamling.flatMap(({ ConceptUriDa: uri, Navn: navn, Alias }) => [
    { value: valueOfStilling(uri), navn },
    ...Alias.filter((alias) => has(alias.Navn, tekst)).map((alias) => ({
      ...{ value: valueOfStilling(uri, alias.AliasIdentifier), navn: alias.Navn, af: navn },
    })),
  ]);
  return { fundet, hasMore: AntalFundet > StillingSamling.length };
}

const has = (name: string, tekst: string): boolean =>
  name.toLocaleLowerCase('da').includes(tekst.toLocaleLowerCase('da'));

/** The occupation that an order has already, as the form keeps it. */
export const withOwnStilling = (values: Values): Values =>
  changed(values, { [NAVN]: lastOf(values, URI) === '' ? undefined : lastOf(values, TITEL) });

/** Who types another title has no occupation any more; who chooses one has its name as title. */
export async function withChosenStilling({ ask }: CompanyVisit, values: Values): Promise<Values> {
  const [uri = '', aliasId] = lastOf(values, VALGT).split(' ');
  if (uri === '') return withoutOtherStilling(changed(values, { [VALGT]: undefined }));
  const { Stilling } = await ask('GetStilling', { ConceptUriDa: uri });
  const alias = Stilling.Alias.find(({ AliasIdentifier: id }) => id === aliasId);
  const navn = (alias ?? Stilling).Navn;
  return changed(values, {
    ...{ [TITEL]: navn, [NAVN]: navn, [URI]: uri, [VALGT]: undefined },
    [ALIAS]: alias?.AliasIdentifier,
  });
}

const withoutOtherStilling = (values: Values): Values =>
  lastOf(values, TITEL) === lastOf(values, NAVN)
    ? values
    : changed(values, { [URI]: undefined, [ALIAS]: undefined, [NAVN]: undefined });

/** What the form keeps of the occupation that was chosen. */
export const SkjultStilling = ({ values }: { readonly values: Values }) => (
  <>
    {[URI, ALIAS, NAVN].map((path) =>
      values.has(path) ? <input type="hidden" name={path} value={lastOf(values, path)} /> : null,
    )}
  </>
);

/** What was found, to choose one of it, or to keep what was typed. */
export const Fundliste = ({
  soegning: { fundet, hasMore },
  say,
}: {
  readonly soegning: Stillingsfund;
  readonly say: Say;
}) => (
  <fieldset class="fundliste" tabindex={-1}>
    <legend class="form-label">
      {fundet.length === 0
        ? say(['Ingen stillingsbetegnelser passer', 'No occupation matches'])
        : say(['Vælg en stillingsbetegnelse', 'Choose an occupation'])}
    </legend>
    {fundet.map(({ value, navn, af }, at) => (
      <Choice id={`stilling-${at}`} value={value} isChosen={false}>
        {navn}
        {af !== undefined && <span class="form-hint"> {af}</span>}
      </Choice>
    ))}
    <Choice id="stilling-fri" value="" isChosen>
      {say(['Behold teksten som jobtitel', 'Keep the text as the job title'])}
    </Choice>
    {hasMore && (
      <p class="form-hint">
        {say(['Der er flere. Skriv flere bogstaver.', 'There are more. Type more letters.'])}
      </p>
    )}
  </fieldset>
);

const Choice = ({
  id,
  value,
  isChosen,
  children,
}: {
  readonly id: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly children: Child;
}) => (
  <div class="form-group-radio">
    <input type="radio" class="form-radio" id={id} name={VALGT} value={value} checked={isChosen} />
    <label class="form-label" for={id}>
      {children}
    </label>
  </div>
);
