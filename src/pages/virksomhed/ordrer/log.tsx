/** The mediation log: who did what and when, the oldest on top. */
import type { LoglinjeType } from '../../../contract/index.js';
import { codeListValue } from '../../../codelists/code-lists.js';
import { codeWords } from '../../forms/codes.js';
import { momentText } from '../../layout/times.js';
import { type Column, Table } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Say } from '../../words.js';
import { langListe } from './lang-liste.js';
import { Linjer, partWords, StateBadge } from './ord.js';

const COLUMNS: readonly Column[] = [
  { words: ['Oprettet af', 'Made by'] },
  { words: ['Beskrivelse', 'Description'] },
  { words: ['Handlingstype', 'Kind of action'] },
  { words: ['Handlingsdato', 'Date of action'] },
];

export const Log = ({
  visit,
  linjer,
}: {
  readonly visit: CompanyVisit;
  readonly linjer: readonly LoglinjeType[];
}) => (
  <Table
    visit={visit}
    caption={visit.say(['Formidlingslog', 'Mediation log'])}
    columns={COLUMNS}
    rows={linjer.map((linje) => row(linje, visit.say))}
    empty={visit.say(['Loggen er tom.', 'The log is empty.'])}
  />
);

const row = (linje: LoglinjeType, say: Say) => [
  say(partWords(linje.UdfoertAf)),
  <Beskrivelse linje={linje} say={say} />,
  say(codeWords('Handlingstype', linje.Handlingstype)),
  momentText(linje.Handlingsdato, say),
];

/** What an action changed stands before what was written of it. */
function Beskrivelse({ linje, say }: { readonly linje: LoglinjeType; readonly say: Say }) {
  const { Beskrivelse: text, Handlingstype, Status, Formidlingsstatus } = linje;
  const isNew = codeListValue('Handlingstype', Handlingstype)?.name === 'Oprettet';
  if (isNew && text === undefined)
    return (
      <>
        {say([
          'Jobordren er oprettet og modtaget af jobcentret.',
          'The order is created and received by the job centre.',
        ])}
      </>
    );
  return (
    <>
      {Status !== undefined && !isNew && <StateBadge list="Jobordrestatus" code={Status} say={say} />}{' '}
      {Formidlingsstatus !== undefined && (
        <StateBadge list="Formidlingsstatus" code={Formidlingsstatus} say={say} />
      )}{' '}
      {text !== undefined && <Linjer>{text}</Linjer>}
    </>
  );
}

/** All of a long log, page by page. */
export const logSide = (visit: CompanyVisit) =>
  langListe(visit, ['Formidlingslog for', 'Mediation log of'], async (asked) => {
    const { LoglinjeSamling, NextCursor } = await visit.ask('GetFormidlingslog', asked);
    return { list: <Log visit={visit} linjer={LoglinjeSamling} />, next: NextCursor };
  });
