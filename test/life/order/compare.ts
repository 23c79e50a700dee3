/** What each way to look at job orders shows beside what the model says it should. */
import { expect } from 'chai';
import type {
  GetFormidlingslogResponseType,
  GetJobordreFormidlingerResponseType,
  GetJobordreResponseType,
} from '../../../src/contract/index.js';
import { nameOf } from '../gateway.js';
import { compareFeed, compareMails, compareOwnList, compareToDo } from './compare-lists.js';
import type { OrderGateway } from './gateway.js';
import { boundsOf, type Candidate, type Order, type OrderWorld, type Who } from './model.js';
import { byWhom, latestOf, millis, partOf } from './shown.js';

const STATUSES = ['Aaben', 'MidlertidigInaktiv', 'Lukket'] as const;

/**
 * The state of every order, the feed and the mails after each step; the other views take turns, so
 * that a life costs less, and each sees what another has not.
 * @throws AssertionError naming the view that shows something else than it should
 */
export async function compare(world: OrderWorld, gateway: OrderGateway): Promise<void> {
  const turn = Math.floor(world.now / 1000);
  const seer: Who = (turn & 2) === 0 ? '101' : 'company';
  const compareMore = (turn & 1) === 0 ? compareLog : compareCandidates;
  for (const order of world.orders) {
    await compareOrder(order, seer, world, gateway);
    await compareMore(order, seer, gateway);
  }
  const wanted = STATUSES.filter((_, i) => (turn & (2 << i)) === 0);
  await (turn % 3 === 0 ? compareToDo(turn, world, gateway) : compareOwnList(wanted, world, gateway));
  await compareFeed(world, gateway);
  await compareMails(world, gateway);
}

async function compareOrder(order: Order, seer: Who, world: OrderWorld, gateway: OrderGateway) {
  const request = { JobordreIdentifier: order.id };
  const { Jobordrevisning: got } = await gateway.read<GetJobordreResponseType>(
    ...(['GetJobordre', request, gateway.as(seer)] as const),
  );
  const { Jobordre: shown, Kandidater: counts } = got;
  expect(
    {
      version: got.Version,
      status: nameOf('Jobordrestatus', got.Status),
      cause: got.Lukkeaarsag && nameOf('Lukkeaarsag', got.Lukkeaarsag),
      created: [millis(got.OprettetTidspunkt), ...byWhom(got.OprettetAf)],
      latest: millis(got.SenesteHandlingTidspunkt),
      navn: got.VirksomhedsnavnFraRegister,
      responsible: got.Tovholder.Jobcenter.Jobcenterkode,
      tovholder: got.Tovholder.Medarbejder?.Fornavne,
      note: got.SenesteNote && [
        got.SenesteNote.Tekst,
        millis(got.SenesteNote.Tidspunkt),
        ...byWhom(got.SenesteNote.SkrevetAf),
      ],
      counts: [counts.AntalUafgjorte, counts.AntalAnsatte, counts.AntalIkkeAnsatte, counts.AntalFjernede],
      titel: shown.Titel,
      loebende: shown.Loebende,
      bounds: boundsOf(shown as never).map((name) => [name, shown[name]]),
      hasUnit: shown.Virksomhed.ProductionUnitIdentifier !== undefined,
      wantsMail: shown.EmailVedFormidling,
      intern: shown.InternKommentar,
    },
    `GetJobordre as ${seer}`,
  ).to.deep.equal({
    version: order.version,
    status: world.status(order),
    cause: world.cause(order),
    created: [order.log[0]?.at, ...partOf(order.by, gateway)],
    latest: latestOf(order),
    navn: world.company.navn,
    responsible: order.content.jobcenter,
    tovholder: order.tovholder,
    note: order.note && [order.note.text, order.note.at, ...partOf(order.note.by, gateway)],
    counts: (['Formidlet', 'Ansat', 'IkkeAnsat', 'Fjernet'] as const).map((one) => world.count(order, one)),
    titel: order.content.titel,
    loebende: order.content.loebende,
    bounds: boundsOf(order.content).map((name) => [name, order.content[name]]),
    hasUnit: order.content.hasUnit,
    wantsMail: order.content.wantsMail ?? true,
    intern: seer === 'company' ? undefined : order.content.intern,
  });
}

/** The guide's words for what is done to an order (afsnit 3.2); the oldest stands first. */
const ACTIONS: Readonly<Record<string, string>> = {
  Oprettet: 'Oprettet',
  Formidlet: 'Formidling',
  FormidlingFjernet: 'Fjernet',
};

async function compareLog(order: Order, seer: Who, gateway: OrderGateway) {
  const request = { JobordreIdentifier: order.id, PageSize: 100 };
  const log = await gateway.read<GetFormidlingslogResponseType>(
    'GetFormidlingslog',
    request,
    gateway.as(seer),
  );
  expect(
    log.LoglinjeSamling.map((line) => [
      nameOf('Handlingstype', line.Handlingstype),
      ...[millis(line.Handlingsdato), ...byWhom(line.UdfoertAf), line.Beskrivelse, line.FormidlingIdentifier],
      line.Status && nameOf('Jobordrestatus', line.Status),
      line.Formidlingsstatus && nameOf('Formidlingsstatus', line.Formidlingsstatus),
    ]),
    'GetFormidlingslog',
  ).to.deep.equal(
    order.log.map(({ what, at, by, text, candidate, status }) => [
      ACTIONS[what] ?? 'Aendret',
      ...[at, ...partOf(by, gateway), text, candidate?.id, status, candidate?.decision],
    ]),
  );
}

/** What whom is told of a person: the table of the release note, pkt. 3.4. */
const told = ({ person: { kind, name, cpr }, status }: Candidate, seer: Who) => {
  if (seer !== 'company')
    return {
      name,
      cpr: status === 'Fjernet' ? undefined : cpr,
      hasCv: kind === 'searchable',
      year: 1990,
      site: true,
    };
  if (kind === 'protected')
    return { name: undefined, cpr: undefined, hasCv: false, year: undefined, site: false };
  return {
    name,
    cpr: undefined,
    hasCv: kind === 'searchable',
    year: kind === 'none' ? 1990 : undefined,
    site: true,
  };
};

async function compareCandidates(order: Order, seer: Who, gateway: OrderGateway) {
  const request = { JobordreIdentifier: order.id, PageSize: 100 };
  const got = await gateway.read<GetJobordreFormidlingerResponseType>(
    ...(['GetJobordreFormidlinger', request, gateway.as(seer)] as const),
  );
  expect(
    got.FormidlingSamling.map(({ Kandidat, ...one }) => ({
      id: one.FormidlingIdentifier,
      version: one.Version,
      status: nameOf('Formidlingsstatus', one.Status),
      text: one.Beskrivelse,
      by: [one.FormidletAf.OrganisationTypeId, one.FormidletAf.OrganisationCode, one.FormidletAf.Navn],
      name: Kandidat.Efternavn,
      cpr: Kandidat.PersonCivilRegistrationIdentifier,
      hasCv: Kandidat.CvIdentifier !== undefined,
      year: Kandidat.Foedselsaar,
      site: one.Hjemmeside !== undefined,
    })),
    `GetJobordreFormidlinger as ${seer}`,
  ).to.deep.equal(
    order.candidates
      .filter(({ status }) => status !== 'Fjernet')
      .map((one) => ({
        ...{ id: one.id, version: one.version, status: one.status, text: one.text },
        by: partOf(one.by, gateway).slice(1),
        ...told(one, seer),
      })),
  );
}
