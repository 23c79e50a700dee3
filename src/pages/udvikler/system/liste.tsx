/** The systems that a developer looks after; in a sandbox all. */
import { OWN_PAGE_SIZE, type ListedSystem } from '../../../systems/own-systems-port.js';
import { html, seeOther } from '../../answers.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Back, Badge, Pager, Table } from '../../layout/parts.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import type { Say } from '../../words.js';
import { endsSoon } from './certificate-state.js';
import { nextPage, pageIn } from './page-number.js';
import { systemAt } from './places.js';

const PAGE = 'side';

export async function systemer(visit: DeveloperVisit) {
  const { say, now, registry, systems, request } = visit;
  const [only, second] = systems ?? [];
  if (only !== undefined && second === undefined) return seeOther(systemAt(only));
  const page = pageIn(request.query, PAGE);
  const { items, total } = await registry.list(systems, page, now);
  const title = say(['Systemer', 'Systems']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <Back href="/udvikler">{say(['Udviklere og testere', 'Developers and testers'])}</Back>
      <h1>{title}</h1>
      <p>
        {systems
          ? say(['De systemer, som jeres virksomhed passer.', 'The systems that your company looks after.'])
          : say([
              'Alle systemer i sandkassen. I produktion ser I kun jeres egne.',
              'All systems of the sandbox. In production you see only your own.',
            ])}
      </p>
      <Table
        visit={visit}
        caption={title}
        columns={[
          { words: ['System', 'System'] },
          { words: ['Certifikat udløber', 'Certificate ends'] },
          { words: ['Certifikater i kraft', 'Certificates in force'], isNumber: true },
          { words: ['Mandater', 'Mandates'], isNumber: true },
        ]}
        rows={items.map((one) => [
          <a href={systemAt(one.id)}>{one.name}</a>,
          <FirstEnd system={one} now={now} say={say} />,
          one.certificates,
          one.mandates,
        ])}
        empty={say(['Der er ingen systemer.', 'There are no systems.'])}
      />
      <Pager visit={visit} next={nextPage(page, total, OWN_PAGE_SIZE)} field={PAGE} />
    </Document>,
  );
}

const FirstEnd = ({
  system: { closedAt, firstEnd },
  now,
  say,
}: {
  readonly system: ListedSystem;
  readonly now: Date;
  readonly say: Say;
}) => {
  if (closedAt) return <Badge colour="graa">{say(['Systemet er lukket', 'The system is closed'])}</Badge>;
  if (!firstEnd) return <Badge colour="roed">{say(['Ingen i kraft', 'None in force'])}</Badge>;
  return endsSoon(firstEnd, now) ? (
    <Badge colour="gul">{momentText(firstEnd, say)}</Badge>
  ) : (
    <>{momentText(firstEnd, say)}</>
  );
};
