// JobordreService v1 from Node with soap (node-soap): the life of a job order.
// Usage: node orders.js WSDL_URL [1.1|1.2]
import { argv, stdout } from 'node:process';
import { createClientAsync } from 'soap';
import { code, sendAs } from './headers.js';

const [wsdl = '', version = '1.1'] = argv.slice(2);

// The job centre's own case system, and a system that the company has given a mandate.
const [jobcentre, company] = await Promise.all(
  [1, 2].map(() => createClientAsync(wsdl, { forceSoap12Headers: version === '1.2' })),
);
sendAs(jobcentre, 8, '101');
sendAs(company, 10, '97007659');

const order = {
  Type: code(1),
  Titel: 'Butiksassistent på Ærø & Fanø – ægte sans for service',
  ConceptUriDa: 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
  AnsvarligtJobcenter: '101',
  Beskrivelse: 'Du fylder hylder op & betjener kunder. Løn: 25.000 kr. (≈ 3.350 €) 😀',
  AntalStillinger: 2,
  Loebende: false,
  Startdato: '2099-12-01',
  Svarfrist: '2099-11-01',
  MaxAntalKandidater: 1,
  Virksomhed: { CVRnumberIdentifier: '12345674', ProductionUnitIdentifier: '1012345674' },
  Arbejdssted: {
    Navn: 'Eksempelbutikken Nørrebro',
    Vejnavn: 'Nørrebrogade',
    Husnummer: '44',
    Postnummer: '2200',
    By: 'København N',
    Landekode: 'DK',
  },
  Kontaktperson: { Fornavne: 'Mette Marie', Efternavn: 'Holm', Email: 'mette@eksempelbutikken.example' },
};

// Which job centres take orders, and which one is the company's own.
const [centres] = await jobcentre.GetTilmeldteJobcentreAsync({});
const [local] = await jobcentre.GetVirksomhedJobcenterTilknytningAsync(order.Virksomhed);

// The order is tried, created, got and found on both lists.
const [tried] = await jobcentre.IsValidJobordreAsync({ Jobordre: order });
const [{ Jobordrevisning: created }] = await jobcentre.CreateJobordreAsync({ Jobordre: order });
const { JobordreIdentifier } = created;
const [{ Jobordrevisning: got }] = await jobcentre.GetJobordreAsync({ JobordreIdentifier });
const [listed] = await company.GetJobordrerForVirksomhedAsync({ CVRnumberIdentifier: '12345674' });
const [toDo] = await jobcentre.GetJobordrerPaaTypeOgStatusAsync({
  Type: code(1),
  StatusSamling: { Status: [code(1)] },
  AnsvarligtJobcenter: '101',
  UdenTovholder: true,
});

// Somebody takes care of it, and the company wants one more.
const [tovholder] = await jobcentre.SetTovholderAsync({
  JobordreIdentifier,
  Version: created.Version,
  Medarbejder: {
    Fornavne: 'Anne',
    Efternavn: 'Lind',
    Email: 'anne@jobcenter.example',
    MedarbejderIdentifier: 'ALI',
  },
});
order.AntalStillinger = 3;
const [updated] = await company.UpdateJobordreAsync({
  JobordreIdentifier,
  Version: tovholder.Version,
  Jobordre: order,
  Note: 'Der er blevet én stilling mere.',
});

/** A person; NavneOgAdressebeskyttelse has to be said of everyone. */
const candidate = (number, firstNames, cv, isProtected) => ({
  PersonCivilRegistrationIdentifier: number,
  Fornavne: firstNames,
  Efternavn: 'Skjoldborg',
  Foedselsaar: 1990,
  ...(cv && { CvIdentifier: cv }),
  HarSoegbartCv: cv !== null,
  NavneOgAdressebeskyttelse: isProtected,
});

// Two candidates are mediated. The company sees no name of the protected one and hires the
// other; the protected one is removed.
const [first] = await jobcentre.CreateJobordreFormidlingAsync({
  JobordreIdentifier,
  Kandidat: candidate('0101900000', 'Søren', '7c9e6679-7425-40de-944b-e07fc1f90ae7', false),
  Beskrivelse: 'Kan begynde nu.',
});
const [second] = await jobcentre.CreateJobordreFormidlingAsync({
  JobordreIdentifier,
  Kandidat: candidate('0202900000', 'Sara', null, true),
});
const [seen] = await company.GetJobordreFormidlingerAsync({ JobordreIdentifier });
const [hired] = await company.UpdateJobordreFormidlingAsync({
  FormidlingIdentifier: first.FormidlingIdentifier,
  Version: first.Version,
  Status: code(2),
});
const [removed] = await jobcentre.DeleteJobordreFormidlingAsync({
  FormidlingIdentifier: second.FormidlingIdentifier,
  Version: second.Version,
  Begrundelse: 'Har fået andet arbejde.',
});

