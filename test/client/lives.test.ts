/** The client against the whole gateway: an ad's life, an order's life, and refusals. */
import { expect } from 'chai';
import { type CallOptions, type Client, JobnetFault } from '../../client/src/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { connected, refusalOf } from './connected.js';
import { anAd, anOrder } from './requests.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

for (const soap of ['1.1', '1.2'] as const)
  describe(`jobnet-client in SOAP ${soap}`, function () {
    let app: TestApp;
    let client: Client;

    before(async () => {
      app = await startApp();
      ({ client } = connected(app.origin, { soap }));
    });
    after(async () => {
      client.close();
      await app.stop();
    });

    it('follows an ad from its creation till it is deleted', async () => {
      const { JobannonceService: ads } = client;
      const ad = anAd();
      expect((await ads.IsValidJobannonce({ Jobannonce: ad })).ErGyldig).to.equal(true);
      const created = await ads.CreateJobannonce({ Jobannonce: ad });
      const { JobannonceIdentifier } = created;
      expect(created.Version).to.equal(1);
      const got = await ads.GetJobannonce({ JobannonceIdentifier });
      expect(got.Jobannonce.Titel).to.equal(ad.Titel);
      expect(got.Jobannonce.Annoncetekst).to.equal(ad.Annoncetekst);
      expect(got.Jobannonce.Job).to.deep.include(ad.Job);
      const changed = { ...ad, Job: { ...ad.Job, AntalStillinger: 3 } };
      const updated = await ads.UpdateJobannonce({
        JobannonceIdentifier,
        Version: created.Version,
        Jobannonce: changed,
      });
      expect(updated.Version).to.equal(2);
      const stale = await refusalOf(ads.CloseJobannonce({ JobannonceIdentifier, Version: 1 }));
      expect(stale).to.be.instanceOf(JobnetFault);
      const deleted = await ads.DeleteJobannonce({ JobannonceIdentifier, Version: updated.Version });
      expect(deleted.ServiceRequestLogReferenceIdentifier).to.match(GUID);
      const gone = await refusalOf(ads.GetJobannonce({ JobannonceIdentifier }));
      expect(gone).to.be.instanceOf(JobnetFault);
    });

    it('follows a job order from its creation till it is closed', async () => {
      const { JobordreService: orders } = client;
      const { Jobordrevisning: created } = await orders.CreateJobordre({ Jobordre: anOrder() });
      const { JobordreIdentifier } = created;
      const mediated = await orders.CreateJobordreFormidling({
        JobordreIdentifier,
        Kandidat: {
          PersonCivilRegistrationIdentifier: '0101900000',
          Fornavne: 'Søren',
          Efternavn: 'Skjoldborg',
          Foedselsaar: 1990,
          HarSoegbartCv: false,
          NavneOgAdressebeskyttelse: false,
        },
      });
      const { FormidlingIdentifier, Version } = mediated;
      await orders.UpdateJobordreFormidling({ FormidlingIdentifier, Version, Status: 2 });
      const { FormidlingSamling } = await orders.GetJobordreFormidlinger({ JobordreIdentifier });
      expect(FormidlingSamling.map((one) => one.Kandidat.Fornavne)).to.deep.equal(['Søren']);
      const closed = await orders.SetJobordreStatus({
        JobordreIdentifier,
        Version: created.Version,
        Status: 3,
        Lukkeaarsag: 1,
        Kommentar: 'Stillingerne er besat. Tak!',
      });
      expect(closed.Status).to.equal(3);
      const { Jobordrevisning: last } = await orders.GetJobordre({ JobordreIdentifier });
      expect([last.Status, last.Jobordre.Startdato]).to.deep.equal([3, '2099-12-01']);
    });

    it('tells every violation of a refusal, with its place, and that it must be mended', async () => {
      const ad = anAd();
      const refused = await refusalOf(
        client.JobannonceService.CreateJobannonce(
          {
            Jobannonce: {
              ...ad,
              Job: { ...ad.Job, Annoncetype: 2, AntalStillinger: 0 },
              Publicering: { ...ad.Publicering, Workindenmark: true },
            },
          },
          { requestIdentifier: 'et-kald' },
        ),
      );
      expect(refused).to.be.instanceOf(JobnetFault);
      const fault = refused as JobnetFault;
      expect(fault).to.include({
        operation: 'CreateJobannonce',
        requestIdentifier: 'et-kald',
        attempts: 1,
        httpStatus: soap === '1.1' ? 500 : 400,
        kanGentages: false,
      });
      expect(fault.logId).to.match(GUID);
      expect(fault.fejl[0]).to.include({
        Kode: fault.errorCode,
        Sti: '/soap:Envelope/soap:Body/job:CreateJobannonceRequest/job:Jobannonce/job:Job/job:AntalStillinger',
        Linje: 1,
        Forventet: 'int 1..999',
      });
    });

    it('acts for another organisation in one call', async () => {
      const waiting = (options?: CallOptions) =>
        client.JobannonceBehandlingService.GetAfventendeJobannoncer({}, options);
      expect(await refusalOf(waiting())).to.include({ errorCode: 1013, kanGentages: false });
      const star = { OrganisationTypeIdentifier: 1, OrganisationCode: '1' };
      expect((await waiting({ organisation: star })).AfventendeJobannonceSamling).to.deep.equal([]);
    });

    it('refuses a property that the contract does not have, before it sends anything', async () => {
      const request = { Jobannonce: { ...anAd(), Titl: 'x' } };
      const lines = app.lines.length;
      const refused = await refusalOf(client.JobannonceService.CreateJobannonce(request));
      expect(String(refused)).to.match(/^TypeError: Jobannonce has no Titl; it may have Titel, /);
      expect(app.lines.length).to.equal(lines);
    });
  });
