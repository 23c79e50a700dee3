/** A page for all of a list of an order that is too long for the order's own page. */
import type { Child } from 'hono/jsx';
import { html } from '../../answers.js';
import { Document } from '../../layout/document.js';
import { Pager, Back } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { ordreHref, withOrdre } from './fundet.js';

interface Asked {
  readonly JobordreIdentifier: string;
  readonly Cursor?: string;
}

interface Part {
  readonly list: Child;
  /** The cursor of the next part. */
  readonly next: string | undefined;
}

/**
 * @param name of the list, before the number of the order
 * @param read asks for a part of it
 */
export const langListe = (visit: CompanyVisit, name: Words, read: (asked: Asked) => Promise<Part>) =>
  withOrdre(visit, async ({ JobordreIdentifier: id, Jobordrenummer: nummer, Jobordre }) => {
    const cursor = visit.request.query.get('cursor');
    const { list, next } = await read({
      JobordreIdentifier: id,
      ...(cursor !== null && { Cursor: cursor }),
    });
    const [da, en] = name;
    const title = visit.say([`${da} jobordre ${nummer}`, `${en} job order ${nummer}`]);
    return html(
      200,
      <Document visit={visit} title={title} isWide>
        <Back href={ordreHref(id)}>{Jobordre.Titel}</Back>
        <h1>{title}</h1>
        {list}
        <Pager visit={visit} next={next} />
      </Document>,
    );
  });
