// JobordreService v1 from C++ with gSOAP: the life of a job order; build.sh generates and compiles.
// Usage: orders SERVICE_URL

#include "JobordreServiceBinding.nsmap"
#include "soapJobordreServiceBindingProxy.h"
#include "calls.h"

using Service = JobordreServiceBindingProxy;

// What is optional is pointed at.
static std::string startdato = "2099-12-01", svarfrist = "2099-11-01", email = "mette@eksempelbutikken.example";
static std::string concept = "http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41";
static std::string unit = "1012345674", cv = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
static int most = 1;

static jo__JobordreType *new_order(soap *soap)
{
    auto workplace = soap_new_jo__JobordrearbejdsstedType(soap);
    workplace->Navn = "Eksempelbutikken Nørrebro";
    workplace->Vejnavn = "Nørrebrogade";
    workplace->Husnummer = "44";
    workplace->Postnummer = "2200";
    workplace->By = "København N";
    workplace->Landekode = "DK";

    auto contact = soap_new_jo__JobordrekontaktpersonType(soap);
    contact->Fornavne = "Mette Marie";
    contact->Efternavn = "Holm";
    contact->Email = &email;

    auto order = soap_new_jo__JobordreType(soap);
    order->Type = code(soap, 1);
    order->Titel = "Butiksassistent på Ærø & Fanø – ægte sans for service";
    order->ConceptUriDa = &concept;
    order->AnsvarligtJobcenter = "101";
    order->Beskrivelse = "Du fylder hylder op & betjener kunder. Løn: 25.000 kr. (≈ 3.350 €) 😀";
    order->AntalStillinger = 2;
    order->Loebende = false;
    order->Startdato = &startdato;
    order->Svarfrist = &svarfrist;
    order->MaxAntalKandidater = &most;
    order->Virksomhed = soap_new_jo__JobordrevirksomhedType(soap);
    order->Virksomhed->CVRnumberIdentifier = "12345674";
    order->Virksomhed->ProductionUnitIdentifier = &unit;
    order->Arbejdssted = workplace;
    order->Kontaktperson = contact;
    return order;
}

/** A person; NavneOgAdressebeskyttelse has to be said of everyone. */
static jo__KandidatType *candidate(soap *soap, const char *number, const char *first_names, std::string *cv, bool is_protected)
{
    auto person = soap_new_jo__KandidatType(soap);
    person->PersonCivilRegistrationIdentifier = number;
    person->Fornavne = first_names;
    person->Efternavn = "Skjoldborg";
    person->Foedselsaar = 1990;
    person->CvIdentifier = cv;
    person->HarSoegbartCv = cv != nullptr;
    person->NavneOgAdressebeskyttelse = is_protected;
    return person;
}

