"""Signs or verifies a SOAP message with zeep and python3-xmlsec.

Usage: zeep_sign.py sign token|x509data MESSAGE KEY CERTIFICATE > SIGNED
       zeep_sign.py verify SIGNED CERTIFICATE
"""
import sys

import xmlsec
from lxml import etree
from zeep import ns
from zeep.wsse import signature, utils

SECURITY = "{%s}Security" % ns.WSSE


class EveryHeader:
    """zeep signs Body and Timestamp; the gateway also asks for the header blocks it acts on."""

    def __init__(self):
        self.sign_node = signature._sign_node

    def __call__(self, ctx, node, target, digest_method=None):
        self.sign_node(ctx, node, target, digest_method)
        if etree.QName(target).localname == "Body":
            for block in target.getparent()[0]:
                if block.tag != SECURITY:
                    self.sign_node(ctx, node, block, digest_method)


def sign(reference, message, key, certificate):
    envelope = etree.parse(message).getroot()
    security = utils.get_security_header(envelope)
    created = utils.WSU.Created(utils.get_timestamp(zulu_timestamp=True))
    security.append(utils.WSU.Timestamp(created))
    signature._sign_node = EveryHeader()
    signer = {"token": signature.BinarySignature, "x509data": signature.Signature}[reference]
    signer(
        key,
        certificate,
        signature_method=xmlsec.Transform.RSA_SHA256,
        digest_method=xmlsec.Transform.SHA256,
    ).apply(envelope, {})
    sys.stdout.buffer.write(etree.tostring(envelope, encoding="utf-8", xml_declaration=True))


def verify(message, certificate):
    signature.verify_envelope(etree.parse(message).getroot(), certificate)


if __name__ == "__main__":
    {"sign": sign, "verify": verify}[sys.argv[1]](*sys.argv[2:])
