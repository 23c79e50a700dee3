import { expect } from 'chai';
import { demoStillinger } from '../../src/sandbox/demo/stillinger.js';
import { listChanges } from '../../src/services/stilling/import.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import type { ListedStilling } from '../../src/services/stilling/stillingsliste-port.js';
import { createAd, errorCode, messageAbout } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { post, sampleOf, valueOf } from '../support/soap-client.js';

const BEGIN = new Date('2026-11-24T10:00:00+01:00');
const MINUTE = 60_000;

/** An ad keeps the occupation and alias it was sent with, whatever becomes of the list. */
describe('occupations of ads', () => {
  let app: TestApp;
  let now = BEGIN;
  beforeEach(async () => {
    now = BEGIN;
    app = await startApp({ clock: () => now });
  });
  afterEach(() => app.stop());

  const demo = demoStillinger();
  const example = demo.find(({ uri }) => sampleOf('CreateJobannonce', BEGIN).includes(uri))!;
  const [alias] = example.aliasser;
  const withAlias = (message: string) =>
    message.replace(
      '</job:ConceptUriDa>',
      `$&<job:AliasIdentifier>${alias!.id.toUpperCase()}</job:AliasIdentifier>`,
    );
  const send = (message: string) => post(app.origin, message);
  const get = (id: string) => send(messageAbout('GetJobannonce', BEGIN, id));
  /** A minute after the import every process knows of it. */
  const importList = async (list: readonly ListedStilling[]) => {
    await stillingListOn(app.database.knex).import(
      ({ stillinger }) => listChanges(stillinger, list, now),
      now,
    );
    now = new Date(now.getTime() + MINUTE);
  };

  it('are answered by name, with the alias', async () => {
    const { xml } = await get(await createAd(app.origin, withAlias(sampleOf('CreateJobannonce', BEGIN))));
    expect(valueOf(xml, 'Stillingsbetegnelse')).to.equal(example.navn);
    expect(valueOf(xml, 'Alias')).to.equal(alias!.navn);
    const plain = await get(await createAd(app.origin, sampleOf('CreateJobannonce', BEGIN)));
    expect(valueOf(plain.xml, 'Alias')).to.equal(undefined);
  });

  it('that have ended are still answered and may stay, but are refused in new ads: 130102', async () => {
    const message = withAlias(sampleOf('CreateJobannonce', BEGIN));
    const id = await createAd(app.origin, message);
    await importList(demo.filter((one) => one !== example));
    const { xml } = await get(id);
    expect([valueOf(xml, 'Stillingsbetegnelse'), valueOf(xml, 'Alias')]).to.deep.equal([
      example.navn,
      alias!.navn,
    ]);
    expect(errorCode(await send(withAlias(messageAbout('UpdateJobannonce', BEGIN, id, 1))))).to.equal(
      undefined,
    );
    const refused = await send(message);
    expect(errorCode(refused)).to.equal(130102);
    expect(valueOf(refused.xml, 'Tekst')).to.include(
      `Stillingsbetegnelsen ${example.navn} udgik 2026-11-24T10:00:00`,
    );
    await importList(demo);
    expect(errorCode(await send(message))).to.equal(undefined);
  });

  it('whose alias has ended are refused with it: 130103', async () => {
    const message = withAlias(sampleOf('CreateJobannonce', BEGIN));
    await createAd(app.origin, message);
    await importList(demo.map((one) => (one === example ? { ...one, aliasser: [] } : one)));
    expect(errorCode(await send(message))).to.equal(130103);
    expect(errorCode(await send(sampleOf('CreateJobannonce', BEGIN)))).to.equal(undefined);
  });
});
