// gSOAP's server of JobannonceService v2: the message becomes objects of the generated classes,
// and a constant is the answer. ../build.sh generates and compiles. Each connection has a thread.

#include "JobannonceServiceBinding.nsmap"
#include "soapJobannonceServiceBindingService.h"
#include <cstdio>
#include <thread>

class Server : public JobannonceServiceBindingService
{
public:
    using JobannonceServiceBindingService::JobannonceServiceBindingService;

    JobannonceServiceBindingService *copy() override { return new Server(soap_copy(soap)); }

    int IsValidJobannonce(job__IsValidJobannonceRequestType *, job__IsValidJobannonceResponseType &answer) override
    {
        answer.ErGyldig = true;
        answer.ServiceRequestLogReferenceIdentifier = "0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01";
        return SOAP_OK;
    }
};

static void serve(JobannonceServiceBindingService *connection)
{
    connection->serve();
    soap *context = connection->soap;
    connection->destroy();
    delete connection;
    soap_free(context);
}

int main()
{
    Server listener(SOAP_IO_KEEPALIVE | SOAP_C_UTFSTRING);
    listener.soap->max_keep_alive = 0; // as many requests on a connection as come
    listener.soap->send_timeout = listener.soap->recv_timeout = 300;
    if (!soap_valid_socket(listener.bind("127.0.0.1", 0, 128))) return listener.soap_print_fault(stderr), 1;
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(listener.soap->master, reinterpret_cast<sockaddr *>(&address), &size);
    std::fprintf(stderr, "listens at http://127.0.0.1:%d\n", ntohs(address.sin_port));
    while (soap_valid_socket(listener.accept())) std::thread(serve, listener.copy()).detach();
    return 1;
}
