"""Creates an ad with a signed message, by zeep and python3-xmlsec, and verifies the signature of the answer where it is told the
gateway's certificate.

Usage: zeep_send.py WSDL KEY CERTIFICATE [GATEWAY_CERTIFICATE]
"""
import sys
from datetime import datetime, timedelta, timezone

import xmlsec
import zeep
from lxml import etree
from zeep import ns
from zeep.wsse import signature, utils

wsdl, key, certificate, gateway_certificate = (sys.argv[1:] + [None])[:4]
now = datetime.now(timezone.utc)


class Signed(signature.BinarySignature):
    """Body and Timestamp, which zeep signs, and the header blocks, which it does not."""

    def __init__(self):
        methods = {"signature_method": xmlsec.Transform.RSA_SHA256, "digest_method": xmlsec.Transform.SHA256}
        super().__init__(key, certificate, **methods)

    def apply(self, envelope, headers):
        security = utils.get_security_header(envelope)
        security.append(utils.WSU.Timestamp(utils.WSU.Created(utils.get_timestamp(zulu_timestamp=True))))
        sign_node = signature._sign_node

        def sign_headers_too(ctx, node, target, digest_method=None):
            sign_node(ctx, node, target, digest_method)
            if etree.QName(target).localname == "Body":
                for block in envelope.find("{*}Header"):
                    if block.tag != "{%s}Security" % ns.WSSE:
                        sign_node(ctx, node, block, digest_method)

        signature._sign_node = sign_headers_too
        try:
            return super().apply(envelope, headers)
        finally:
            signature._sign_node = sign_node

    def verify(self, envelope):
        # Answers are signed where WSS_SIGN_ANSWERS is set; with `make run` they are not.
        if gateway_certificate:
            signature.verify_envelope(envelope, gateway_certificate)
        return envelope


client = zeep.Client(wsdl, wsse=Signed())
service = client.bind("JobannonceService", "JobannonceService")


def code(number):
    return {"CodeListItemIdentifier": number}


headers = {
    "RequestUserMetadataHeader": {
        "RequestUserStructure": {
            "UserFullName": "Fagsystemet, natlig overførsel",
            "RequestUserTypeIdentifier": code(3),
            "UserIdentifier": "fagsystem-01",
        },
        "RequestOrganisationStructure": {"OrganisationTypeIdentifier": code(8), "OrganisationCode": "461"},
        "RegistrationDateTime": now,
    },
    "ActiveOrganisationHeader": {"OrganisationTypeIdentifier": 8, "OrganisationCode": "461"},
}
ad = {
    "Titel": "Butiksassistent på Ærø & Fanø",
    "Annoncetekst": "<p>Vi søger en smilende kollega.</p>",
    "Virksomhed": {"CVRnumberIdentifier": "12345674"},
    "AnonymArbejdsgiver": False,
    "Job": {
        "Annoncetype": code(1),
        "ConceptUriDa": "http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41",
        "AntalStillinger": 2,
        "Arbejdssted": {"Vejnavn": "Nørrebrogade", "Husnummer": "44", "Postnummer": "2200", "Landekode": "DK"},
        "IntetFastArbejdssted": False,
        "Tidsbegraenset": False,
        "Handicapvenlig": True,
    },
    "Ansoegning": {"HurtigstMuligt": True, "Email": "job@job.eksempel.dk", "PrBrev": False},
    "Publicering": {"AfpubliceringTidspunkt": now + timedelta(days=14), "Eures": False, "Workindenmark": False},
}
print(service.CreateJobannonce(ad, _soapheaders=headers).JobannonceIdentifier)
