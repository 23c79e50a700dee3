// A client certificate with gSOAP; build.sh generates and compiles.
// Usage: tls LISTS_SERVICE_URL, where the two files are

#include <iostream>

#include "CodeListsServiceBinding.nsmap"
#include "soapCodeListsServiceBindingProxy.h"
#include "calls.h"

int main(int, char **argv)
{
    soap_ssl_init();
    CodeListsServiceBindingProxy lists(argv[1], SOAP_C_UTFSTRING);
    soap *soap = lists.soap;
    // client-both.pem is the key and the certificate in one file.
    if (soap_ssl_client_context(soap, SOAP_SSL_DEFAULT, "client-both.pem", nullptr, "gateway-ca.pem", nullptr, nullptr))
    {
        soap_print_fault(soap, stderr);
        return 1;
    }
    kl__GetCodeListRequestType one;
    one.Navn = "Arbejdstidsforhold";
    std::cout << call(lists, &CodeListsServiceBindingProxy::GetCodeList, {8, "461"}, one).Tekst << "\n";
}
