// JobannonceService v2 from C++ with gSOAP; build.sh generates, for one SOAP version, and compiles.
// Usage: client SERVICE_URL

#include "JobannonceServiceBinding.nsmap"
#include "soapJobannonceServiceBindingProxy.h"
#include "calls.h"

using Service = JobannonceServiceBindingProxy;

// A jobcentre's own case system asks on its own behalf.
static const Organisation jobcentre = {8, "461"};

static job__JobannonceType *new_ad(soap *soap)
{
    auto workplace = soap_new_job__ArbejdsstedType(soap);
    workplace->Vejnavn = soap_new_std__string(soap);
    *workplace->Vejnavn = "Nørrebrogade";
    workplace->Landekode = "DK";

    auto job = soap_new_job__JobType(soap);
    job->Annoncetype = code(soap, 1);
    job->ConceptUriDa = "http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41";
    job->AntalStillinger = 2;
    job->Arbejdssted = workplace;
    job->IntetFastArbejdssted = false;
    job->Tidsbegraenset = false;
    job->Handicapvenlig = true;

    auto contact = soap_new_job__KontaktpersonType(soap);
    contact->Fornavne = "Søren";
    contact->Efternavn = "Østergård";
    contact->Telefonnummer = soap_new_std__string(soap);
    *contact->Telefonnummer = "+4570252589";
    contact->SkjulTelefonnummer = false;

    auto application = soap_new_job__AnsoegningType(soap);
    application->HurtigstMuligt = true;
    application->Email = soap_new_std__string(soap);
    *application->Email = "job@job.eksempel.dk";
    application->PrBrev = false;
    application->KontaktpersonSamling = soap_new_job__KontaktpersonSamlingType(soap);
    application->KontaktpersonSamling->Kontaktperson.push_back(contact);

    auto publication = soap_new_job__PubliceringType(soap);
    publication->AfpubliceringTidspunkt = std::time(nullptr) + 14 * 24 * 60 * 60;
    publication->Eures = false;
    publication->Workindenmark = false;

    auto ad = soap_new_job__JobannonceType(soap);
    ad->Titel = "Butiksassistent på Ærø & Fanø – ægte sans for service";
    ad->Annoncetekst = "<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>";
    ad->Virksomhed = soap_new_job__VirksomhedType(soap);
    ad->Virksomhed->CVRnumberIdentifier = "12345674";
    ad->AnonymArbejdsgiver = false;
    ad->Job = job;
    ad->Ansoegning = application;
    ad->Publicering = publication;
    return ad;
}

static Json life_of_an_ad(Service &service)
{
    soap *soap = service.soap;

    job__CreateJobannonceRequestType create;
    create.Jobannonce = new_ad(soap);
    auto created = call(service, &Service::CreateJobannonce, jobcentre, create);
    job__GetJobannonceRequestType get;
    get.JobannonceIdentifier = created.JobannonceIdentifier;
    auto got = call(service, &Service::GetJobannonce, jobcentre, get);
    job__GetJobannoncePubliceretRequestType ask;
    ask.JobannonceIdentifier = created.JobannonceIdentifier;
    auto shown = call(service, &Service::GetJobannoncePubliceret, jobcentre, ask);

    // Two rules broken: Workindenmark and Hotjob exclude each other, and the contact person cannot
    // be reached.
    create.Jobannonce->Job->Annoncetype = code(soap, 2);
    create.Jobannonce->Publicering->Workindenmark = true;
    create.Jobannonce->Ansoegning->KontaktpersonSamling->Kontaktperson[0]->Telefonnummer = nullptr;
    job__CreateJobannonceResponseType refused;
    set_headers(soap, jobcentre);
    service.CreateJobannonce(&create, refused);
    auto &detail = fault_detail(soap);

    return object({
        {"client", "gSOAP " + std::to_string(GSOAP_VERSION)},
        {"created", object({{"id", created.JobannonceIdentifier}, {"version", created.Version}})},
        {"got", object({{"titel", got.Jobannonce->Titel},
                        {"annoncetekst", got.Jobannonce->Annoncetekst},
                        {"version", got.Version},
                        {"status", got.Status->CodeListItemIdentifier}})},
        {"published", object({{"titel", shown.VistPubliceret->Titel}, {"paaJobnet", shown.PaaJobnet}})},
        {"fault", object({{"errorCode", detail.star__FaultDetails->ErrorCode},
                          {"koder", list(detail.fejl__Fejlliste->Fejl, [](auto violation) { return violation->Kode; })},
                          {"logId", detail.fejl__ServiceRequestLogReferenceIdentifier}})},
    });
}

int main(int, char **argv)
{
    // SOAP_C_UTFSTRING: a std::string holds UTF-8, both ways.
    Service service(argv[1], SOAP_C_UTFSTRING);
    std::cout << life_of_an_ad(service).text << "\n";
}
