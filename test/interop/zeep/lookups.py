"""VirksomhedsLoginService and CodeListsService from Python with zeep.

Usage: /usr/bin/python3 lookups.py LOGIN_WSDL_URL LISTS_WSDL_URL [1.1|1.2]
"""

import json
import sys
from datetime import date, datetime

import zeep
from headers import headers

version = (sys.argv + ["1.1"])[3]
port = {"1.1": "", "1.2": "Soap12"}[version]
logins = zeep.Client(sys.argv[1]).bind("VirksomhedsLoginService", f"VirksomhedsLoginService{port}")
lists = zeep.Client(sys.argv[2]).bind("CodeListsService", f"CodeListsService{port}")


star, jobcentre = headers(1, "1"), headers(8, "461")

# STAR tells of a login; a jobcentre asks for it.
login = datetime.fromisoformat("2026-03-02T08:14:09+01:00")
told = logins.SetVirksomhedLogin("12345674", "1012345674", login, _soapheaders=star)
got = logins.GetVirksomhedLogin("12345674", _soapheaders=jobcentre)
page = logins.GetVirksomhedLogins(CVRnumberIdentifier="12345674", PageSize=10, _soapheaders=jobcentre)
# What a company may do; this one is hit by a conflict.
access = logins.GetVirksomhedsadgang("97004218", _soapheaders=jobcentre)

try:
    logins.GetVirksomhedLogin("97001480", _soapheaders=jobcentre)
    fault = None
except zeep.exceptions.Fault as error:
    fault = int(error.detail.findtext("{*}FaultDetails/{*}ErrorCode"))

names = lists.GetCodeListNames(_soapheaders=jobcentre)
times = lists.GetCodeList("Arbejdstidsforhold", _soapheaders=jobcentre)
# One value, on another day.
kingdom = lists.GetCodeList("Land", date(2019, 6, 1), "GB", _soapheaders=jobcentre).KodelistevaerdiSamling.Kodelistevaerdi[0]
# An occupation is found by a part of its name or of an alias; ads and job orders name it by
# ConceptUriDa.
found = lists.SearchStilling("eksped", _soapheaders=jobcentre)
occupation = lists.GetStilling(found.StillingSamling.Stilling[0].ConceptUriDa, _soapheaders=jobcentre).Stilling

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
            "access": {
                "navn": access.Navn,
                "konfliktramt": access.Konfliktramt,
                "jobannoncer": access.TilladteFunktioner.Jobannoncer,
                "jobordrer": access.TilladteFunktioner.Jobordrer,
            },
            "fault": fault,
            "names": [kodeliste.Navn for kodeliste in names.KodelisteSamling.Kodeliste],
            "values": [f"{value.Kode} {value.Tekst}" for value in times.KodelistevaerdiSamling.Kodelistevaerdi],
            "kingdom": [kingdom.EUMedlemskab.Fra.isoformat(), kingdom.EUMedlemskab.Til.isoformat()],
            "found": [stilling.Navn for stilling in found.StillingSamling.Stilling],
            "aliases": [alias.Navn for alias in occupation.Alias],
        }
    )
)
