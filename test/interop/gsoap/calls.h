// Calls with both headers, and what the programs print. It is included after the proxy of a
// service.

#include <ctime>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/** A value of a code list is wrapped in CodeListItemIdentifier. */
static clb__CodeListItemIdentifierType *code(soap *soap, int number)
{
    return soap_new_set_clb__CodeListItemIdentifierType(soap, number);
}

/** On whose behalf the system asks. */
struct Organisation
{
    int type;
    const char *code;
};

/** Both headers go with every call, and gSOAP wants them anew before each. */
static void set_headers(soap *soap, const Organisation &sender)
{
    auto user = soap_new_rus__RequestUserStructureType(soap);
    user->UserFullName = "Fagsystemet, natlig overførsel";
    user->rut__RequestUserTypeIdentifier = soap_new_set_rut__RequestUserTypeIdentifierType(soap, 3);
    user->UserIdentifier = "fagsystem-01";

    auto organisation = soap_new_ros__RequestOrganisationStructureType(soap);
    organisation->OrganisationTypeIdentifier = soap_new_set_org__OrganisationTypeIdentifierType(soap, sender.type);
    organisation->OrganisationCode = sender.code;

    auto header = soap_new_SOAP_ENV__Header(soap);
    header->rumh__RequestUserMetadataHeader =
        soap_new_set_rumh__RequestUserMetadataType(soap, user, organisation, std::time(nullptr));
    header->aoh__ActiveOrganisationHeader = soap_new_set_aoh__ActiveOrganisationHeaderType(soap, sender.type, sender.code);
    soap->header = header;
}

/** @throws std::runtime_error with the fault, where the call is refused */
template <class Service, class Request, class Response>
Response call(Service &service, int (Service::*operation)(Request *, Response &), const Organisation &sender, Request &request)
{
    Response response;
    set_headers(service.soap, sender);
    if ((service.*operation)(&request, response) == SOAP_OK)
        return response;
    std::ostringstream fault;
    service.soap_stream_fault(fault);
    throw std::runtime_error(fault.str());
}

/**
 * The detail of the fault of the call before.
 * @throws std::runtime_error where it is no fault of the gateway's
 */
static SOAP_ENV__Detail &fault_detail(soap *soap)
{
    auto detail = soap->fault ? (soap->fault->detail ? soap->fault->detail : soap->fault->SOAP_ENV__Detail) : nullptr; // 1.1, 1.2
    if (!detail || !detail->star__FaultDetails || !detail->fejl__Fejlliste)
        throw std::runtime_error("no fault of the gateway: an answer, the network, a proxy");
    return *detail;
}

/**
 * A value as JSON. None of these texts holds what JSON escapes: quote, backslash, control
 * character.
 */
struct Json
{
    std::string text;
    Json(int value) : text(std::to_string(value)) {}
    Json(bool value) : text(value ? "true" : "false") {}
    Json(const char *value) : text('"' + std::string(value) + '"') {}
    Json(const std::string &value) : Json(value.c_str()) {}
    Json(const std::string *value) : text(value ? Json(*value).text : "null") {}
};

static Json json(std::string text)
{
    Json value(0);
    value.text = std::move(text);
    return value;
}

static Json object(const std::vector<std::pair<const char *, Json>> &members)
{
    std::string all;
    for (auto &[name, value] : members)
        all += (all.empty() ? "" : ",") + Json(name).text + ":" + value.text;
    return json("{" + all + "}");
}

template <class Row, class Shown>
Json list(const std::vector<Row> &rows, Shown shown)
{
    std::string all;
    for (auto &row : rows)
        all += (all.empty() ? "" : ",") + Json(shown(row)).text;
    return json("[" + all + "]");
}
