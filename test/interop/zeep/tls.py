"""A client certificate with zeep. Usage: python3 tls.py WSDL_URL, where the three files are."""

import sys

import requests
import zeep
import zeep.transports

from headers import headers

wsdl = sys.argv[1]

session = requests.Session()
session.cert = ("client.pem", "client.key.pem")
session.verify = "gateway-ca.pem"
client = zeep.Client(wsdl, transport=zeep.transports.Transport(session=session))

print(client.service.GetCodeList("Arbejdstidsforhold", _soapheaders=headers(8, "461")).Tekst)
