// VirksomhedsLoginService and CodeListsService from C++ with gSOAP; build.sh generates and
// compiles.
// Usage: lookups LOGIN_SERVICE_URL LISTS_SERVICE_URL

#include "VirksomhedsLoginServiceBinding.nsmap"
#include "soapVirksomhedsLoginServiceBindingProxy.h"
#include "soapCodeListsServiceBindingProxy.h"
#include "calls.h"

using Logins = VirksomhedsLoginServiceBindingProxy;
using Lists = CodeListsServiceBindingProxy;

/** gSOAP reads a time as seconds since 1970: the offset it was written with is lost. */
static Json shown(std::time_t time)
{
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&time));
    return text;
}

static Json look_up(Logins &logins, Lists &lists)
{
    Organisation star{1, "1"}, jobcentre{8, "461"};
    std::string unit = "1012345674";

    // STAR tells of a login; a jobcentre asks for it.
    login__SetVirksomhedLoginRequestType set;
    set.CVRnumberIdentifier = "12345674";
    set.ProductionUnitIdentifier = unit;
    soap_s2dateTime(logins.soap, "2026-03-02T08:14:09+01:00", &set.LoginTidspunkt);
    auto told = call(logins, &Logins::SetVirksomhedLogin, star, set);
    login__GetVirksomhedLoginRequestType get;
    get.CVRnumberIdentifier = "12345674";
    auto got = call(logins, &Logins::GetVirksomhedLogin, jobcentre, get);
    login__GetVirksomhedLoginsRequestType of_company;
    std::string cvr = "12345674";
    int page_size = 10;
    of_company.CVRnumberIdentifier = &cvr;
    of_company.PageSize = &page_size;
    auto page = call(logins, &Logins::GetVirksomhedLogins, jobcentre, of_company);
    // What a company may do; this one is hit by a conflict.
    login__GetVirksomhedsadgangRequestType may;
    may.CVRnumberIdentifier = "97004218";
    auto access = call(logins, &Logins::GetVirksomhedsadgang, jobcentre, may);

    get.CVRnumberIdentifier = "97001480";
    login__GetVirksomhedLoginResponseType refused;
    set_headers(logins.soap, jobcentre);
    logins.GetVirksomhedLogin(&get, refused);
    int fault = fault_detail(logins.soap).star__FaultDetails->ErrorCode;

    kl__GetCodeListNamesRequestType all;
    auto names = call(lists, &Lists::GetCodeListNames, jobcentre, all).KodelisteSamling;
    kl__GetCodeListRequestType one;
    one.Navn = "Arbejdstidsforhold";
    auto times = call(lists, &Lists::GetCodeList, jobcentre, one).KodelistevaerdiSamling;
    // One value, on another day.
    std::string day = "2019-06-01", country = "GB";
    one.Navn = "Land";
    one.Dato = &day;
    one.Kode = &country;
    auto kingdom = call(lists, &Lists::GetCodeList, jobcentre, one).KodelistevaerdiSamling->Kodelistevaerdi[0]->EUMedlemskab;
    // An occupation is found by a part of its name or of an alias; ads and job orders name it by
    // ConceptUriDa.
    kl__SearchStillingRequestType search;
    search.Tekst = "eksped";
    auto found = call(lists, &Lists::SearchStilling, jobcentre, search).StillingSamling->Stilling;
    kl__GetStillingRequestType which;
    which.ConceptUriDa = found[0]->ConceptUriDa;
    auto occupation = call(lists, &Lists::GetStilling, jobcentre, which).Stilling;

    return object({
        {"told", object({{"medregnet", told.Medregnet},
                         {"tidligste", shown(*told.TidligsteLoginTidspunkt)},
                         {"seneste", shown(*told.SenesteLoginTidspunkt)}})},
        {"got", object({{"tidligste", shown(got.TidligsteLoginTidspunkt)},
                        {"seneste", shown(got.SenesteLoginTidspunkt)}})},
        {"units", list(page.VirksomhedLoginSamling->VirksomhedLogin,
                       [](auto row) { return row->ProductionUnitIdentifier; })},
        {"access", object({{"navn", access.Navn},
                           {"konfliktramt", access.Konfliktramt},
                           {"jobannoncer", access.TilladteFunktioner->Jobannoncer},
                           {"jobordrer", access.TilladteFunktioner->Jobordrer}})},
        {"fault", fault},
        {"names", list(names->Kodeliste, [](auto row) { return row->Navn; })},
        {"values", list(times->Kodelistevaerdi, [](auto value) { return value->Kode + " " + value->Tekst; })},
        {"kingdom", list(std::vector<std::string>{kingdom->Fra, *kingdom->Til}, [](auto date) { return date; })},
        {"found", list(found, [](auto stilling) { return stilling->Navn; })},
        {"aliases", list(occupation->Alias, [](auto alias) { return alias->Navn; })},
    });
}

int main(int, char **argv)
{
    // SOAP_C_UTFSTRING: a std::string holds UTF-8, both ways.
    Logins logins(argv[1], SOAP_C_UTFSTRING);
    Lists lists(argv[2], SOAP_C_UTFSTRING);
    std::cout << look_up(logins, lists).text << "\n";
}
