// Any operation from C++ with gSOAP; build.sh generates and compiles. Each line of stdin is a
// call, answered by a line: service, address of the WSDL and operation, then as XML both headers
// and the request, with tabs between.
// Usage: speak

#include "JobannonceServiceBinding.nsmap"
#include "proxies.h"
#include "calls.h"

/**
 * What holds the values of this program. SOAP_C_UTFSTRING: a std::string holds UTF-8, both ways.
 */
static soap *values = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_TREE);

/** What soap_read_ and soap_write_ of a type are: gSOAP generates both for each. */
template <class Type> using Reader = int (*)(soap *, Type *);
template <class Type> using Writer = int (*)(soap *, const Type *);

template <class Type> Type *read(const std::string &xml, Reader<Type> reader)
{
    std::istringstream in(xml);
    auto value = new Type;
    values->is = &in;
    if (reader(values, value) != SOAP_OK)
        throw std::runtime_error("gSOAP cannot read " + xml);
    values->is = nullptr;
    return value;
}

template <class Type> std::string written(const Type *value, Writer<Type> writer)
{
    std::ostringstream out;
    values->os = &out;
    values->prolog = ""; // no XML declaration
    if (writer(values, value) != SOAP_OK)
        throw std::runtime_error("gSOAP cannot write an answer");
    values->os = nullptr;
    return out.str();
}

#define READER(type) [](struct soap *in, type *value) { return soap_read_##type(in, value); }
#define WRITER(type) [](struct soap *out, const type *value) { return soap_write_##type(out, const_cast<type *>(value)); }

/** What one line says. */
struct Call
{
    std::string service, wsdl, operation, user, organisation, request;
};

static Call call_of(const std::string &line)
{
    Call call;
    std::istringstream fields(line);
    for (auto field : {&call.service, &call.wsdl, &call.operation, &call.user, &call.organisation, &call.request})
        std::getline(fields, *field, '\t');
    return call;
}

static void give_headers(soap *soap, const Call &call)
{
    auto header = soap_new_SOAP_ENV__Header(soap);
    header->rumh__RequestUserMetadataHeader =
        read(call.user, Reader<rumh__RequestUserMetadataType>(READER(rumh__RequestUserMetadataType)));
    header->aoh__ActiveOrganisationHeader =
        read(call.organisation, Reader<aoh__ActiveOrganisationHeaderType>(READER(aoh__ActiveOrganisationHeaderType)));
    soap->header = header;
}

static std::string fault_of(soap *soap)
{
    auto &detail = fault_detail(soap);
    return "fault\t" + written(detail.star__FaultDetails, Writer<star__FaultDetailsType>(WRITER(star__FaultDetailsType))) +
           "\t" + written(detail.fejl__Fejlliste, Writer<fejl__FejllisteType>(WRITER(fejl__FejllisteType))) +
           "\t<ServiceRequestLogReferenceIdentifier>" + *detail.fejl__ServiceRequestLogReferenceIdentifier +
           "</ServiceRequestLogReferenceIdentifier>";
}

template <class Service, class Request, class Response>
std::string said(const Call &call, int (Service::*operation)(Request *, Response &), Reader<Request> reader, Writer<Response> writer)
{
    auto address = call.wsdl.substr(0, call.wsdl.find('?'));
    Service service(address.c_str(), SOAP_C_UTFSTRING);
    auto request = read(call.request, reader);
    Response response;
    give_headers(service.soap, call);
    if ((service.*operation)(request, response) == SOAP_OK)
        return "answer\t" + written(&response, writer);
    return fault_of(service.soap);
}

static std::string answer(const Call &call)
{
#define OPERATION(Service, Operation, Request, Response)                \
    if (call.service + "BindingProxy" == #Service && call.operation == #Operation) \
        return said<Service, Request, Response>(call, &Service::Operation, READER(Request), WRITER(Response));
#include "operations.inc"
    throw std::runtime_error("no operation " + call.operation + " of " + call.service);
}

int main()
{
    for (std::string line; std::getline(std::cin, line);)
    {
        auto text = answer(call_of(line));
        for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', end))
            text.replace(end, 1, "&#10;");
        std::cout << text << std::endl;
    }
}
