import { expect } from 'chai';
import { kode } from '../../src/codelists/code-lists.js';
import type { Jobannoncestatus } from '../../src/services/jobannonce/ad/status.js';
import { createAd, decide, errorCode, messageAbout, stateOf, UNKNOWN_ID } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshDatabase, inTimeZone, TIME_ZONES, type TestDatabase } from '../support/database.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const BEGIN = new Date('2026-11-24T10:00:00+01:00');
const DAY = 86_400_000;

/** Follows docs/life-of-an-ad.md arrow by arrow. */
for (const zone of TIME_ZONES)
  describe(`the life of an ad, the database in ${zone}`, () => {
    let app: TestApp;
    let database: TestDatabase;
    let now = BEGIN;
    const later = (ms: number) => {
      now = new Date(now.getTime() + ms);
    };
    const send = (message: string) => post(app.origin, message);
    // The example's times are counted from BEGIN, so they stay the same while the clock goes on.
    const create = () => createAd(app.origin, sampleOf('CreateJobannonce', BEGIN));
    const update = (id: string, version: number, change = (xml: string) => xml) =>
      send(change(messageAbout('UpdateJobannonce', BEGIN, id, version)));
    const close = (id: string, version: number) => send(messageAbout('CloseJobannonce', BEGIN, id, version));
    const remove = (id: string, version: number) =>
      send(messageAbout('DeleteJobannonce', BEGIN, id, version));
    const get = (id: string) => send(messageAbout('GetJobannonce', BEGIN, id));
    const approve = (id: string, version = 1) =>
      decide(app.origin, { id, version }, 'GodkendJobannonce', now);
    const refuse = (id: string, version = 1) => decide(app.origin, { id, version }, 'AfvisJobannonce', now);
    const status = (name: Jobannoncestatus) => kode('JobannonceStatus', name);
    const approvedRow = (id: string) =>
      app.database.knex('jobannonce_godkendt').where({ jobannonce_id: id }).first<Record<string, unknown>>();

    before(async () => {
      database = await inTimeZone(await freshDatabase(), zone);
      app = await startApp({ clock: () => now, database });
    });
    after(async () => {
      await app.stop();
      await database.drop();
    });
    beforeEach(() => {
      now = BEGIN;
    });

    it('waits, is refused with a reason, is corrected, and waits again without the reason', async () => {
      const id = await create();
      await refuse(id);
      const refused = await get(id);
      expect(stateOf(refused)).to.deep.equal([1, status('IkkeGodkendt'), undefined]);
      expect(refused.xml).to.include('<Afvisning>');
      const corrected = await update(id, 1);
      expect(stateOf(corrected)).to.deep.equal([2, status('AfventerGodkendelse'), undefined]);
      expect((await get(id)).xml).to.not.include('<Afvisning>');
    });

    it('is closed when it was refused, and then tells its end and not the reason', async () => {
      const id = await create();
      await refuse(id);
      expect(stateOf(await close(id, 1))).to.deep.equal([2, status('AfsluttetManuelt'), undefined]);
      expect((await get(id)).xml).to.not.include('<Afvisning>');
    });

    it('is changed while it is on Jobnet: the approved version stays until the new one is approved', async () => {
      const id = await create();
      await approve(id);
      later(2 * DAY);
      expect(stateOf(await get(id))).to.deep.equal([1, status('PaaJobnet'), 1]);
      const before = await approvedRow(id);
      await update(id, 1, (xml) => withValue(xml, 'Titel', 'Ny overskrift'));
      expect(stateOf(await get(id))).to.deep.equal([2, status('AfventerGodkendelse'), 1]);
      expect(await approvedRow(id)).to.deep.equal(before);
      await refuse(id, 2);
      expect(stateOf(await get(id))).to.deep.equal([2, status('IkkeGodkendt'), 1]);
      expect(await approvedRow(id)).to.deep.equal(before);
      await update(id, 2, (xml) => withValue(xml, 'Titel', 'Bedre overskrift'));
      await approve(id, 3);
      expect(stateOf(await get(id))).to.deep.equal([3, status('PaaJobnet'), 3]);
      expect(await approvedRow(id))
        .to.have.property('indhold')
        .that.includes({ Titel: 'Bedre overskrift' });
    });

    it('may repeat the publication time it has when it is long past, and no other past one', async () => {
      const id = await create();
      await approve(id);
      later(10 * DAY);
      const before = new Date(BEGIN.getTime() + 2 * DAY).toISOString();
      const moved = await update(id, 1, (xml) => withValue(xml, 'PubliceringTidspunkt', before));
      expect(errorCode(moved)).to.equal(130081);
      expect(stateOf(await update(id, 1))).to.deep.equal([2, status('AfventerGodkendelse'), undefined]);
    });

    it('without a publication time counts its eight weeks from when it came on Jobnet', async () => {
      const straks = (xml: string) => xml.replace(/\s*<job:PubliceringTidspunkt>[^<]*<[^>]*>/, '');
      const until = (days: number) => (xml: string) =>
        withValue(
          straks(xml),
          'AfpubliceringTidspunkt',
          new Date(BEGIN.getTime() + days * DAY).toISOString(),
        );
      const id = await createAd(app.origin, straks(sampleOf('CreateJobannonce', BEGIN)));
      await approve(id);
      // The deadline of the example is the 21st day: it lies before the change but not before the
      // publication.
      later(22 * DAY);
      expect(errorCode(await update(id, 1, until(57)))).to.equal(130082);
      expect((await update(id, 1, until(56))).status).to.equal(200);
      await approve(id, 2);
      expect(errorCode(await update(id, 2, until(57)))).to.equal(130082);
      later(20 * DAY);
      expect(errorCode(await update(id, 2, until(57)))).to.equal(130082);
      expect((await update(id, 2, until(56))).status).to.equal(200);
    });

    it('counts its eight weeks from when it came on Jobnet whatever new publication time is asked for', async () => {
      const id = await create();
      await approve(id);
      later(22 * DAY);
      const moved = (days: number) => (xml: string) =>
        withValue(
          withValue(
            withValue(xml, 'PubliceringTidspunkt', now.toISOString()),
            'AfpubliceringTidspunkt',
            at(days),
          ),
          'Frist',
          at(23).slice(0, 10),
        );
      const at = (days: number) => new Date(BEGIN.getTime() + days * DAY).toISOString();
      expect(errorCode(await update(id, 1, moved(60)))).to.equal(130082);
      expect((await update(id, 1, moved(56))).status).to.equal(200);
    });

    it('is on Jobnet until the very moment it is closed, whatever waits beside it', async () => {
      const id = await create();
      await approve(id);
      later(2 * DAY);
      await update(id, 1);
      expect(stateOf(await close(id, 2))).to.deep.equal([3, status('AfsluttetManuelt'), undefined]);
      expect(stateOf(await get(id))).to.deep.equal([3, status('AfsluttetManuelt'), 1]);
      expect(await approvedRow(id))
        .to.have.property('afsluttet_tidspunkt')
        .that.deep.equals(now);
    });

    it('is over when its time on Jobnet is: not changed, not closed (130202), but deleted', async () => {
      const id = await create();
      await approve(id);
      later(28 * DAY - 1);
      const stillOn = await get(id);
      expect(stateOf(stillOn)).to.deep.equal([1, status('PaaJobnet'), 1]);
      later(1);
      expect(stateOf(await get(id))).to.deep.equal([1, status('IkkeLaengerePaaJobnet'), 1]);
      expect(errorCode(await update(id, 1))).to.equal(130202);
      expect(errorCode(await close(id, 1))).to.equal(130202);
      expect((await remove(id, 1)).status).to.equal(200);
    });

    it('that nobody decided on in time still waits: it may get new times, and be closed', async () => {
      const [late, unwanted] = [await create(), await create()];
      later(40 * DAY);
      expect(errorCode(await update(late, 1))).to.equal(130081);
      const fresh = sampleOf('CreateJobannonce', now);
      const moved = await update(late, 1, (xml) =>
        ['Frist', 'PubliceringTidspunkt', 'AfpubliceringTidspunkt', 'Ansaettelsesdato'].reduce(
          (message, name) => withValue(message, name, valueOf(fresh, name) ?? ''),
          xml,
        ),
      );
      expect(stateOf(moved)).to.deep.equal([2, status('AfventerGodkendelse'), undefined]);
      expect(stateOf(await close(unwanted, 1))).to.deep.equal([2, status('AfsluttetManuelt'), undefined]);
    });

    it('is gone when it is deleted: read, changed, closed and deleted as an id that never was', async () => {
      const id = await create();
      await approve(id);
      expect((await remove(id, 1)).status).to.equal(200);
      expect(await approvedRow(id)).to.equal(undefined);
      for (const again of [get(id), update(id, 2), close(id, 2), remove(id, 2)])
        expect(errorCode(await again)).to.equal(130000);
    });

    it('tells the version before it judges, and that it is over before the version', async () => {
      const id = await create();
      await update(id, 1);
      const both = await update(id, 1, (xml) => withValue(xml, 'CVRnumberIdentifier', '12345678'));
      expect(errorCode(both)).to.equal(130200);
      expect(valueOf(both.xml, 'Forventet')).to.equal('2');
      expect(errorCode(await update(id, 9))).to.equal(130200);
      await close(id, 2);
      expect(errorCode(await update(id, 1))).to.equal(130201);
    });

    it('of a company once hit by a conflict is marked for ever', async () => {
      const id = await create();
      await app.database.knex('jobannonce').where({ id }).update({ konfliktramt: true });
      await update(id, 1);
      expect(valueOf((await get(id)).xml, 'Konfliktramt')).to.equal('true');
    });

    it('that is anonymous stays its own authority’s when STAR changes it', async () => {
      const anonymous = (xml: string) =>
        xml
          .replace(/(<job:AnonymArbejdsgiver>)false/, '$1true')
          .replace(
            /(<\/job:AnonymArbejdsgiver>)/,
            '$1<job:OrganisationTypeId>8</job:OrganisationTypeId><job:AnsvarligMyndighedskode>461</job:AnsvarligMyndighedskode>',
          );
      const id = await createAd(app.origin, anonymous(sampleOf('CreateJobannonce', BEGIN)));
      const byStar = await update(id, 1, (xml) => asOrganisation(anonymous(xml), 1, '1'));
      expect(byStar.status).to.equal(200);
    });

    for (const operation of [
      'UpdateJobannonce',
      'CloseJobannonce',
      'DeleteJobannonce',
      'GetJobannonce',
      'GetJobannonceHistory',
    ]) {
      it(`${operation} answers another organisation's ad exactly as one that does not exist`, async () => {
        const id = await create();
        const asked = (guid: string) =>
          send(asOrganisation(messageAbout(operation, BEGIN, guid, 1), 8, '630'));
        const [foreign, unknown] = [await asked(id), await asked(UNKNOWN_ID)];
        const same = (xml: string, guid: string) =>
          xml.replaceAll(guid, 'X').replaceAll(/(LogReferenceIdentifier[^>]*>)[^<]+/g, '$1');
        expect(errorCode(foreign)).to.equal(130000);
        expect(same(foreign.xml, id)).to.equal(same(unknown.xml, UNKNOWN_ID));
        expect(foreign.status).to.equal(unknown.status);
        expect(stateOf(await get(id))).to.deep.equal([1, status('AfventerGodkendelse'), undefined]);
      });
    }
  });
