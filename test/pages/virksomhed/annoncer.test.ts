/** The job ads of a company on its pages. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { createAd, decide, deskMessage, postToDesk } from '../../support/ads.js';
import { startApp, type TestApp } from '../../support/app.js';
import { noise } from '../../support/images.js';
import { LISTE, queue, SIDSTE, Writer } from '../../support/own-ads.js';
import { fieldsOf, filled, textOf } from '../../support/page-form.js';
import { COMPANY, contactPerson, coupled, OTHER_COMPANY } from '../../support/pages-company.js';
import { signedIn } from '../../support/sign-in.js';
import { asOrganisation, sampleOf, withValue } from '../../support/soap-client.js';

const OPRET = `${LISTE}/opret`;

describe('the job ads of a company on its pages', function () {
  let app: TestApp;
  let writer: Writer;

  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0', AUTO_APPROVE: 'false' } });
    await coupled(app);
    const { browser } = await signedIn(app.origin, 'Eksempelbutikken ApS');
    writer = new Writer(browser, app.origin);
  });
  after(() => app.stop());

  const refuse = async (id: string, version: number, texts: Readonly<Record<string, string>>) => {
    await postToDesk(app.origin, deskMessage('PaabegyndBehandling', new Date(), id));
    const example = deskMessage('AfvisJobannonce', new Date(), id, { version });
    const message = Object.entries(texts).reduce(
      (xml, [local, value]) => withValue(xml, local, value),
      example,
    );
    const answer = await postToDesk(app.origin, message);
    expect(answer.status, answer.xml).to.equal(200);
  };

  it('says so while there are none', async () => {
    const { status, html } = await writer.get(LISTE);
    expect(status).to.equal(200);
    expect(textOf(html)).to.contain('Ingen jobannoncer endnu').and.to.contain('Hvad betyder statusserne?');
  });

  it('is written in steps, waits at STAR, is refused, corrected, approved and on Jobnet', async () => {
    const review = await writer.written();
    expect(textOf(review.html))
      .to.contain('Sådan bliver annoncen vist på Jobnet')
      .and.to.contain('Eksempelbutikken');
    expect(review.html).to.contain('<ul><li>god kaffe</li><li>søde kunder</li></ul>');
    const sent = await writer.press(OPRET, review.html, 'send');
    expect([sent.status, sent.to]).to.deep.equal([303, `${LISTE}?kvittering=sendt`]);
    const list = await writer.get(`${LISTE}?kvittering=sendt`);
    expect(textOf(list.html)).to.contain('sendt til godkendelse').and.to.contain('Afventer godkendelse');

    const id = await writer.idOf('Butiksassistent til Åboulevarden');
    expect(await queue(app.origin)).to.deep.equal([id]);
    await refuse(id, 1, { Tekst: 'Skriv, hvad lønnen er.' });
    const refused = textOf((await writer.get(`${LISTE}/${id}`)).html);
    expect(refused).to.contain('Ikke godkendt').and.to.contain('Derfor er annoncen ikke godkendt');
    expect(refused).to.contain('Skriv, hvad lønnen er.');

    const path = `${LISTE}/${id}/ret`;
    const first = await writer.get(path);
    expect(fieldsOf(first.html).get('Jobannonce/Annoncetekst')).to.equal(
      'Vi søger en kollega.\n\n- god kaffe\n- søde kunder',
    );
    const last = await writer.press(path, first.html, `trin:${SIDSTE}`, {
      'Jobannonce/Titel': 'Butiksassistent, 180 kr. i timen',
    });
    expect(last.status, textOf(last.html)).to.equal(200);
    const corrected = await writer.press(path, last.html, 'send');
    expect([corrected.status, corrected.to]).to.deep.equal([303, `${LISTE}/${id}?kvittering=rettet`]);

    await decide(app.origin, { id, version: 2 }, 'GodkendJobannonce', new Date());
    const published = textOf((await writer.get(`${LISTE}/${id}`)).html);
    expect(published).to.contain('På Jobnet (godkendt)').and.to.contain('Sådan ser alle den på Jobnet nu');
    expect(published).to.contain('180 kr. i timen').and.to.contain('Mette Opfundet Holm');
    const jobnet = await writer.get(`${LISTE}/paa-jobnet`);
    expect(textOf(jobnet.html)).to.contain('Butiksassistent, 180 kr. i timen');
  });

  it('tells at each step what is wrong there, and nothing of later ones', async () => {
    const page = await writer.get(OPRET);
    const wrong = await writer.press(OPRET, page.html, 'naeste', {
      'Jobannonce/Titel': 'x'.repeat(101),
      'Jobannonce/Job/AntalStillinger': 'mange',
    });
    expect(wrong.status).to.equal(422);
    const text = textOf(wrong.html);
    for (const label of ['Stillingsbetegnelse', 'Overskrift', 'Annoncetekst', 'Antal stillinger'])
      expect(text).to.contain(`${label}: `);
    expect(text).to.contain('Der er 4 fejl');
    expect(fieldsOf(wrong.html).get('Jobannonce/Job/AntalStillinger')).to.equal('mange');
  });

  it('tells all that is wrong at the end, with the step of each', async () => {
    const review = await writer.written();
    const end = await writer.press(OPRET, review.html, 'send', {
      'Jobannonce/Publicering/AfpubliceringTidspunkt': '2020-01-01T10:00',
      'Jobannonce/Job/Deltid/TimerPrUgeFra': '30',
      'Jobannonce/Job/Deltid/TimerPrUgeTil': '20',
    });
    expect(end.status).to.equal(422);
    expect(textOf(end.html))
      .to.contain('Ret i trin 3: Vilkår og arbejdstid')
      .and.to.contain('Ret i trin 5: Publicering');
    const there = await writer.press(OPRET, end.html, 'trin:2');
    expect(fieldsOf(there.html).get('Jobannonce/Job/Deltid/TimerPrUgeFra')).to.equal('30');
  });

  it('is one ad, however often its form is sent', async () => {
    const review = await writer.written([{ 'Jobannonce/Titel': 'Kun én gang' }]);
    const fields = filled(fieldsOf(review.html), { til: 'send' });
    const answers = await Promise.all([writer.post(OPRET, fields), writer.post(OPRET, fields)]);
    const again = await writer.post(OPRET, fields);
    for (const { status, html } of [...answers, again]) expect(status, textOf(html)).to.equal(303);
    const { html } = await writer.get(LISTE);
    expect(html.match(/>Kun én gang</g)).to.have.length(1);
  });

  it('tells the second of two who change it, and loses nothing', async () => {
    const id = await writer.sent('To vinduer');
    const path = `${LISTE}/${id}/ret`;
    const [one, other] = [await writer.get(path), await writer.get(path)];
    const write = async (html: string, title: string) =>
      writer.press(
        path,
        (await writer.press(path, html, `trin:${SIDSTE}`, { 'Jobannonce/Titel': title })).html,
        'send',
      );
    expect((await write(one.html, 'Den første')).status).to.equal(303);
    const stale = await write(other.html, 'Den anden');
    expect(stale.status).to.equal(422);
    expect(textOf(stale.html)).to.contain('En anden har rettet annoncen imens').and.to.contain('(130200)');
    expect(stale.html).to.contain(`href="${LISTE}/${id}"`);
    expect(fieldsOf(stale.html).get('Jobannonce/Titel')).to.equal('Den anden');
    expect(await writer.idOf('Den første')).to.equal(id);
    expect((await writer.press(path, stale.html, 'send:2')).status).to.equal(303);
    expect(await writer.idOf('Den anden')).to.equal(id);
  });

  it('takes contact persons of the list and written ones, and lets them go again', async () => {
    const person = await contactPerson(app, { Fornavne: 'Åse', Efternavn: 'Øst' });
    const review = await writer.written([{ 'Jobannonce/Titel': 'Med kontakt' }]);
    let page = await writer.press(OPRET, review.html, 'trin:3');
    page = await writer.press(OPRET, page.html, 'skriv');
    page = await writer.press(OPRET, page.html, 'skriv', {
      'Jobannonce/Ansoegning/KontaktpersonSamling/Kontaktperson[1]/Fornavne': 'Bo',
    });
    page = await writer.press(OPRET, page.html, 'vaelg', {
      'Jobannonce/Ansoegning/KontaktpersonSamling/Kontaktperson[2]/Fornavne': 'Ida',
    });
    page = await writer.press(
      OPRET,
      page.html,
      'fjern:Jobannonce/Ansoegning/KontaktpersonSamling/Kontaktperson[1]',
      {
        'Jobannonce/Ansoegning/KontaktpersonFraListeSamling/KontaktpersonFraListe[1]/KontaktpersonIdentifier':
          person,
      },
    );
    const first = 'Jobannonce/Ansoegning/KontaktpersonSamling/Kontaktperson[1]';
    expect(fieldsOf(page.html).get(`${first}/Fornavne`)).to.equal('Ida');
    const wrong = await writer.press(OPRET, page.html, 'naeste', { [`${first}/Efternavn`]: 'Vest' });
    expect(wrong.status).to.equal(422);
    expect(textOf(wrong.html)).to.contain('130070');
    const next = await writer.press(OPRET, wrong.html, 'naeste', {
      [`${first}/Email`]: 'ida@eksempel.example',
    });
    const end = await writer.press(OPRET, next.html, 'naeste');
    expect(textOf(end.html)).to.contain('Ida Vest, ida@eksempel.example').and.to.contain('Åse Øst');
  });

  it('shows what anybody has typed as text, in every field', async () => {
    const turned = '\u202e';
    const evil = `<script>alert('"x"')</script>æøå&amp;`;
    const long = 'Speciallægepraksisplanlægningsstabiliseringsperiode'.repeat(6);
    const person = 'Jobannonce/Ansoegning/KontaktpersonSamling/Kontaktperson[1]';
    const review = await writer.written([
      {
        'Jobannonce/Titel': `${evil}${turned}`,
        'Jobannonce/Annoncetekst': `${evil}${turned}\n${long}\n- ${evil}\n## ${evil}`,
      },
      {
        'Jobannonce/Job/Arbejdssted/Vejnavn': evil.slice(0, 40),
        'Jobannonce/Job/Arbejdssted/By': evil.slice(0, 50),
        'Jobannonce/Job/Arbejdssted/Husnummer': '<b>"\'&',
        'Jobannonce/Job/Arbejdssted/Etage': '<i>&',
        'Jobannonce/Job/Arbejdssted/Doer': '<u>"',
      },
      {},
      {
        'Jobannonce/Ansoegning/Url': 'https://eksempel.example/?a="><script>x</script>',
        'Jobannonce/Ansoegning/UrlTekst': evil,
        [`${person}/Fornavne`]: evil.slice(0, 50),
        [`${person}/Efternavn`]: `</textarea>'"`,
        [`${person}/Stilling`]: evil,
        [`${person}/Email`]: 'a@eksempel.example',
        [`${person}/SkjulTelefonnummer`]: 'false',
      },
    ]);
    expect((await writer.press(OPRET, review.html, 'send')).status).to.equal(303);
    const list = await writer.get(LISTE);
    const id = /annoncer\/([0-9a-f-]{36})">&lt;script/.exec(list.html)?.[1] ?? '';
    const shown = await writer.get(`${LISTE}/${id}`);
    const form = await writer.get(`${LISTE}/${id}/ret`);
    const slet = await writer.get(`${LISTE}/${id}/slet`);
    const query = await writer.get(
      `${LISTE}?Fritekst=${encodeURIComponent(evil)}&kvittering=${encodeURIComponent(evil)}`,
    );
    for (const { html } of [review, list, shown, form, slet, query]) {
      expect(html).not.to.contain('<script');
      expect(html).not.to.match(/<(b|i|u)>|onerror/);
    }
    expect(textOf(shown.html)).to.contain(evil).and.to.contain(long);
    expect(fieldsOf(form.html).get('Jobannonce/Titel')).to.equal(`${evil}${turned}`);
    const page = await writer.press(OPRET, review.html, 'trin:1');
    const street = { 'Jobannonce/Job/Arbejdssted/Vejnavn': `Vej${turned}` };
    const refused = await writer.press(OPRET, page.html, 'naeste', street);
    expect(textOf(refused.html)).to.contain('U+202E');
  });

  it('keeps HTML that says more than written text, and times to the second', async () => {
    const id = await writer.sent('Med fed skrift');
    const html = '<p>en <b>fed</b> <a href="https://eksempel.example">adresse</a></p>';
    const path = `${LISTE}/${id}/ret`;
    const plain = await writer.get(path);
    const named = filled(fieldsOf(plain.html), {
      'Jobannonce/Annoncetekst': html,
      'annoncetekst-som-html': 'true',
      'Jobannonce/Publicering/PubliceringTidspunkt': new Date(Date.now() + 86_400_000).toISOString(),
      til: 'send',
    });
    expect((await writer.post(path, named)).status).to.equal(303);
    const before = fieldsOf((await writer.get(path)).html);
    expect(before.get('Jobannonce/Annoncetekst')).to.equal(html);
    const times = fieldsOf((await writer.press(path, (await writer.get(path)).html, 'trin:4')).html);
    expect(times.get('Jobannonce/Publicering/PubliceringTidspunkt')).to.match(/^[\d-]{10}T\d\d:\d\d$/);
    const again = await writer.post(path, filled(times, { til: 'send' }));
    expect(again.status, textOf(again.html)).to.equal(303);
    const after = fieldsOf((await writer.get(path)).html);
    for (const name of ['Jobannonce/Publicering/PubliceringTidspunkt', 'Jobannonce/Annoncetekst'])
      expect(after.get(name)).to.equal(before.get(name));
  });

  it('has a logo that is sent as a file, shown as a picture, kept by changes and taken away', async () => {
    const uploaded = async (html: string, file: Buffer, type: string) => {
      const form = new FormData();
      for (const [name, value] of filled(fieldsOf(html), { til: 'naeste' })) form.append(name, value);
      form.set('Jobannonce/Logo', new Blob([new Uint8Array(file)], { type }), 'logo.png');
      return writer.post(OPRET, form);
    };
    const review = await writer.written([{ 'Jobannonce/Titel': 'Med logo' }]);
    const step = await writer.press(OPRET, review.html, 'trin:4');
    expect(step.html).to.contain('enctype="multipart/form-data"');
    const wrong = await uploaded(step.html, Buffer.from('<svg/>'), 'image/svg+xml');
    expect(wrong.status).to.equal(422);
    expect(wrong.html).to.contain('id="felt-Jobannonce-Logo-fejl"');
    const right = await uploaded(wrong.html, await noise(600, 400).png().toBuffer(), 'image/png');
    expect(textOf(right.html)).to.contain('Annoncen vises med logo.');
    expect(right.html.length).to.be.below(300_000);
    expect((await writer.press(OPRET, right.html, 'send')).status).to.equal(303);
    const id = await writer.idOf('Med logo');
    const path = `${LISTE}/${id}/ret`;
    const picture = async () => (await writer.browser.get(`${app.origin}${LISTE}/${id}/logo`)).status;
    expect((await writer.get(`${LISTE}/${id}`)).html).to.contain(`src="${LISTE}/${id}/logo"`);
    expect(await picture()).to.equal(200);
    const kept = await writer.press(path, (await writer.get(path)).html, 'send');
    expect(kept.status).to.equal(303);
    expect(await picture()).to.equal(200);
    const logos = await writer.press(path, (await writer.get(path)).html, 'trin:4');
    const without = await writer.press(path, logos.html, 'fjern:Jobannonce/Logo');
    expect((await writer.press(path, without.html, 'send')).status).to.equal(303);
    expect(await picture()).to.equal(404);
  });

  it('is ended and deleted after a question, about the version that was shown', async () => {
    const id = await writer.sent('Til afslutning');
    const asked = await writer.get(`${LISTE}/${id}/afslut`);
    const ended = await writer.post(`${LISTE}/${id}/afslut`, fieldsOf(asked.html));
    expect([ended.status, ended.to]).to.deep.equal([303, `${LISTE}/${id}?kvittering=afsluttet`]);
    const page = await writer.get(`${LISTE}/${id}`);
    expect(textOf(page.html)).to.contain('Afsluttet manuelt');
    expect(page.html).not.to.contain(`${LISTE}/${id}/ret`);
    const seen = filled(fieldsOf(asked.html), { formular: randomUUID() });
    const stale = await writer.post(`${LISTE}/${id}/slet`, seen);
    expect(stale.status).to.equal(422);
    expect(textOf(stale.html)).to.contain('130200');
    const gone = await writer.post(`${LISTE}/${id}/slet`, fieldsOf(stale.html));
    expect([gone.status, gone.to]).to.deep.equal([303, `${LISTE}?kvittering=slettet`]);
    expect(textOf((await writer.get(LISTE)).html)).not.to.contain('Til afslutning');
    expect((await writer.get(`${LISTE}/${id}`)).status).to.equal(400);
  });

  it('is another company’s affair', async () => {
    const id = await writer.sent('Kun vores');
    await coupled(app, OTHER_COMPANY);
    const { browser } = await signedIn(app.origin, OTHER_COMPANY.about);
    const other = new Writer(browser, app.origin);
    for (const page of ['', '/ret', '/afslut', '/slet', '/logo']) {
      const { status, html } = await other.get(`${LISTE}/${id}${page}`);
      expect(status, page).to.equal(400);
      expect(html).not.to.contain('Kun vores');
    }
    expect(textOf((await other.get(LISTE)).html)).to.contain('Ingen jobannoncer endnu');
  });

  it('shows of ads that others have sent for the company what everybody sees', async () => {
    const message = withValue(sampleOf('CreateJobannonce', new Date()), 'Titel', 'Sendt af jobcentret');
    const scheduled = message.replace(/<job:PubliceringTidspunkt>[^<]*<\/job:PubliceringTidspunkt>/, '');
    const id = await createAd(app.origin, scheduled);
    expect((await writer.get(`${LISTE}/${id}`)).status).to.equal(400);
    await decide(app.origin, { id, version: 1 }, 'GodkendJobannonce', new Date());
    const { status, html } = await writer.get(`${LISTE}/${id}`);
    expect(status).to.equal(200);
    expect(textOf(html)).to.contain('sendt af en myndighed');
    expect(html).not.to.contain('/ret"').and.not.to.contain('/slet"');
    expect(textOf((await writer.get(LISTE)).html)).not.to.contain('Sendt af jobcentret');
    expect(textOf((await writer.get(`${LISTE}/paa-jobnet`)).html)).to.contain('Sendt af jobcentret');
  });

  it('is found by words and status', async () => {
    const nothing = await writer.get(`${LISTE}?Fritekst=findesikke`);
    expect(textOf(nothing.html)).to.contain('Ingen annoncer passer');
    const wrong = await writer.get(`${LISTE}?Fritekst=og`);
    expect(wrong.status).to.equal(422);
    const byStatus = textOf((await writer.get(`${LISTE}?StatusSamling%2FStatus=2`)).html);
    expect(byStatus).to.contain('180 kr. i timen').and.not.to.contain('Kun vores');
  });

  it('is one of a hundred, page by page and the newest first', async () => {
    const message = asOrganisation(sampleOf('CreateJobannonce', new Date()), 10, COMPANY.cvr);
    for (let number = 1; number <= 100; number += 1)
      await createAd(app.origin, withValue(message, 'Titel', `Nummer ${number}`));
    const titles: string[] = [];
    let path: string | undefined = LISTE;
    while (path !== undefined) {
      const { html } = await writer.get(path);
      titles.push(...[...html.matchAll(/>(Nummer \d+)</g)].map(([, title = '']) => title));
      path = /class="button button-secondary" href="([^"]+cursor=[^"]+)"/
        .exec(html)?.[1]
        ?.replaceAll('&amp;', '&');
    }
    expect(titles).to.deep.equal(Array.from({ length: 100 }, (_, index) => `Nummer ${100 - index}`));
  });
});
