import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { demoVirksomhedsregister } from '../src/sandbox/demo/virksomheder.js';
import { loadFixtures } from './support/fixtures.js';
import { valueOf } from './support/soap-client.js';

/** All that an anonymous ad which was sent says of its company, wherever it says it. */
async function hiddenOf(request: string): Promise<string[]> {
  const value = (name: string) => valueOf(request, name);
  const [persons = ''] = /<job:KontaktpersonSamling>[^]*<\/job:KontaktpersonSamling>/.exec(request) ?? [];
  const company = await demoVirksomhedsregister().find(value('CVRnumberIdentifier') ?? '');
  const unit = company?.produktionsenheder.find(({ pnr }) => pnr === value('ProductionUnitIdentifier'));
  return [
    ...['CVRnumberIdentifier', 'ProductionUnitIdentifier', 'Vejnavn', 'Postnummer', 'By', 'Telefonisk'].map(
      value,
    ),
    ...['Telefonnummer', 'Fornavne', 'Efternavn', 'Indhold'].map(value),
    // Those to apply to are the authority's own.
    valueOf(persons, 'Email')?.replace(/^.*@/, ''),
    ...[company, unit].flatMap((one) => [
      one?.navn,
      one?.adresse.vejnavn,
      one?.adresse.by,
      one?.adresse.postnummer,
    ]),
  ].filter((text) => text !== undefined);
}

const organisationOf = (request: string) =>
  ['OrganisationTypeIdentifier', 'OrganisationCode']
    .map((name) => new RegExp(`<aoh:${name}>(\\w+)<`).exec(request)?.[1])
    .join('/');

/**
 * May the one who sent this see the ad's company: is it an answer about own ads to its own
 * organisation or STAR? What everybody sees is that for them, too.
 */
function isForOwner(request: string, owner: string): boolean {
  if (request.includes('GetJobannoncePubliceretRequest')) return false;
  const sender = organisationOf(request);
  return !request.includes('EgneJobannoncer>false') && (sender === owner || sender.startsWith('1/'));
}

describe('anonymous ads in the fixtures', () => {
  let published = 0;
  for (const { name, steps } of loadFixtures()) {
    const sent = steps.map(({ body, responseFile }) => ({
      request: Buffer.from(body).toString(),
      // Ids are made of the same digits as post codes.
      response: readFileSync(responseFile, 'utf8').replaceAll(
        /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
        'id',
      ),
    }));
    const ads = sent.filter(
      ({ request, response }) =>
        request.includes('AnonymArbejdsgiver>true') && response.includes('CreateJobannonceResponse'),
    );
    if (ads.length === 0) continue;
    it(`${name} tells nobody but the owner and STAR whose they are`, async () => {
      for (const ad of ads) {
        const hidden = await hiddenOf(ad.request);
        expect(hidden).to.not.deep.equal([]);
        for (const { request, response } of sent) {
          if (isForOwner(request, organisationOf(ad.request))) continue;
          if (response.includes('AnonymArbejdsgiver>true')) published += 1;
          for (const text of hidden) expect(response.toLowerCase(), text).to.not.include(text.toLowerCase());
        }
      }
    });
  }

  it('are shown to others in some of them', () => {
    expect(published).to.be.above(0);
  });
});
