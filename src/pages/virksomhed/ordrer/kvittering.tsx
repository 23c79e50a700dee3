/** The receipt of an order, to be printed. */
import { html } from '../../answers.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Facts, Receipt } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { ordreHref, withOrdre } from './fundet.js';
import { Indhold } from './indhold.js';
import { partWords } from './ord.js';

export const kvittering = (visit: CompanyVisit) =>
  withOrdre(visit, (ordre) => {
    const { say } = visit;
    const { Jobordrenummer: nummer, JobordreIdentifier: id, Tovholder } = ordre;
    const title = say([`Kvittering for jobordre ${nummer}`, `Receipt of job order ${nummer}`]);
    return html(
      200,
      <Document visit={visit} title={title}>
        <h1>{title}</h1>
        <Receipt title={say(['Jobordren er oprettet', 'The job order is created'])}>
          {say([
            `${Tovholder.Jobcenter.Navn} har modtaget jobordren og finder kandidater. Du finder dem på jobordren.`,
            `${Tovholder.Jobcenter.Navn} has received the order and finds candidates. You will find them on the order.`,
          ])}
        </Receipt>
        <Facts
          facts={[
            [say(['Id', 'Id']), nummer],
            [say(['Oprettet', 'Created']), momentText(ordre.OprettetTidspunkt, say)],
            [say(['Oprettet af', 'Created by']), say(partWords(ordre.OprettetAf))],
            [say(['Ansvarligt jobcenter', 'Responsible job centre']), Tovholder.Jobcenter.Navn],
          ]}
        />
        <Indhold ordre={ordre} say={say} />
        <p class="ordre-udskriv">
          {say([
            'Udskriv kvitteringen med browserens egen udskrift: tryk Ctrl+P, eller ⌘P på en Mac. Menu og knapper kommer ikke med.',
            'Print the receipt with your browser: press Ctrl+P, or ⌘P on a Mac. Menu and buttons are left out.',
          ])}
        </p>
        <p class="knapper">
          <a class="button button-primary" href={ordreHref(id)}>
            {say(['Gå til jobordren', 'Go to the job order'])}
          </a>
          <a class="button button-secondary" href="/virksomhed/ordrer">
            {say(['Til alle jobordrer', 'To all job orders'])}
          </a>
        </p>
      </Document>,
    );
  });