// What happened, for people and for case systems. Then the order is closed.
const [log] = await jobcentre.GetFormidlingslogAsync({ JobordreIdentifier });
const [feed] = await jobcentre.GetJobordrehaendelserAsync({ PageSize: 100 });
const [closed] = await company.SetJobordreStatusAsync({
  JobordreIdentifier,
  Version: updated.Version,
  Status: code(3),
  Lukkeaarsag: code(1),
  Kommentar: 'Stillingerne er besat. Tak!',
});
const [{ Jobordrevisning: last }] = await jobcentre.GetJobordreAsync({ JobordreIdentifier });

// Four rules are broken: an order that runs has neither start, deadline nor most candidates, and
// mails need an address.
order.Loebende = true;
delete order.Kontaktperson.Email;
const fault = await jobcentre.CreateJobordreAsync({ Jobordre: order }).then(
  () => null,
  (error) => {
    // The detail is read without the schema: every value is text. SOAP 1.2 calls it Detail.
    const { detail, Detail = detail } = error.root.Envelope.Body.Fault;
    return {
      errorCode: Number(Detail.FaultDetails.ErrorCode),
      koder: Detail.Fejlliste.Fejl.map((fejl) => Number(fejl.Kode)),
      logId: Detail.ServiceRequestLogReferenceIdentifier,
    };
  },
);

// Numbers whose type has a limit are read as text, and a date as a Date.
const number = (value) => Number(value?.CodeListItemIdentifier ?? value);
const day = (date) => date.toISOString().slice(0, 10);

const summary = {
  centres: centres.JobcenterSamling.Jobcenter.map((centre) => centre.Jobcenterkode),
  local: { navn: local.Jobcenter.Navn, tagerImod: local.TagerImodJobordrer },
  valid: tried.ErGyldig,
  created: {
    id: JobordreIdentifier,
    nummer: number(created.Jobordrenummer),
    stilling: created.StillingFraListe.Stillingsbetegnelse,
    tovholder: created.Tovholder.Jobcenter.Navn,
  },
  got: {
    titel: got.Jobordre.Titel,
    beskrivelse: got.Jobordre.Beskrivelse,
    startdato: day(got.Jobordre.Startdato),
    svarfrist: day(got.Jobordre.Svarfrist),
    mail: got.Jobordre.EmailVedFormidling,
    version: number(got.Version),
    status: number(got.Status),
  },
  listed: listed.JobordrelinjeSamling.Jobordrelinje.map((line) => number(line.Jobordrenummer)),
  toDo: toDo.JobordrelinjeSamling.Jobordrelinje.map((line) => number(line.Jobordrenummer)),
  tovholder: { version: number(tovholder.Version), navn: tovholder.Tovholder.Medarbejder.Efternavn },
  updated: number(updated.Version),
  warnings: second.AdvarselSamling.Advarsel.map((warning) => warning.Kode),
  seen: seen.FormidlingSamling.Formidling.map(({ Kandidat }) => ({
    fornavne: Kandidat.Fornavne ?? null,
    cpr: Kandidat.PersonCivilRegistrationIdentifier ?? null,
    beskyttet: Kandidat.NavneOgAdressebeskyttelse,
  })),
  hired: number(hired.Version),
  removed: number(removed.Version),
  log: log.LoglinjeSamling.Loglinje.map((line) => ({
    type: number(line.Handlingstype),
    tekst: line.Beskrivelse ?? null,
  })),
  feed: {
    typer: feed.JobordrehaendelseSamling.Jobordrehaendelse.map((event) => number(event.Haendelsestype)),
    hasMore: feed.HasMore,
  },
  closed: { version: number(closed.Version), status: number(closed.Status) },
  last: {
    aarsag: number(last.Lukkeaarsag),
    stillinger: number(last.Jobordre.AntalStillinger),
    note: last.SenesteNote.Tekst,
    uafgjorte: last.Kandidater.AntalUafgjorte,
    ansatte: last.Kandidater.AntalAnsatte,
    fjernede: last.Kandidater.AntalFjernede,
  },
  fault,
};
stdout.write(`${JSON.stringify(summary)}\n`);
