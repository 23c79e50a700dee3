"""JobannonceService v2 from Python with suds (SOAP 1.1 only). Usage: /usr/bin/python3 client.py WSDL_URL"""

import json
import sys
from datetime import datetime, timedelta, timezone
from xml.sax.saxutils import escape

import suds
from suds.client import Client
from suds.sax.text import Raw

now = datetime.now(timezone.utc)
client = Client(sys.argv[1], cache=None)
service = client.service["JobannonceService"]  # the SOAP 1.1 port; suds cannot speak 1.2


def code(number):
    """A value of a code list is wrapped in CodeListItemIdentifier."""
    return {"CodeListItemIdentifier": number}


# Both headers go with every call, by their names in the WSDL.
client.set_options(
    soapheaders={
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
)

# suds takes "&amp;" in a text for an escaped "&" and sends it as it is; Raw says that the text is
# escaped already.
html = "<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>"

ad = {
    "Titel": "Butiksassistent på Ærø & Fanø – ægte sans for service",
    "Annoncetekst": Raw(escape(html)),
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

created = service.CreateJobannonce(ad)
got = service.GetJobannonce(created.JobannonceIdentifier)
shown = service.GetJobannoncePubliceret(created.JobannonceIdentifier)

# An ad that breaks two rules: Workindenmark and Hotjob exclude each other, and the contact person
# cannot be reached.
ad["Job"]["Annoncetype"] = code(2)
ad["Publicering"]["Workindenmark"] = True
del ad["Ansoegning"]["KontaktpersonSamling"]["Kontaktperson"][0]["Telefonnummer"]

try:
    service.CreateJobannonce(ad)
    fault = None
except suds.WebFault as error:
    # suds reads the detail, and numbers of a restricted type, as text.
    detail = error.fault.detail
    fault = {
        "errorCode": int(detail.FaultDetails.ErrorCode),
        "koder": [int(fejl.Kode) for fejl in detail.Fejlliste.Fejl],
        "logId": str(detail.ServiceRequestLogReferenceIdentifier),
    }

print(
    json.dumps(
        {
            "client": f"suds {suds.__version__}",
            "created": {"id": created.JobannonceIdentifier, "version": int(created.Version)},
            "got": {
                "titel": got.Jobannonce.Titel,
                "annoncetekst": got.Jobannonce.Annoncetekst,
                "version": int(got.Version),
                "status": int(got.Status.CodeListItemIdentifier),
            },
            "published": {"titel": shown.VistPubliceret.Titel, "paaJobnet": shown.PaaJobnet},
            "fault": fault,
        }
    )
)
