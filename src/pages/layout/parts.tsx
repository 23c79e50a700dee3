/** Pieces that pages are made of. */
import type { Child } from 'hono/jsx';
import type { Visit } from '../visit/visit.js';
import type { Words } from '../words.js';

export type Colour = 'groen' | 'gul' | 'roed' | 'blaa' | 'graa';

/** Says a state in a word; never by its colour alone. */
export const Badge = ({ colour, children }: { readonly colour: Colour; readonly children: Child }) => (
  <span class={`maerke maerke-${colour}`}>{children}</span>
);

/** What was done, on top of the page that follows. */
export const Receipt = ({ title, children }: { readonly title: string; readonly children?: Child }) => (
  <div class="alert alert-success" role="status">
    <div class="alert-body">
      <h2 class="alert-heading">{title}</h2>
      {children !== undefined && <div class="alert-text">{children}</div>}
    </div>
  </div>
);

/** Leads from a page to the one above it. */
export const Back = ({ href, children }: { readonly href: string; readonly children: Child }) => (
  <p class="tilbage">
    <a href={href}>{children}</a>
  </p>
);

export type AlertKind = 'info' | 'warning' | 'error';

export const Alert = ({
  kind,
  title,
  children,
}: {
  readonly kind: AlertKind;
  readonly title: string;
  readonly children?: Child;
}) => (
  <div class={`alert alert-${kind}`}>
    <div class="alert-body">
      <h2 class="alert-heading">{title}</h2>
      {children !== undefined && <div class="alert-text">{children}</div>}
    </div>
  </div>
);

/** Names and values; what is undefined is left out. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: Child | undefined])[];
}) => (
  <dl class="fakta">
    {facts.map(([name, value]) =>
      value === undefined ? null : (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ),
    )}
  </dl>
);

export interface Column {
  readonly words: Words;
  /** The value of `sortering` that sorts by it; absent: nothing does. */
  readonly sort?: string;
  readonly isNumber?: boolean;
}

export interface Sorting {
  readonly by: string;
  readonly isDescending: boolean;
}

interface TableProps {
  readonly visit: Pick<Visit, 'say' | 'request'>;
  /** Says what the table has; for readers of screens. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Child[])[];
  readonly sorting?: Sorting;
  /** Stands there when it has no rows. */
  readonly empty: string;
}

export function Table({ visit, caption, columns, rows, sorting, empty }: TableProps) {
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    <div class="tabel-ramme" tabindex={0} role="region" aria-label={caption}>
      <table class="tabel">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading visit={visit} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, at) => (
                <td {...(columns[at]?.isNumber === true && { class: 'tal' })}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({
  visit,
  column: { words, sort, isNumber },
  sorting,
}: {
  readonly visit: TableProps['visit'];
  readonly column: Column;
  readonly sorting: Sorting | undefined;
}) {
  const text = visit.say(words);
  const style = isNumber === true ? { class: 'tal' } : {};
  if (sort === undefined)
    return (
      <th scope="col" {...style}>
        {text}
      </th>
    );
  const isSorted = sorting?.by === sort;
  const isDescending = isSorted && sorting.isDescending;
  const href = hrefWith(visit.request, {
    sortering: sort,
    retning: isSorted && !isDescending ? 'faldende' : 'stigende',
    cursor: undefined,
  });
  return (
    <th scope="col" {...style} {...(isSorted && { 'aria-sort': isDescending ? 'descending' : 'ascending' })}>
      <a href={href}>
        {text}
        {isSorted && <span aria-hidden="true">{isDescending ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  );
}

/** The same page with other values in its query; undefined takes one away. */
export function hrefWith(
  { path, query }: Visit['request'],
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** On to the next page of a list, and back to its first. */
export const Pager = ({
  visit,
  next,
  field = 'cursor',
  label,
}: {
  readonly visit: Pick<Visit, 'say' | 'request'>;
  /** The cursor of the next page, where there is one. */
  readonly next: string | undefined;
  /** Where it stands in the address; a page with several lists has one for each. */
  readonly field?: string;
  /** Of the list, where the page has several. */
  readonly label?: string;
}) => {
  const isFirst = !visit.request.query.has(field);
  if (isFirst && next === undefined) return null;
  return (
    <nav class="sider" aria-label={label ?? visit.say(['Sider', 'Pages'])}>
      {!isFirst && (
        <a href={hrefWith(visit.request, { [field]: undefined })}>
          {visit.say(['Til første side', 'To the first page'])}
        </a>
      )}
      {next !== undefined && (
        <a class="button button-secondary" href={hrefWith(visit.request, { [field]: next })}>
          {visit.say(['Næste side', 'Next page'])}
        </a>
      )}
    </nav>
  );
};
