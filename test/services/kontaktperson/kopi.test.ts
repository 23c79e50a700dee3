import { expect } from 'chai';
import { withCopies } from '../../../src/services/jobannonce/ad/kontaktpersoner.js';
import type { Kontaktperson } from '../../../src/services/kontaktperson/person/store-port.js';
import { storedJobannonce } from '../../support/jobannoncer.js';
import { nyKontaktperson } from '../../support/kontaktpersoner.js';

const stored = (): Kontaktperson => ({
  ...nyKontaktperson(),
  ...{ version: 1, kanArbejde: false, konverteret: false },
});

const jobannonce = () => storedJobannonce().indhold;

/** A list that says how often it was asked, and for whom. */
const listOf = (...persons: readonly Kontaktperson[]) => {
  const asked: (readonly string[])[] = [];
  return {
    asked,
    ofCompany: (_: string, ids: readonly string[]) => {
      asked.push(ids);
      return Promise.resolve(persons.filter(({ id }) => ids.includes(id)));
    },
  };
};

const naming = (...ids: readonly string[]) => {
  const ad = jobannonce();
  const KontaktpersonFraListeSamling = ids.map((id) => ({
    ...{ KontaktpersonIdentifier: id, SkjulTelefonnummer: true },
  }));
  return { ...ad, Ansoegning: { ...ad.Ansoegning, KontaktpersonFraListeSamling } };
};

describe('an ad that names contact persons', () => {
  it('asks once for all of them, each named once, and not at all when there are none', async () => {
    const [one, other] = [stored(), stored()];
    const list = listOf(one, other);
    await withCopies(list, naming(one.id, other.id.toUpperCase(), one.id));
    expect(list.asked).to.deep.equal([[one.id, other.id]]);
    const ad = jobannonce();
    expect((await withCopies(list, ad)).ad).to.equal(ad);
    expect((await withCopies(list, naming())).violations).to.deep.equal([]);
    expect(list.asked).to.have.length(1);
  });

  it('has copies behind those who are written, and leads from each to where it was named', async () => {
    const person = stored();
    const unknown = stored();
    const sent = naming(unknown.id, person.id);
    const written = sent.Ansoegning.KontaktpersonSamling ?? [];
    const { ad, violations, asSent } = await withCopies(listOf(person), sent);
    const { ProductionUnitIdentifierSamling: _, ...shown } = person.indhold;
    expect(ad.Ansoegning.KontaktpersonSamling).to.deep.equal([
      ...written,
      { ...shown, SkjulTelefonnummer: true },
    ]);
    expect(ad.Ansoegning).to.not.have.property('KontaktpersonFraListeSamling');
    const place = ['Ansoegning', 'KontaktpersonFraListeSamling'];
    expect(violations.map(({ kode, felt }) => [kode, ...felt])).to.deep.equal([
      [150021, ...place, 0, 'KontaktpersonIdentifier'],
    ]);
    const at = (index: number) => asSent(['Ansoegning', 'KontaktpersonSamling', index, 'Email']);
    expect(at(written.length)).to.deep.equal([...place, 1]);
    expect(at(0)).to.deep.equal(['Ansoegning', 'KontaktpersonSamling', 0, 'Email']);
    expect(asSent(['Titel'])).to.deep.equal(['Titel']);
  });

  it('has each copy once: also of who is named twice, or named again with the copy sent back', async () => {
    const person = stored();
    const { ad } = await withCopies(listOf(person), naming(person.id, person.id.toUpperCase()));
    const first = ad.Ansoegning.KontaktpersonSamling ?? [];
    expect(first.filter(({ Email }) => Email === person.indhold.Email)).to.have.length(1);
    const named = naming(person.id);
    const sentBack = { ...named, Ansoegning: { ...named.Ansoegning, KontaktpersonSamling: first } };
    const again = await withCopies(listOf(person), sentBack);
    expect(again.ad.Ansoegning.KontaktpersonSamling).to.deep.equal(first);
  });
});
