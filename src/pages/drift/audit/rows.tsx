/** The rows that were found, the newest first. */
import type { AuditPage, JudgedRow } from '../../../audit/audit-query.js';
import { momentText } from '../../layout/times.js';
import { OperationName } from '../../layout/operation-name.js';
import { Badge, Pager, Table } from '../../layout/parts.js';
import type { Visit } from '../../visit/visit.js';
import type { Say, Words } from '../../words.js';
import { systemWords } from '../called.js';
import { Seal } from './seal.js';

interface Props {
  readonly visit: Visit;
  readonly page: AuditPage;
  /** Of systems, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

export const Rows = ({ visit, page: { rows, next, isPartial }, names }: Props) => {
  const { say } = visit;
  return (
    <>
      <Table
        visit={visit}
        caption={say(['Rækker i auditsporet, nyeste først', 'Rows of the audit trail, the newest first'])}
        columns={[
          { words: ['Nr. og tid', 'No. and time'] },
          { words: ['Segl', 'Seal'] },
          { words: ['Hvad', 'What'] },
          { words: ['Om', 'About'] },
          { words: ['Hvem', 'Who'] },
        ]}
        rows={rows.map((row) => [
          <>
            {row.nr}
            <br />
            {momentText(row.recorded_at, say)}
          </>,
          <Seal state={row.seal} say={say} />,
          <What row={row} say={say} />,
          <Lines lines={aboutOf(row)} say={say} />,
          <Lines lines={whoOf(row, names)} say={say} />,
        ])}
        empty={
          isPartial
            ? say(['Ingen endnu.', 'None so far.'])
            : say(['Der er ingen rækker.', 'There are no rows.'])
        }
      />
      {isPartial && (
        <p>
          {say([
            'Der er ledt i mange rækker. Næste side leder videre, hvor denne slap.',
            'Many rows were looked through. The next page goes on where this one ended.',
          ])}
        </p>
      )}
      <Pager visit={visit} next={next} />
    </>
  );
};

const What = ({ row, say }: { readonly row: JudgedRow; readonly say: Say }) => (
  <>
    <OperationName name={row.operation} />
    <br />
    {row.outcome === 0 ? (
      <Badge colour="groen">{say(['Gjort', 'Done'])}</Badge>
    ) : (
      <Badge colour="gul">{say([`Afvist ${row.outcome}`, `Refused ${row.outcome}`])}</Badge>
    )}
    {row.repeated && (
      <>
        {' '}
        <Badge colour="graa">{say(['Gentaget', 'Repeated'])}</Badge>
      </>
    )}
  </>
);

type Line = readonly [words: Words, value: string];

const Lines = ({ lines, say }: { readonly lines: readonly Line[]; readonly say: Say }) => (
  <ul class="spor nobullet-list">
    {lines.map(([words, value]) => (
      <li>
        {say(words)} <code>{value}</code>
      </li>
    ))}
  </ul>
);

const linesOf = (lines: readonly (readonly [Words, string | number | null])[]): readonly Line[] =>
  lines.flatMap(([words, value]) => (value === null ? [] : [[words, String(value)] as const]));

const aboutOf = (row: JudgedRow): readonly Line[] =>
  linesOf([
    [['annonce', 'ad'], row.jobannonce_id],
    [['ordre', 'order'], row.jobordre_id],
    [['formidling', 'mediation'], row.formidling_id],
    [['kontaktperson', 'contact person'], row.kontaktperson_id],
    [['driftsbesked', 'notice'], row.driftsbesked_id],
    [['anmodning', 'request'], row.anmodning_id],
    [['person', 'person'], row.person_id],
    [['version', 'version'], row.version],
    [['annonce i version 1', 'ad of version 1'], row.annonce_id],
    [['CVR', 'CVR'], row.cvr],
  ]);

const whoOf = (row: JudgedRow, names: ReadonlyMap<string, string>): readonly Line[] =>
  linesOf([
    [['system', 'system'], row.system_id === null ? null : systemWords(row.system_id, names)[0]],
    [
      ['for', 'for'],
      row.organisation_code === null ? null : `${row.organisation_type_id ?? ''}/${row.organisation_code}`,
    ],
    [['bruger', 'user'], row.user_id],
    [['certifikat', 'certificate'], row.certificate_sha256],
    [['log', 'log'], row.log_id],
  ]);
