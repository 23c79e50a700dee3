// VirksomhedsLoginService and CodeListsService from Node with soap (node-soap).
// Usage: node lookups.js LOGIN_WSDL_URL LISTS_WSDL_URL [1.1|1.2]
import { argv, stdout } from 'node:process';
import { createClientAsync } from 'soap';
import { sendAs } from './headers.js';

const [loginWsdl = '', listsWsdl = '', version = '1.1'] = argv.slice(2);
const options = { forceSoap12Headers: version === '1.2' };
const logins = await createClientAsync(loginWsdl, options);
const lists = await createClientAsync(listsWsdl, options);

// STAR tells of a login; a jobcentre asks for it.
sendAs(logins, 1, '1');
const [told] = await logins.SetVirksomhedLoginAsync({
  CVRnumberIdentifier: '12345674',
  ProductionUnitIdentifier: '1012345674',
  LoginTidspunkt: '2026-03-02T08:14:09+01:00',
});
sendAs(logins, 8, '461');
const [got] = await logins.GetVirksomhedLoginAsync({ CVRnumberIdentifier: '12345674' });
const [page] = await logins.GetVirksomhedLoginsAsync({ CVRnumberIdentifier: '12345674', PageSize: 10 });
// What a company may do; this one is hit by a conflict.
const [access] = await logins.GetVirksomhedsadgangAsync({ CVRnumberIdentifier: '97004218' });

const fault = await logins.GetVirksomhedLoginAsync({ CVRnumberIdentifier: '97001480' }).then(
  () => null,
  (error) => {
    const { detail, Detail = detail } = error.root.Envelope.Body.Fault;
    return Number(Detail.FaultDetails.ErrorCode);
  },
);

sendAs(lists, 8, '461');
const [names] = await lists.GetCodeListNamesAsync({});
const [times] = await lists.GetCodeListAsync({ Navn: 'Arbejdstidsforhold' });
// One value, on another day.
const [kingdoms] = await lists.GetCodeListAsync({ Navn: 'Land', Dato: '2019-06-01', Kode: 'GB' });
const kingdom = kingdoms.KodelistevaerdiSamling.Kodelistevaerdi[0];
// An occupation is found by a part of its name or of an alias; ads and job orders name it by
// ConceptUriDa.
const [found] = await lists.SearchStillingAsync({ Tekst: 'eksped' });
const [{ ConceptUriDa }] = found.StillingSamling.Stilling;
const [occupation] = await lists.GetStillingAsync({ ConceptUriDa });

/** A dateTime or a date becomes a Date, which has lost the offset it was written with. */
const time = (date) => date.toISOString();
const day = (date) => time(date).slice(0, 10);

const summary = {
  told: {
    medregnet: told.Medregnet,
    tidligste: time(told.TidligsteLoginTidspunkt),
    seneste: time(told.SenesteLoginTidspunkt),
  },
  got: { tidligste: time(got.TidligsteLoginTidspunkt), seneste: time(got.SenesteLoginTidspunkt) },
  units: page.VirksomhedLoginSamling.VirksomhedLogin.map((unit) => unit.ProductionUnitIdentifier),
  access: {
    navn: access.Navn,
    konfliktramt: access.Konfliktramt,
    jobannoncer: access.TilladteFunktioner.Jobannoncer,
    jobordrer: access.TilladteFunktioner.Jobordrer,
  },
  fault,
  names: names.KodelisteSamling.Kodeliste.map((list) => list.Navn),
  values: times.KodelistevaerdiSamling.Kodelistevaerdi.map((value) => `${value.Kode} ${value.Tekst}`),
  kingdom: [day(kingdom.EUMedlemskab.Fra), day(kingdom.EUMedlemskab.Til)],
  found: found.StillingSamling.Stilling.map((stilling) => stilling.Navn),
  aliases: occupation.Stilling.Alias.map((alias) => alias.Navn),
};
stdout.write(`${JSON.stringify(summary)}\n`);
