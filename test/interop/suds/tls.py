"""A client certificate with suds. Usage: python3 tls.py WSDL_URL, where the three files are."""

import ssl
import sys
import urllib.request
from datetime import datetime, timezone

import suds.client
import suds.transport.http

wsdl = sys.argv[1]

context = ssl.create_default_context(cafile="gateway-ca.pem")
context.load_cert_chain("client.pem", "client.key.pem")


class Transport(suds.transport.http.HttpTransport):
    def u2handlers(self):
        return [*super().u2handlers(), urllib.request.HTTPSHandler(context=context)]


client = suds.client.Client(wsdl, transport=Transport(), cache=None)

client.set_options(
    soapheaders={
        "RequestUserMetadataHeader": {
            "RequestUserStructure": {
                "UserFullName": "Fagsystemet, natlig overførsel",
                "RequestUserTypeIdentifier": {"CodeListItemIdentifier": 3},
                "UserIdentifier": "fagsystem-01",
            },
            "RequestOrganisationStructure": {
                "OrganisationTypeIdentifier": {"CodeListItemIdentifier": 8},
                "OrganisationCode": "461",
            },
            "RegistrationDateTime": datetime.now(timezone.utc),
        },
        "ActiveOrganisationHeader": {"OrganisationTypeIdentifier": 8, "OrganisationCode": "461"},
    }
)
print(client.service["CodeListsService"].GetCodeList("Arbejdstidsforhold").Tekst)
