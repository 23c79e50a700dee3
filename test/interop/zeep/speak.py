"""Any operation from Python with zeep: each line of stdin is a call in JSON, answered by a line.

Usage: /usr/bin/python3 speak.py [1.1|1.2]
"""

import json
import sys

import zeep
from lxml.etree import QName
from zeep.helpers import serialize_object

version = (sys.argv + ["1.1"])[1]
port = {"1.1": "", "1.2": "Soap12"}[version]
clients = {}

for line in sys.stdin:
    call = json.loads(line)
    if call["wsdl"] not in clients:
        clients[call["wsdl"]] = zeep.Client(call["wsdl"])
    client = clients[call["wsdl"]]
    service = client.bind(call["service"], call["service"] + port)
    try:
        answer = service[call["operation"]](**call["request"], _soapheaders=call["headers"])
        said = {"answer": serialize_object(answer, dict)}
    except zeep.exceptions.Fault as error:
        said = {"fault": {}}
        for child in error.detail:
            value = client.get_element(child.tag).parse(child, client.wsdl.types)
            said["fault"][QName(child).localname] = serialize_object(value, dict)
    print(json.dumps(said, default=lambda time: time.isoformat()), flush=True)
