"""JobannonceService v2 from Python with zeep. Usage: /usr/bin/python3 client.py WSDL_URL [1.1|1.2]"""

import json
import sys
from datetime import datetime, timedelta, timezone

import zeep
from headers import code, headers

wsdl, version = sys.argv[1], (sys.argv + ["1.1"])[2]
now = datetime.now(timezone.utc)

# The port says the SOAP version: both have the same operations at the same address.
client = zeep.Client(wsdl)
service = client.bind("JobannonceService", {"1.1": "JobannonceService", "1.2": "JobannonceServiceSoap12"}[version])

# A jobcentre's own case system asks on its own behalf.
jobcentre = {"_soapheaders": headers(8, "461")}

ad = {
    "Titel": "Butiksassistent på Ærø & Fanø – ægte sans for service",
    "Annoncetekst": "<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>",
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
    "Ansoegning": {
        "HurtigstMuligt": True,
        "Email": "job@job.eksempel.dk",
        "PrBrev": False,
        "KontaktpersonSamling": {
            "Kontaktperson": [
                {
                    "Fornavne": "Søren",
                    "Efternavn": "Østergård",
                    "Telefonnummer": "+4570252589",
                    "SkjulTelefonnummer": False,
                }
            ]
        },
    },
    "Publicering": {"AfpubliceringTidspunkt": now + timedelta(days=14), "Eures": False, "Workindenmark": False},
}

created = service.CreateJobannonce(ad, **jobcentre)
got = service.GetJobannonce(created.JobannonceIdentifier, **jobcentre)
shown = service.GetJobannoncePubliceret(created.JobannonceIdentifier, **jobcentre)

# An ad that breaks two rules: Workindenmark and Hotjob exclude each other, and the contact person
# cannot be reached.
ad["Job"]["Annoncetype"] = code(2)
ad["Publicering"]["Workindenmark"] = True
del ad["Ansoegning"]["KontaktpersonSamling"]["Kontaktperson"][0]["Telefonnummer"]

try:
    service.CreateJobannonce(ad, **jobcentre)
    fault = None
except zeep.exceptions.Fault as error:
    # The detail is plain XML; the schema of the WSDL turns each element in it into an object.
    detail = {child.tag: client.get_element(child.tag).parse(child, client.wsdl.types) for child in error.detail}
    fault = {
        "errorCode": detail["{http://service.bm.dk/xml/schemas/2011/01/12/}FaultDetails"].ErrorCode,
        "koder": [fejl.Kode for fejl in detail["{urn:jobnet-gateway:fejlliste:1}Fejlliste"].Fejl],
        "logId": detail["{urn:jobnet-gateway:fejlliste:1}ServiceRequestLogReferenceIdentifier"],
    }

print(
    json.dumps(
        {
            "client": f"zeep {zeep.__version__}",
            "created": {"id": created.JobannonceIdentifier, "version": created.Version},
            "got": {
                "titel": got.Jobannonce.Titel,
                "annoncetekst": got.Jobannonce.Annoncetekst,
                "version": got.Version,
                "status": got.Status.CodeListItemIdentifier,
            },
            "published": {"titel": shown.VistPubliceret.Titel, "paaJobnet": shown.PaaJobnet},
            "fault": fault,
        }
    )
)