static Json life_of_an_order(Service &service)
{
    soap *soap = service.soap;
    // The job centre's own case system, and a system that the company has given a mandate.
    Organisation jobcentre{8, "101"}, company{10, "97007659"};

    // Which job centres take orders, and which one is the company's own.
    jo__GetTilmeldteJobcentreRequestType all;
    auto centres = call(service, &Service::GetTilmeldteJobcentre, jobcentre, all);
    jo__GetVirksomhedJobcenterTilknytningRequestType where;
    where.CVRnumberIdentifier = "12345674";
    where.ProductionUnitIdentifier = unit;
    auto local = call(service, &Service::GetVirksomhedJobcenterTilknytning, jobcentre, where);

    // The order is tried, created, got and found on both lists.
    auto order = new_order(soap);
    jo__IsValidJobordreRequestType trial;
    trial.Jobordre = order;
    auto tried = call(service, &Service::IsValidJobordre, jobcentre, trial);
    jo__CreateJobordreRequestType create;
    create.Jobordre = order;
    auto created = call(service, &Service::CreateJobordre, jobcentre, create).Jobordrevisning;
    auto id = created->JobordreIdentifier;
    jo__GetJobordreRequestType get;
    get.JobordreIdentifier = id;
    auto got = call(service, &Service::GetJobordre, jobcentre, get).Jobordrevisning;
    jo__GetJobordrerForVirksomhedRequestType of_company;
    of_company.CVRnumberIdentifier = "12345674";
    auto listed = call(service, &Service::GetJobordrerForVirksomhed, company, of_company).JobordrelinjeSamling;
    jo__GetJobordrerPaaTypeOgStatusRequestType open;
    std::string centre = "101";
    bool without_tovholder = true;
    open.Type = code(soap, 1);
    open.StatusSamling = soap_new_jo__JobordrestatusSamlingType(soap);
    open.StatusSamling->Status.push_back(code(soap, 1));
    open.AnsvarligtJobcenter = &centre;
    open.UdenTovholder = &without_tovholder;
    auto to_do = call(service, &Service::GetJobordrerPaaTypeOgStatus, jobcentre, open).JobordrelinjeSamling;

    // Somebody takes care of it, and the company wants one more.
    jo__SetTovholderRequestType name;
    name.JobordreIdentifier = id;
    name.Version = created->Version;
    name.Medarbejder = soap_new_jo__MedarbejderType(soap);
    name.Medarbejder->Fornavne = "Anne";
    name.Medarbejder->Efternavn = "Lind";
    name.Medarbejder->Email = "anne@jobcenter.example";
    name.Medarbejder->MedarbejderIdentifier = "ALI";
    auto tovholder = call(service, &Service::SetTovholder, jobcentre, name);
    order->AntalStillinger = 3;
    jo__UpdateJobordreRequestType update;
    std::string note = "Der er blevet én stilling mere.";
    update.JobordreIdentifier = id;
    update.Version = tovholder.Version;
    update.Jobordre = order;
    update.Note = &note;
    auto updated = call(service, &Service::UpdateJobordre, company, update);

    // Two candidates are mediated. The company sees no name of the protected one and hires the
    // other; the protected one is removed.
    jo__CreateJobordreFormidlingRequestType mediate;
    std::string text = "Kan begynde nu.";
    mediate.JobordreIdentifier = id;
    mediate.Kandidat = candidate(soap, "0101900000", "Søren", &cv, false);
    mediate.Beskrivelse = &text;
    auto first = call(service, &Service::CreateJobordreFormidling, jobcentre, mediate);
    mediate.Kandidat = candidate(soap, "0202900000", "Sara", nullptr, true);
    mediate.Beskrivelse = nullptr;
    auto second = call(service, &Service::CreateJobordreFormidling, jobcentre, mediate);
    jo__GetJobordreFormidlingerRequestType candidates;
    candidates.JobordreIdentifier = id;
    auto seen = call(service, &Service::GetJobordreFormidlinger, company, candidates).FormidlingSamling;
    jo__UpdateJobordreFormidlingRequestType hire;
    hire.FormidlingIdentifier = first.FormidlingIdentifier;
    hire.Version = first.Version;
    hire.Status = code(soap, 2);
    auto hired = call(service, &Service::UpdateJobordreFormidling, company, hire);
    jo__DeleteJobordreFormidlingRequestType remove;
    remove.FormidlingIdentifier = second.FormidlingIdentifier;
    remove.Version = second.Version;
    remove.Begrundelse = "Har fået andet arbejde.";
    auto removed = call(service, &Service::DeleteJobordreFormidling, jobcentre, remove);

    // What happened, for people and for case systems. Then the order is closed.
    jo__GetFormidlingslogRequestType happened;
    happened.JobordreIdentifier = id;
    auto log = call(service, &Service::GetFormidlingslog, jobcentre, happened).LoglinjeSamling;
    jo__GetJobordrehaendelserRequestType news;
    int page_size = 100;
    news.PageSize = &page_size;
    auto feed = call(service, &Service::GetJobordrehaendelser, jobcentre, news);
    jo__SetJobordreStatusRequestType close;
    close.JobordreIdentifier = id;
    close.Version = updated.Version;
    close.Status = code(soap, 3);
    close.Lukkeaarsag = code(soap, 1);
    close.Kommentar = "Stillingerne er besat. Tak!";
    auto closed = call(service, &Service::SetJobordreStatus, company, close);
    auto last = call(service, &Service::GetJobordre, jobcentre, get).Jobordrevisning;

    // Four rules broken: an order that runs has neither start, deadline nor most candidates, and
    // mails need an address.
    order->Loebende = true;
    order->Kontaktperson->Email = nullptr;
    jo__CreateJobordreResponseType refused;
    set_headers(soap, jobcentre);
    service.CreateJobordre(&create, refused);
    auto &detail = fault_detail(soap);

    return object({
        {"centres", list(centres.JobcenterSamling->Jobcenter, [](auto row) { return row->Jobcenterkode; })},
        {"local", object({{"navn", local.Jobcenter->Navn}, {"tagerImod", local.TagerImodJobordrer}})},
        {"valid", tried.ErGyldig},
        {"created", object({{"id", id},
                            {"nummer", created->Jobordrenummer},
                            {"stilling", created->StillingFraListe->Stillingsbetegnelse},
                            {"tovholder", created->Tovholder->Jobcenter->Navn}})},
        {"got", object({{"titel", got->Jobordre->Titel},
                        {"beskrivelse", got->Jobordre->Beskrivelse},
                        {"startdato", got->Jobordre->Startdato},
                        {"svarfrist", got->Jobordre->Svarfrist},
                        {"mail", *got->Jobordre->EmailVedFormidling},
                        {"version", got->Version},
                        {"status", got->Status->CodeListItemIdentifier}})},
        {"listed", list(listed->Jobordrelinje, [](auto line) { return line->Jobordrenummer; })},
        {"toDo", list(to_do->Jobordrelinje, [](auto line) { return line->Jobordrenummer; })},
        {"tovholder",
         object({{"version", tovholder.Version}, {"navn", tovholder.Tovholder->Medarbejder->Efternavn}})},
        {"updated", updated.Version},
        {"warnings", list(second.AdvarselSamling->Advarsel, [](auto warning) { return warning->Kode; })},
        {"seen", list(seen->Formidling, [](auto row) {
             return object({{"fornavne", row->Kandidat->Fornavne},
                            {"cpr", row->Kandidat->PersonCivilRegistrationIdentifier},
                            {"beskyttet", row->Kandidat->NavneOgAdressebeskyttelse}});
         })},
        {"hired", hired.Version},
        {"removed", removed.Version},
        {"log", list(log->Loglinje, [](auto line) {
             return object({{"type", line->Handlingstype->CodeListItemIdentifier}, {"tekst", line->Beskrivelse}});
         })},
        {"feed", object({{"typer", list(feed.JobordrehaendelseSamling->Jobordrehaendelse,
                                        [](auto event) { return event->Haendelsestype->CodeListItemIdentifier; })},
                         {"hasMore", feed.HasMore}})},
        {"closed", object({{"version", closed.Version}, {"status", closed.Status->CodeListItemIdentifier}})},
        {"last", object({{"aarsag", last->Lukkeaarsag->CodeListItemIdentifier},
                         {"stillinger", last->Jobordre->AntalStillinger},
                         {"note", last->SenesteNote->Tekst},
                         {"uafgjorte", last->Kandidater->AntalUafgjorte},
                         {"ansatte", last->Kandidater->AntalAnsatte},
                         {"fjernede", last->Kandidater->AntalFjernede}})},
        {"fault", object({{"errorCode", detail.star__FaultDetails->ErrorCode},
                          {"koder", list(detail.fejl__Fejlliste->Fejl, [](auto fejl) { return fejl->Kode; })},
                          {"logId", detail.fejl__ServiceRequestLogReferenceIdentifier}})},
    });
}

int main(int, char **argv)
{
    // SOAP_C_UTFSTRING: a std::string holds UTF-8, both ways.
    Service service(argv[1], SOAP_C_UTFSTRING);
    std::cout << life_of_an_order(service).text << "\n";
}
