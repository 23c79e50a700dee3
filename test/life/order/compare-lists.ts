/** What lists, the change feed and the outbox show beside what the model says they should. */
import { expect } from 'chai';
import { kode } from '../../../src/codelists/code-lists.js';
import type {
  GetJobordrerForVirksomhedResponseType,
  GetJobordrerPaaTypeOgStatusResponseType,
} from '../../../src/contract/index.js';
import { nameOf } from '../gateway.js';
import type { OrderGateway } from './gateway.js';
import { JOB_CENTRES, type Line, type Order, type OrderWorld, type Status } from './model.js';
import { byWhom, latestOf, millis, partOf } from './shown.js';

const TYPE = 1;

/** »Tallet … udelukkende vise antallet af de kandidater, hvor der endnu ikke er taget stilling« */
const lineOf = (order: Order, world: OrderWorld) => [
  ...[order.id, order.version, order.content.titel, world.status(order), world.cause(order), latestOf(order)],
  ...[
    world.count(order, 'Formidlet'),
    order.content.loebende,
    order.content.jobcenter,
    order.tovholder !== undefined,
  ],
];
const shownLines = ({ JobordrelinjeSamling }: GetJobordrerForVirksomhedResponseType) =>
  JobordrelinjeSamling.map((line) => [
    ...[line.JobordreIdentifier, line.Version, line.Titel, nameOf('Jobordrestatus', line.Status)],
    line.Lukkeaarsag && nameOf('Lukkeaarsag', line.Lukkeaarsag),
    ...[millis(line.SenesteHandlingTidspunkt), line.AntalUafgjorteKandidater, line.Loebende],
    ...[line.AnsvarligtJobcenter, line.HarTovholder],
  ]);

/** @param statuses none: of all */
export async function compareOwnList(statuses: readonly Status[], world: OrderWorld, gateway: OrderGateway) {
  const request = {
    CVRnumberIdentifier: gateway.cvr,
    ...(statuses.length > 0 && { StatusSamling: statuses.map((one) => kode('Jobordrestatus', one)) }),
  };
  const list = await gateway.read<GetJobordrerForVirksomhedResponseType>(
    ...(['GetJobordrerForVirksomhed', request, gateway.as('company')] as const),
  );
  const wanted = world.orders.filter(
    (order) => statuses.length === 0 || statuses.includes(world.status(order)),
  );
  // »senest oprettede jobordre får det højeste Id-nummer«
  expect(shownLines(list), `own list, ${statuses.join()}`).to.deep.equal(
    wanted.map((order) => lineOf(order, world)).reverse(),
  );
}

/** A job centre's list is also of other lives, whose orders are older. */
export async function compareToDo(turn: number, world: OrderWorld, gateway: OrderGateway) {
  const jobcenter = JOB_CENTRES[turn % 2];
  const request = {
    Type: TYPE,
    AnsvarligtJobcenter: jobcenter,
    UdenTovholder: true,
    PageSize: world.orders.length + 1,
  };
  const list = await gateway.read<GetJobordrerPaaTypeOgStatusResponseType>(
    ...(['GetJobordrerPaaTypeOgStatus', request, gateway.as('101')] as const),
  );
  const wanted = world.orders.filter(
    ({ content, tovholder }) => content.jobcenter === jobcenter && !tovholder,
  );
  const ids = new Set(world.orders.map(({ id }) => id));
  const own = shownLines(list).filter(([id]) => ids.has(id as string));
  expect(own, 'to-do list').to.deep.equal(wanted.map((order) => lineOf(order, world)).reverse());
}

export async function compareFeed(world: OrderWorld, gateway: OrderGateway) {
  const shown = await gateway.newEvents();
  const rowOf = ({ order, line }: { order: Order; line: Line }) => [
    ...[order.id, line.version, line.what, line.at, ...partOf(line.by, gateway)],
    ...[line.candidate?.id, order.content.jobcenter, world.status(order)],
  ];
  expect(
    shown.map((row) => [
      ...[row.JobordreIdentifier, row.Version, nameOf('Jobordrehaendelsestype', row.Haendelsestype)],
      ...[millis(row.Tidspunkt), ...byWhom(row.UdfoertAf), row.FormidlingIdentifier],
      ...[row.AnsvarligtJobcenter, nameOf('Jobordrestatus', row.Status)],
    ]),
    'change feed',
  ).to.deep.equal(world.feed.splice(0).map(rowOf));
}

/** »Hvis virksomhedens kontaktperson har ønsket at modtage en e-mail ved formidling« */
export async function compareMails(world: OrderWorld, gateway: OrderGateway) {
  const candidates = world.orders.flatMap((order) => order.candidates);
  const wanted = candidates.flatMap(({ id, mailedTo }) => (mailedTo === undefined ? [] : [[id, mailedTo]]));
  expect(await gateway.mails(candidates.map(({ id }) => id)), 'mails').to.deep.equal(
    Object.fromEntries(wanted),
  );
}
