/** What each way to look at the ads shows beside what the model says it should. */
import { expect } from 'chai';
import type {
  GetAfventendeJobannoncerResponseType,
  GetJobannonceChangesResponseType,
  GetJobannonceHistoryResponseType,
  GetJobannonceResponseType,
  SearchJobannonceResponseType,
} from '../../../src/contract/index.js';
import { isRefused, nameOf } from '../gateway.js';
import type { AdGateway as Gateway } from './gateway.js';
import type { Ad, AdWorld as World } from './model.js';

const millis = (text: string) => new Date(text).getTime();
const byId = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);

/** @throws AssertionError naming the view that shows something else than it should */
export async function compare(world: World, gateway: Gateway): Promise<void> {
  for (const ad of world.ads) await compareAd(ad, world, gateway);
  await compareLists(world, gateway);
  await compareQueue(world, gateway);
  await compareFeed(world, gateway);
}

async function compareAd(ad: Ad, world: World, gateway: Gateway): Promise<void> {
  const about = { JobannonceIdentifier: ad.id };
  const got = await gateway.ask<GetJobannonceResponseType>('GetJobannonce', about, gateway.owner);
  const shown = isRefused(got)
    ? got
    : {
        version: got.Version,
        status: nameOf('JobannonceStatus', got.Status),
        approved: got.GodkendtVersion,
        titel: got.Jobannonce.Titel,
        navn: got.VirksomhedFraRegister?.Navn,
        refused: got.Afvisning !== undefined,
        conflict: got.Konfliktramt,
      };
  const expected = ad.deleted
    ? [130000]
    : {
        version: ad.version,
        status: world.status(ad),
        approved: ad.approved?.version,
        titel: ad.content.titel,
        navn: world.company.navn,
        refused: world.status(ad) === 'IkkeGodkendt',
        conflict: ad.marked || world.company.isInConflict,
      };
  expect(shown, 'GetJobannonce').to.deep.equal(expected);
  // »Ikke længere på Jobnet« is said only of what was there.
  if (!ad.deleted && world.status(ad) === 'IkkeLaengerePaaJobnet')
    expect(ad.first, 'was on Jobnet').to.be.a('number');

  const history = await gateway.read<GetJobannonceHistoryResponseType>(
    'GetJobannonceHistory',
    { ...about, PageSize: 100 },
    gateway.owner,
  );
  const events = history.HaendelseSamling.map((event) => [
    event.Version,
    nameOf('Haendelsestype', event.Haendelsestype) +
      (event.Aktoer.OrganisationCode === '-1' && event.Haendelsestype === 3 ? ' automatisk' : ''),
  ]);
  expect(events, 'GetJobannonceHistory').to.deep.equal(ad.events);
}

async function compareLists(world: World, gateway: Gateway): Promise<void> {
  const rows = async (own: boolean) => {
    const request = { EgneJobannoncer: own, CVRnumberIdentifier: gateway.cvr, PageSize: 100 };
    const page = await gateway.read<SearchJobannonceResponseType>(
      'SearchJobannonce',
      request,
      own ? gateway.owner : gateway.public,
    );
    return page.SoegeresultatSamling.map((hit) => [
      hit.JobannonceIdentifier,
      hit.Version,
      nameOf('JobannonceStatus', hit.Status),
      hit.Titel,
      hit.VirksomhedFraRegister?.Navn,
    ]);
  };
  const { navn } = world.company;
  const own = world.ads.filter(({ deleted }) => !deleted);
  // »hvor den nyeste vil ligge øverst«
  expect(await rows(true), 'own list').to.deep.equal(
    own.map((ad) => [ad.id, ad.version, world.status(ad), ad.content.titel, navn]).reverse(),
  );
  const seen = world.ads.filter((ad) => world.isPublic(ad));
  expect((await rows(false)).sort(byId), 'public').to.deep.equal(
    seen
      .map(({ id, approved }) => [id, approved?.version, 'PaaJobnet', approved?.content.titel, navn])
      .sort(byId),
  );
}

async function compareQueue(world: World, gateway: Gateway): Promise<void> {
  const request = {
    BehandlingstilstandSamling: [1, 2, 3],
    CVRnumberIdentifier: gateway.cvr,
    PageSize: 100,
  };
  const page = await gateway.read<GetAfventendeJobannoncerResponseType>(
    'GetAfventendeJobannoncer',
    request,
    gateway.desk('anna'),
  );
  const shown = page.AfventendeJobannonceSamling.map((row) => ({
    id: row.JobannonceIdentifier,
    version: row.Version,
    since: millis(row.AfventerSidenTidspunkt),
    conflict: row.Konfliktramt,
    by: row.Behandler?.BehandlerIdentifier,
    until: row.ParkeretTilTidspunkt && millis(row.ParkeretTilTidspunkt),
    hindrances: (row.HindringSamling ?? []).map((code) => 130307 + code),
  }));
  const expected = world.ads
    .filter((ad) => world.waits(ad))
    // A conflict brings back several ads at one moment; they stand by their number then.
    .sort((a, b) => a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : 1))
    .map((ad) => ({
      id: ad.id,
      version: ad.version,
      since: ad.waitingSince,
      conflict: ad.marked || world.company.isInConflict,
      by: world.heldBy(ad)?.name,
      until: world.heldBy(ad)?.parkedUntil,
      hindrances: world.hindrances(ad),
    }));
  expect(shown, 'queue').to.deep.equal(expected);
}

async function compareFeed(world: World, gateway: Gateway): Promise<void> {
  const request = { ...(gateway.feedCursor && { Cursor: gateway.feedCursor }), PageSize: 100 };
  const page = await gateway.read<GetJobannonceChangesResponseType>(
    'GetJobannonceChanges',
    request,
    gateway.owner,
  );
  gateway.feedCursor = page.NextCursor;
  const shown = page.JobannonceaendringSamling.map((row) => [
    row.JobannonceIdentifier,
    row.Version,
    nameOf('Aendringstype', row.Aendringstype),
    row.Status === undefined ? undefined : nameOf('JobannonceStatus', row.Status),
  ]);
  const expected = world.feed.splice(0).map(([id, version, what]) => {
    const ad = world.ads.find((one) => one.id === id);
    return [id, version, what, ad && !ad.deleted ? world.status(ad) : undefined];
  });
  expect(shown, 'change feed').to.deep.equal(expected);
}
