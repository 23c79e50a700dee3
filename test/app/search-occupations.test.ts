import { expect } from 'chai';
import { demoStillinger } from '../../src/sandbox/demo/stillinger.js';
import { searchWords } from '../../src/services/jobannonce/search/words.js';
import { createAd, decide } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Asked, idsOf, search } from '../support/searches.js';
import { sampleOf, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const ODENSE = [8, '461'] as const;
const CONCEPT = /<job:ConceptUriDa>[^<]*<\/job:ConceptUriDa>/;

describe('SearchJobannonce by occupation', () => {
  const kok = demoStillinger().find(({ navn }) => navn === 'Kok');
  const alias = kok?.aliasser.find(({ navn }) => navn === 'À la carte-kok');
  const other = kok?.aliasser.find(({ id }) => id !== alias?.id);
  if (!kok || !alias || !other) throw new Error('the demo has the occupation with two aliases');

  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());

  const create = async (aliasId: string) => {
    const sample = withValue(sampleOf('CreateJobannonce', NOW), 'Titel', 'Kom og vær med');
    const atOnce = sample.replace(/.*PubliceringTidspunkt.*\n/, '');
    const job = `<job:ConceptUriDa>${kok.uri}</job:ConceptUriDa><job:AliasIdentifier>${aliasId}</job:AliasIdentifier>`;
    const id = await createAd(app.origin, atOnce.replace(CONCEPT, job));
    await decide(app.origin, { id, version: 1 }, 'GodkendJobannonce', NOW);
    return id;
  };
  const found = async (asked: Asked) => {
    const answer = await search(app.origin, asked, NOW, ODENSE);
    expect(answer.status, answer.xml).to.equal(200);
    return idsOf(answer);
  };

  it('finds by alias, in either case of letters, and by the names of occupation and alias', async () => {
    const [one, two] = [await create(alias.id), await create(other.id.toUpperCase())];
    for (const EgneJobannoncer of [true, false]) {
      const ids = (asked: Asked) => found({ EgneJobannoncer, ...asked });
      expect(await ids({ AliasIdentifierSamling: [alias.id.toUpperCase()] })).to.deep.equal([one]);
      expect(await ids({ AliasIdentifierSamling: [other.id] })).to.deep.equal([two]);
      expect(await ids({ AliasIdentifierSamling: [alias.id, other.id] })).to.have.members([one, two]);
      expect(await ids({ Fritekst: 'kok' })).to.have.members([one, two]);
      expect(await ids({ Fritekst: 'carte' })).to.deep.equal([one]);
      expect(await ids({ Fritekst: 'kom carte' }), 'with a word of the title').to.deep.equal([one]);
      expect(await ids({ Fritekst: 'opvasker' })).to.deep.equal([]);
    }
  });

  it('reads the names in the database as it reads the words of a search', async () => {
    const strange = ['ÆGTE Ø–Å/é', 'C#- og C++-udvikler', 'ﬁlm ²', 'Vagt (nat), 3. skift', 'İzmir'];
    await app.database.knex('stilling').insert(strange.map((navn, n) => ({ uri: `urn:x:${n}`, navn })));
    const names = [
      ...demoStillinger(),
      ...strange.map((navn, n) => ({ uri: `urn:x:${n}`, navn, aliasser: [] })),
    ];
    for (const { uri, navn, aliasser } of names)
      for (const one of [undefined, ...aliasser]) {
        const job = { ConceptUriDa: uri.toUpperCase(), ...(one && { AliasIdentifier: one.id }) };
        const { rows } = await app.database.knex.raw<{ rows: [{ words: string }] }>(
          'select stilling_words(?::jsonb) as words',
          [JSON.stringify({ Job: job })],
        );
        expect(rows[0].words.trim()).to.equal(searchWords([navn, one?.navn].filter(Boolean).join(' ')));
      }
  });
});
