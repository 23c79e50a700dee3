/** The requests for access, those that are open first of all. */
import { codeListValue, kode } from '../../codelists/code-lists.js';
import type { AnmodningType } from '../../contract/index.js';
import { html } from '../answers.js';
import { momentText } from '../layout/times.js';
import { Document } from '../layout/document.js';
import { Badge, type Colour, type Column, hrefWith, Pager, Table } from '../layout/parts.js';
import { ReceiptOf, type Receipts } from '../layout/receipts.js';
import type { OwnVisit } from '../visit/visit.js';
import type { Words } from '../words.js';
import { anmodningAt, type Anmodningstilstand, isAaben, type Skranke, TILSTANDE } from './skranke.js';

const RECEIPTS: Receipts = {
  tildelt: {
    title: ['Adgangen er tildelt', 'The access was granted'],
    words: ['Medarbejderen får besked på e-mail.', 'The employee is told by e-mail.'],
  },
  afvist: {
    title: ['Anmodningen er afvist', 'The request was refused'],
    words: [
      'Medarbejderen får besked på e-mail med begrundelsen.',
      'The employee is told by e-mail, with the reason.',
    ],
  },
};

const CHOICES: Readonly<Record<Anmodningstilstand, Words>> = {
  Aaben: ['Åbne', 'Open'],
  Tildelt: ['Tildelte', 'Granted'],
  Afvist: ['Afviste', 'Refused'],
};

const COMPANY: Column = { words: ['CVR-nummer', 'CVR number'] };
const COLUMNS: readonly Column[] = [
  { words: ['Navn', 'Name'] },
  { words: ['E-mail', 'E-mail'] },
  { words: ['Anmodet', 'Asked'] },
  { words: ['Tilstand', 'State'] },
];

export async function liste(visit: OwnVisit, skranke: Skranke) {
  const { say, request } = visit;
  const chosen = TILSTANDE.find((one) => one === request.query.get('tilstand')) ?? 'Aaben';
  const cursor = request.query.get('cursor');
  const { AnmodningSamling, NextCursor } = await visit.ask('GetAnmodninger', {
    Tilstand: kode('Anmodningstilstand', chosen),
    ...(skranke.cvr !== undefined && { CVRnumberIdentifier: skranke.cvr }),
    ...(cursor !== null && { Cursor: cursor }),
  });
  const title = say(['Adgang', 'Access']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      <h1>{title}</h1>
      <p>
        {say([
          'Nye brugere anmoder om adgang til Jobnet for Arbejdsgivere. Tildel kun adgang til medarbejdere, du kender.',
          'New users ask for access to Jobnet for Employers. Grant it only to employees whom you know.',
        ])}
      </p>
      <Choices visit={visit} chosen={chosen} />
      <Table
        visit={visit}
        caption={say(['Anmodninger om adgang', 'Requests for access'])}
        columns={skranke.cvr === undefined ? [COMPANY, ...COLUMNS] : COLUMNS}
        rows={AnmodningSamling.map((one) => row(visit, skranke, one))}
        empty={say(['Der er ingen anmodninger i denne tilstand.', 'There are no requests in this state.'])}
      />
      <Pager visit={visit} next={NextCursor} />
    </Document>,
  );
}

const Choices = ({
  visit: { say, request },
  chosen,
}: {
  readonly visit: OwnVisit;
  readonly chosen: Anmodningstilstand;
}) => (
  <nav aria-label={say(['Tilstand', 'State'])}>
    <ul class="faner no-max-width">
      {TILSTANDE.map((one) => (
        <li>
          <a
            href={hrefWith(request, { tilstand: one, cursor: undefined, kvittering: undefined })}
            {...(one === chosen && { 'aria-current': 'true' })}
          >
            {say(CHOICES[one])}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

function row(visit: OwnVisit, skranke: Skranke, anmodning: AnmodningType) {
  const { AnmoderNavn, Email, AnmodetTidspunkt, CVRnumberIdentifier } = anmodning;
  const cells = [
    <a href={anmodningAt(skranke, anmodning)}>{AnmoderNavn}</a>,
    Email,
    momentText(AnmodetTidspunkt, visit.say),
    <Tilstand visit={visit} anmodning={anmodning} />,
  ];
  return skranke.cvr === undefined ? [CVRnumberIdentifier, ...cells] : cells;
}

const COLOURS: Readonly<Record<Anmodningstilstand, Colour>> = {
  Aaben: 'gul',
  Tildelt: 'groen',
  Afvist: 'roed',
};

const ONE: Readonly<Record<Anmodningstilstand, Words>> = {
  Aaben: ['Åben', 'Open'],
  Tildelt: ['Tildelt', 'Granted'],
  Afvist: ['Afvist', 'Refused'],
};

export function Tilstand({
  visit: { say },
  anmodning,
}: {
  readonly visit: OwnVisit;
  readonly anmodning: AnmodningType;
}) {
  const { name } = codeListValue('Anmodningstilstand', anmodning.Tilstand) ?? {};
  const tilstand = TILSTANDE.find((one) => one === name) ?? 'Aaben';
  const { Afgoerelse } = anmodning;
  return (
    <>
      <Badge colour={COLOURS[tilstand]}>{say(ONE[tilstand])}</Badge>
      {!isAaben(anmodning) && Afgoerelse && ` ${momentText(Afgoerelse.Tidspunkt, say)}`}
    </>
  );
}
