"""Any operation from Python with suds: each line of stdin is a call in JSON, answered by a line.

Usage: /usr/bin/python3 speak.py (SOAP 1.1 only)
"""

import json
import sys
from xml.sax.saxutils import escape

import suds
from suds.client import Client
from suds.sax.text import Raw
from suds.sudsobject import Object, items

clients = {}


def sent(value):
    """suds takes "&amp;" in a text for an escaped "&"; Raw says that it is escaped already."""
    if isinstance(value, dict):
        return {name: sent(one) for name, one in value.items()}
    if isinstance(value, list):
        return [sent(one) for one in value]
    return Raw(escape(value)) if isinstance(value, str) else value


def read(value):
    if isinstance(value, Object):
        return {name: read(one) for name, one in items(value)}
    if isinstance(value, list):
        return [read(one) for one in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


for line in sys.stdin:
    call = json.loads(line)
    if call["wsdl"] not in clients:
        clients[call["wsdl"]] = Client(call["wsdl"], cache=None)
    client = clients[call["wsdl"]]
    client.set_options(soapheaders=call["headers"])
    operation = getattr(client.service[call["service"]], call["operation"])
    try:
        said = {"answer": read(operation(**sent(call["request"])))}
    except suds.WebFault as error:
        said = {"fault": read(error.fault.detail)}
    print(json.dumps(said), flush=True)
