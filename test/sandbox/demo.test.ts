import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { check, kode } from '../../src/codelists/code-lists.js';
import { demoSystems } from '../../src/sandbox/demo/systems.js';
import { checkOrganisation, readCvr } from '../../src/systems/organisation.js';
import { demoStillinger } from '../../src/sandbox/demo/stillinger.js';
import { readStillinger } from '../../src/cli/occupations-file.js';
import { demoLaase } from '../../src/sandbox/demo/locks.js';
import { demoVirksomhedsregister } from '../../src/sandbox/demo/virksomheder.js';
import { isCvrNumber } from '../../src/codelists/modulus11.js';
import type { Virksomhed } from '../../src/services/virksomhed/virksomhedsregister.js';

const DEMO = '12345674';
const DEMO_URI = 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41';

const DEMO_FOLDER = join(import.meta.dirname, '../../demo');

function rows<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(DEMO_FOLDER, `${name}.json`), 'utf8')) as T[];
}

/**
 * P-numbers have a check digit of this kind; the demo holds units that fail it, as reality does.
 */
function passesChecksum(pnr: string): boolean {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, index) => sum + weight * Number(pnr[index]), 0) % 11 === 0;
}

describe('demo data', () => {
  const virksomheder = rows<Virksomhed>('virksomheder');
  const units = virksomheder.flatMap(({ produktionsenheder }) => produktionsenheder);

  it('has companies of every kind, each with a possible CVR number of its own', () => {
    expect(virksomheder.map(({ cvr }) => cvr).filter((cvr) => !isCvrNumber(cvr))).to.deep.equal([]);
    expect(new Set(virksomheder.map(({ cvr }) => cvr))).to.have.property('size', virksomheder.length);
    expect(virksomheder.map(({ status }) => status)).to.include.members([
      'Aktiv',
      'NORMAL',
      'Ophørt',
      'UNDERKONKURS',
    ]);
    const countries = virksomheder.map(({ adresse }) => adresse.landekode);
    expect(countries).to.include.members(['DK', 'DE', 'CH', 'US', 'GL']);
    for (const country of countries) expect(check('Land', country, new Date()), country).to.equal('ok');
  });

  it('has ended units, and units that fail the checksum', () => {
    expect(new Set(units.map(({ pnr }) => pnr))).to.have.property('size', units.length);
    expect(units.some(({ gyldigTil }) => gyldigTil !== undefined)).to.be.true;
    expect(units.some(({ pnr }) => !passesChecksum(pnr))).to.be.true;
    expect(units.some(({ pnr }) => passesChecksum(pnr))).to.be.true;
  });

  it('finds the company of the samples, active, unlocked and with two current units', async () => {
    const virksomhed = await demoVirksomhedsregister().find(DEMO);
    expect(virksomhed).to.deep.include({ cvr: DEMO, status: 'NORMAL' });
    expect(virksomhed!.produktionsenheder.map(({ pnr }) => pnr)).to.include('1012345674');
    expect(virksomhed!.produktionsenheder.filter(({ gyldigTil }) => gyldigTil === undefined)).to.have.length(
      2,
    );
    expect(demoLaase().map(({ cvr }) => cvr)).to.not.include(DEMO);
    expect(await demoVirksomhedsregister().find('99999999')).to.equal(undefined);
  });

  it('has companies with each lock and with both', () => {
    const locksOf = new Map<string, string[]>();
    for (const { cvr, laas } of demoLaase()) locksOf.set(cvr, [...(locksOf.get(cvr) ?? []), laas]);
    expect(virksomheder.map(({ cvr }) => cvr)).to.include.members([...locksOf.keys()]);
    expect([...locksOf.values()]).to.have.deep.members([
      ['spaerret'],
      ['konfliktramt'],
      ['spaerret', 'konfliktramt'],
    ]);
  });

  it('has occupations, that of the samples with aliases, as CSV and as JSON', () => {
    const stillinger = demoStillinger();
    expect(stillinger).to.have.length.of.at.least(26);
    expect(stillinger.find(({ uri }) => uri === DEMO_URI)!.aliasser).to.have.length.of.at.least(2);
    for (const name of ['stillinger.json', 'stillinger.csv'])
      expect(readStillinger(name, readFileSync(join(DEMO_FOLDER, name))), name).to.deep.equal(stillinger);
  });

  it('has systems that could be registered as they are, one of several organisations', () => {
    const systems = demoSystems();
    for (const { organisations, mandates } of systems) {
      for (const organisation of organisations) checkOrganisation(organisation, new Date());
      for (const cvr of mandates) readCvr(cvr);
    }
    expect(new Set(systems.map(({ name: navn }) => navn.toLowerCase()))).to.have.property(
      'size',
      systems.length,
    );
    expect(systems.some(({ organisations }) => organisations.length > 1)).to.be.true;
    const pairs = systems.flatMap(({ organisations }) =>
      organisations.map(
        ({ organisationTypeId, organisationCode }) => `${organisationTypeId}/${organisationCode}`,
      ),
    );
    // The same code is an a-kasse and a sub-jobcentre.
    expect(pairs).to.include.members([
      `${kode('OrganisationType', 'AKasse')}/28`,
      `${kode('OrganisationType', 'Jobcenter')}/28`,
      `${kode('OrganisationType', 'STAR')}/1`,
    ]);
  });

  it('has vendors whose mandates are for companies of the demo', () => {
    const vendors = demoSystems().filter(({ mandates }) => mandates.length > 0);
    expect(vendors).to.have.length(2);
    for (const { organisations } of vendors)
      for (const { organisationTypeId } of organisations)
        expect(organisationTypeId).to.equal(kode('OrganisationType', 'Leverandoer'));
    const known = virksomheder.map(({ cvr }) => cvr);
    for (const { mandates } of vendors) expect(known).to.include.members([...mandates]);
    expect(vendors.filter(({ mandates }) => mandates.includes(DEMO))).to.have.length(1);
  });

  it('is refused with the place that is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-'));
    const file = join(folder, 'virksomheder.json');
    try {
      writeFileSync(file, JSON.stringify([{ ...virksomheder[0], cvr: '1234' }]));
      expect(() => demoVirksomhedsregister(file)).to.throw(`${file}: /0/cvr must match pattern`);
      writeFileSync(file, '[{]');
      expect(() => demoVirksomhedsregister(file)).to.throw(`${file}: `);
      expect(() => demoVirksomhedsregister(join(folder, 'no.json'))).to.throw('no.json: ENOENT');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
