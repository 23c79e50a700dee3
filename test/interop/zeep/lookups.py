"""VirksomhedsLoginService and CodeListsService from Python with zeep.

Usage: /usr/bin/python3 lookups.py LOGIN_WSDL_URL LISTS_WSDL_URL [1.1|1.2]
"""

import json
import sys
from datetime import date, datetime, timezone

import zeep

version = (sys.argv + ["1.1"])[3]
port = {"1.1": "", "1.2": "Soap12"}[version]
logins = zeep.Client(sys.argv[1]).bind("VirksomhedsLoginService", f"VirksomhedsLoginService{port}")
lists = zeep.Client(sys.argv[2]).bind("CodeListsService", f"CodeListsService{port}")


def headers(organisation_type, code):
    """Both headers, for a system that asks on behalf of one organisation."""
    organisation = {"OrganisationTypeIdentifier": {"CodeListItemIdentifier": organisation_type}, "OrganisationCode": code}
    return {
        "RequestUserMetadataHeader": {
            "RequestUserStructure": {
                "UserFullName": "Fagsystemet, natlig overførsel",
                "RequestUserTypeIdentifier": {"CodeListItemIdentifier": 3},
                "UserIdentifier": "fagsystem-01",
            },
            "RequestOrganisationStructure": organisation,
            "RegistrationDateTime": datetime.now(timezone.utc),
        },
        "ActiveOrganisationHeader": {"OrganisationTypeIdentifier": organisation_type, "OrganisationCode": code},
    }


star, jobcentre = headers(1, "1"), headers(8, "461")

# STAR tells of a login; a jobcentre asks for it.
login = datetime.fromisoformat("2026-03-02T08:14:09+01:00")
told = logins.SetVirksomhedLogin("12345674", "1012345674", login, _soapheaders=star)
got = logins.GetVirksomhedLogin("12345674", _soapheaders=jobcentre)
page = logins.GetVirksomhedLogins(CVRnumberIdentifier="12345674", PageSize=10, _soapheaders=jobcentre)

try:
    logins.GetVirksomhedLogin("97001480", _soapheaders=jobcentre)
    fault = None
except zeep.exceptions.Fault as error:
    fault = int(error.detail.findtext("{*}FaultDetails/{*}ErrorCode"))

names = lists.GetCodeListNames(_soapheaders=jobcentre)
times = lists.GetCodeList("Arbejdstidsforhold", _soapheaders=jobcentre)
# One value, on another day.
kingdom = lists.GetCodeList("Land", date(2019, 6, 1), "GB", _soapheaders=jobcentre).KodelistevaerdiSamling.Kodelistevaerdi[0]

print(
    json.dumps(
        {
            "told": {
                "medregnet": told.Medregnet,
                "tidligste": told.TidligsteLoginTidspunkt.isoformat(),
                "seneste": told.SenesteLoginTidspunkt.isoformat(),
            },
            "got": {
                "tidligste": got.TidligsteLoginTidspunkt.isoformat(),
                "seneste": got.SenesteLoginTidspunkt.isoformat(),
            },
            "units": [unit.ProductionUnitIdentifier for unit in page.VirksomhedLoginSamling.VirksomhedLogin],
            "fault": fault,
            "names": [kodeliste.Navn for kodeliste in names.KodelisteSamling.Kodeliste],
            "values": [f"{value.Kode} {value.Tekst}" for value in times.KodelistevaerdiSamling.Kodelistevaerdi],
            "kingdom": [kingdom.EUMedlemskab.Fra.isoformat(), kingdom.EUMedlemskab.Til.isoformat()],
        }
    )
)
