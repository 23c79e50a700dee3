/** One system: what the registry has of it, but not what the operator has noted of its people. */
import type { Child } from 'hono/jsx';
import { codeListValue } from '../../../codelists/code-lists.js';
import { type Found, OWN_PAGE_SIZE, type OwnMandate } from '../../../systems/own-systems-port.js';
import type { Organisation } from '../../../systems/system.js';
import { html } from '../../answers.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Alert, Back, Badge, Facts, Pager, Table } from '../../layout/parts.js';
import { notFound } from '../../layout/said.js';
import { isId } from '../../visit/ids.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { Certifikater } from './certifikater.js';
import { Limits } from './limits.js';
import { nextPage, pageIn } from './page-number.js';
import { SYSTEMS } from './places.js';

/** The page of each list, in the address. */
const PAGES = { certificates: 'certifikater', organisations: 'organisationer', mandates: 'mandater' };

export async function system(visit: DeveloperVisit) {
  const { say, registry, systems, params, request } = visit;
  const id = (params.id ?? '').toLowerCase();
  if (!isId(id) || (systems && !systems.includes(id))) return notFound(visit);
  const found = await registry.find(id);
  if (!found) return notFound(visit);
  const page = (name: keyof typeof PAGES) => pageIn(request.query, PAGES[name]);
  const [certificates, organisations, mandates] = await Promise.all([
    registry.certificates(id, page('certificates')),
    registry.organisations(id, page('organisations')),
    registry.mandates(id, page('mandates')),
  ]);
  const { name, createdAt, closedAt } = found;
  return html(
    200,
    <Document visit={visit} title={name} isWide>
      {systems?.length === 1 ? (
        <Back href="/udvikler">{say(['Udviklere og testere', 'Developers and testers'])}</Back>
      ) : (
        <Back href={SYSTEMS}>{say(['Systemer', 'Systems'])}</Back>
      )}
      <h1>{name}</h1>
      {closedAt && (
        <Alert kind="warning" title={say(['Systemet er lukket', 'The system is closed'])}>
          {momentText(closedAt, say)}
        </Alert>
      )}
      <Facts
        facts={[
          [say(['Id', 'Id']), <code class="sti">{id}</code>],
          [say(['Registreret', 'Registered']), momentText(createdAt, say)],
        ]}
      />
      <ul>
        <li>
          <a href={`/udvikler/kald?system=${id}`}>{say(['Systemets seneste kald', 'Its last calls'])}</a>
        </li>
        {systems && !closedAt && (
          <li>
            <a href={`/udvikler/proev?system=${id}`}>
              {say(['Prøv en besked i dets navn', 'Try a message in its name'])}
            </a>
          </li>
        )}
      </ul>
      <h2>{say(['Grænser', 'Limits'])}</h2>
      <Limits visit={visit} system={found} />
      <Heading total={certificates.total}>{say(['Certifikater', 'Certificates'])}</Heading>
      <Certifikater visit={visit} certificates={certificates.items} />
      <Next visit={visit} name="certificates" page={page('certificates')} total={certificates.total} />
      <Heading total={organisations.total}>
        {say(['Organisationer, systemet må handle for', 'Organisations that the system may act for'])}
      </Heading>
      <Organisations visit={visit} organisations={organisations} />
      <Next visit={visit} name="organisations" page={page('organisations')} total={organisations.total} />
      <Heading total={mandates.total}>{say(['Mandater fra virksomheder', 'Mandates of companies'])}</Heading>
      <Mandates visit={visit} mandates={mandates} />
      <Next visit={visit} name="mandates" page={page('mandates')} total={mandates.total} />
    </Document>,
  );
}

const Heading = ({ total, children }: { readonly total: number; readonly children: Child }) => (
  <h2>
    {children}
    {total > 0 && ` (${total})`}
  </h2>
);

const LABELS = {
  certificates: ['Flere certifikater', 'More certificates'],
  organisations: ['Flere organisationer', 'More organisations'],
  mandates: ['Flere mandater', 'More mandates'],
} as const;

const Next = ({
  visit,
  name,
  page,
  total,
}: {
  readonly visit: DeveloperVisit;
  readonly name: keyof typeof PAGES;
  readonly page: number;
  readonly total: number;
}) => (
  <Pager
    visit={visit}
    next={nextPage(page, total, OWN_PAGE_SIZE)}
    field={PAGES[name]}
    label={visit.say(LABELS[name])}
  />
);

async function Organisations({
  visit: { say, registry, request },
  organisations: { items },
}: {
  readonly visit: DeveloperVisit;
  readonly organisations: Found<Organisation>;
}) {
  const types = [...new Set(items.map(({ organisationTypeId }) => organisationTypeId))];
  const names = new Map(
    await Promise.all(types.map(async (type) => [type, await registry.authorities(type)] as const)),
  );
  return (
    <Table
      visit={{ say, request }}
      caption={say(['Organisationer', 'Organisations'])}
      columns={[{ words: ['Type', 'Type'] }, { words: ['Kode', 'Code'] }, { words: ['Navn', 'Name'] }]}
      rows={items.map(({ organisationTypeId: type, organisationCode: code }) => {
        const known = codeListValue('OrganisationType', type);
        return [
          known ? `${type} – ${say([known.da, known.en])}` : String(type),
          code,
          names.get(type)?.get(code) ?? '–',
        ];
      })}
      empty={say(['Systemet må ikke handle for nogen.', 'The system may act for nobody.'])}
    />
  );
}

const Mandates = ({
  visit: { say, request, now },
  mandates: { items },
}: {
  readonly visit: DeveloperVisit;
  readonly mandates: Found<OwnMandate>;
}) => (
  <Table
    visit={{ say, request }}
    caption={say(['Mandater', 'Mandates'])}
    columns={[
      { words: ['CVR-nummer', 'CVR number'] },
      { words: ['Nu', 'Now'] },
      { words: ['Fra', 'From'] },
      { words: ['Til', 'To'] },
    ]}
    rows={items.map(({ cvr, from, to }) => [
      cvr,
      from > now ? (
        <Badge colour="blaa">{say(['Begynder senere', 'Begins later'])}</Badge>
      ) : to && to <= now ? (
        <Badge colour="graa">{say(['Ophørt', 'Ended'])}</Badge>
      ) : (
        <Badge colour="groen">{say(['Gælder', 'Holds'])}</Badge>
      ),
      momentText(from, say),
      to ? momentText(to, say) : say(['Indtil videre', 'Until further notice']),
    ])}
    empty={say([
      'Ingen. En virksomheds eget system og en myndigheds behøver intet mandat.',
      "None. A company's own system and that of an authority need no mandate.",
    ])}
  />
);
