// JobannonceService v2 from C++ with gSOAP; build.sh generates, for one SOAP version, and compiles.
// Usage: client SERVICE_URL

#include <ctime>
#include <iostream>
#include <string>
#include "JobannonceServiceBinding.nsmap"
#include "soapJobannonceServiceBindingProxy.h"

/** A value of a code list is wrapped in CodeListItemIdentifier. */
static clb__CodeListItemIdentifierType *code(soap *soap, int number)
{
    return soap_new_set_clb__CodeListItemIdentifierType(soap, number);
}

/** Both headers go with every call, and gSOAP wants them anew before each. */
static void set_headers(soap *soap)
{
    auto user = soap_new_rus__RequestUserStructureType(soap);
    user->UserFullName = "Fagsystemet, natlig overførsel";
    user->rut__RequestUserTypeIdentifier = soap_new_set_rut__RequestUserTypeIdentifierType(soap, 3);
    user->UserIdentifier = "fagsystem-01";

    auto organisation = soap_new_ros__RequestOrganisationStructureType(soap);
    organisation->OrganisationTypeIdentifier = soap_new_set_org__OrganisationTypeIdentifierType(soap, 8);
    organisation->OrganisationCode = "461";

    auto header = soap_new_SOAP_ENV__Header(soap);
    header->rumh__RequestUserMetadataHeader =
        soap_new_set_rumh__RequestUserMetadataType(soap, user, organisation, std::time(nullptr));
    header->aoh__ActiveOrganisationHeader = soap_new_set_aoh__ActiveOrganisationHeaderType(soap, 8, "461");
    soap->header = header;
}

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

int main(int, char **argv)
{
    // SOAP_C_UTFSTRING: a std::string holds UTF-8, both ways.
    JobannonceServiceBindingProxy service(argv[1], SOAP_C_UTFSTRING);
    soap *soap = service.soap;

    auto create = soap_new_job__CreateJobannonceRequestType(soap);
    create->Jobannonce = new_ad(soap);
    job__CreateJobannonceResponseType created;
    set_headers(soap);
    if (service.CreateJobannonce(create, created) != SOAP_OK)
        return service.soap_stream_fault(std::cerr), 1;

    auto get = soap_new_set_job__GetJobannonceRequestType(soap, created.JobannonceIdentifier);
    job__GetJobannonceResponseType got;
    set_headers(soap);
    if (service.GetJobannonce(get, got) != SOAP_OK)
        return service.soap_stream_fault(std::cerr), 1;

    auto ask = soap_new_set_job__GetJobannoncePubliceretRequestType(soap, created.JobannonceIdentifier);
    job__GetJobannoncePubliceretResponseType shown;
    set_headers(soap);
    if (service.GetJobannoncePubliceret(ask, shown) != SOAP_OK)
        return service.soap_stream_fault(std::cerr), 1;

    // Two rules broken: Workindenmark and Hotjob exclude each other, and the contact person cannot
    // be reached.
    create->Jobannonce->Job->Annoncetype = code(soap, 2);
    create->Jobannonce->Publicering->Workindenmark = true;
    create->Jobannonce->Ansoegning->KontaktpersonSamling->Kontaktperson[0]->Telefonnummer = nullptr;
    job__CreateJobannonceResponseType refused;
    set_headers(soap);
    if (service.CreateJobannonce(create, refused) == SOAP_OK)
        return std::cerr << "the ad was taken\n", 1;
    auto detail = soap->fault->detail ? soap->fault->detail : soap->fault->SOAP_ENV__Detail; // 1.1, 1.2
    if (!detail || !detail->star__FaultDetails || !detail->fejl__Fejlliste)
        return service.soap_stream_fault(std::cerr), 1; // no answer of the gateway: the network, a proxy
    std::string codes;
    for (auto violation : detail->fejl__Fejlliste->Fejl)
        codes += (codes.empty() ? "" : ",") + std::to_string(violation->Kode);

    // None of these texts holds what JSON escapes: quote, backslash, control character.
    std::cout << R"({"client":"gSOAP )" << GSOAP_VERSION << R"(","created":{"id":")" << created.JobannonceIdentifier
              << R"(","version":)" << created.Version << R"(},"got":{"titel":")" << got.Jobannonce->Titel
              << R"(","annoncetekst":")" << got.Jobannonce->Annoncetekst << R"(","version":)" << got.Version
              << R"(,"status":)" << got.Status->CodeListItemIdentifier << R"(},"published":{"titel":")"
              << shown.VistPubliceret->Titel << R"(","paaJobnet":)" << (shown.PaaJobnet ? "true" : "false")
              << R"(},"fault":{"errorCode":)"
              << detail->star__FaultDetails->ErrorCode << R"(,"koder":[)" << codes << R"(],"logId":")"
              << *detail->fejl__ServiceRequestLogReferenceIdentifier << "\"}}\n";
}
