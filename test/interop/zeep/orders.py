"""JobordreService v1 from Python with zeep: the life of a job order. Usage: /usr/bin/python3 orders.py WSDL_URL [1.1|1.2]"""

import json
import sys
from datetime import date

import zeep
from headers import code, headers

client = zeep.Client(sys.argv[1])
port = {"1.1": "JobordreService", "1.2": "JobordreServiceSoap12"}[(sys.argv + ["1.1"])[2]]
service = client.bind("JobordreService", port)

# The job centre's own case system, and a system that the company has given a mandate.
jobcentre = {"_soapheaders": headers(8, "101")}
company = {"_soapheaders": headers(10, "97007659")}

order = {
    "Type": code(1),
    "Titel": "Butiksassistent på Ærø & Fanø – ægte sans for service",
    "ConceptUriDa": "http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41",
    "AnsvarligtJobcenter": "101",
    "Beskrivelse": "Du fylder hylder op & betjener kunder. Løn: 25.000 kr. (≈ 3.350 €) 😀",
    "AntalStillinger": 2,
    "Loebende": False,
    "Startdato": date(2099, 12, 1),
    "Svarfrist": date(2099, 11, 1),
    "MaxAntalKandidater": 1,
    "Virksomhed": {"CVRnumberIdentifier": "12345674", "ProductionUnitIdentifier": "1012345674"},
    "Arbejdssted": {
        "Navn": "Eksempelbutikken Nørrebro",
        "Vejnavn": "Nørrebrogade",
        "Husnummer": "44",
        "Postnummer": "2200",
        "By": "København N",
        "Landekode": "DK",
    },
    "Kontaktperson": {"Fornavne": "Mette Marie", "Efternavn": "Holm", "Email": "mette@eksempelbutikken.example"},
}

# Which job centres take orders, and which one is the company's own.
centres = service.GetTilmeldteJobcentre(**jobcentre)
local = service.GetVirksomhedJobcenterTilknytning("12345674", "1012345674", **jobcentre)

# The order is tried, created, got and found on both lists.
tried = service.IsValidJobordre(order, **jobcentre)
created = service.CreateJobordre(Jobordre=order, **jobcentre).Jobordrevisning
order_id = created.JobordreIdentifier
got = service.GetJobordre(order_id, **jobcentre).Jobordrevisning
listed = service.GetJobordrerForVirksomhed("12345674", **company)
to_do = service.GetJobordrerPaaTypeOgStatus(
    Type=code(1), StatusSamling={"Status": [code(1)]}, AnsvarligtJobcenter="101", UdenTovholder=True, **jobcentre
)

# Somebody takes care of it, and the company wants one more.
employee = {"Fornavne": "Anne", "Efternavn": "Lind", "Email": "anne@jobcenter.example", "MedarbejderIdentifier": "ALI"}
tovholder = service.SetTovholder(order_id, created.Version, employee, **jobcentre)
order["AntalStillinger"] = 3
updated = service.UpdateJobordre(order_id, tovholder.Version, order, "Der er blevet én stilling mere.", **company)


def candidate(number, first_names, cv, is_protected):
    """A person; NavneOgAdressebeskyttelse has to be said of everyone."""
    return {
        "PersonCivilRegistrationIdentifier": number,
        "Fornavne": first_names,
        "Efternavn": "Skjoldborg",
        "Foedselsaar": 1990,
        "CvIdentifier": cv,
        "HarSoegbartCv": cv is not None,
        "NavneOgAdressebeskyttelse": is_protected,
    }


# Two candidates are mediated. The company sees no name of the protected one and hires the other;
# the protected one is removed.
open_person = candidate("0101900000", "Søren", "7c9e6679-7425-40de-944b-e07fc1f90ae7", False)
protected_person = candidate("0202900000", "Sara", None, True)
first = service.CreateJobordreFormidling(order_id, open_person, "Kan begynde nu.", **jobcentre)
second = service.CreateJobordreFormidling(order_id, protected_person, **jobcentre)
seen = service.GetJobordreFormidlinger(order_id, **company)
hired = service.UpdateJobordreFormidling(first.FormidlingIdentifier, first.Version, code(2), **company)
removed = service.DeleteJobordreFormidling(
    second.FormidlingIdentifier, second.Version, "Har fået andet arbejde.", **jobcentre
)

# What happened, for people and for case systems. Then the order is closed.
log = service.GetFormidlingslog(order_id, **jobcentre)
feed = service.GetJobordrehaendelser(PageSize=100, **jobcentre)
closed = service.SetJobordreStatus(
    order_id, updated.Version, Status=code(3), Lukkeaarsag=code(1), Kommentar="Stillingerne er besat. Tak!", **company
)
last = service.GetJobordre(order_id, **jobcentre).Jobordrevisning

# Four rules broken: an order that runs has neither start, deadline nor most candidates, and mails
# need an address.
order["Loebende"] = True
del order["Kontaktperson"]["Email"]
try:
    service.CreateJobordre(Jobordre=order, **jobcentre)
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
            "centres": [centre.Jobcenterkode for centre in centres.JobcenterSamling.Jobcenter],
            "local": {"navn": local.Jobcenter.Navn, "tagerImod": local.TagerImodJobordrer},
            "valid": tried.ErGyldig,
            "created": {
                "id": order_id,
                "nummer": created.Jobordrenummer,
                "stilling": created.StillingFraListe.Stillingsbetegnelse,
                "tovholder": created.Tovholder.Jobcenter.Navn,
            },
            "got": {
                "titel": got.Jobordre.Titel,
                "beskrivelse": got.Jobordre.Beskrivelse,
                "startdato": got.Jobordre.Startdato.isoformat(),
                "svarfrist": got.Jobordre.Svarfrist.isoformat(),
                "mail": got.Jobordre.EmailVedFormidling,
                "version": got.Version,
                "status": got.Status.CodeListItemIdentifier,
            },
            "listed": [line.Jobordrenummer for line in listed.JobordrelinjeSamling.Jobordrelinje],
            "toDo": [line.Jobordrenummer for line in to_do.JobordrelinjeSamling.Jobordrelinje],
            "tovholder": {"version": tovholder.Version, "navn": tovholder.Tovholder.Medarbejder.Efternavn},
            "updated": updated.Version,
            "warnings": [warning.Kode for warning in second.AdvarselSamling.Advarsel],
            "seen": [
                {
                    "fornavne": row.Kandidat.Fornavne,
                    "cpr": row.Kandidat.PersonCivilRegistrationIdentifier,
                    "beskyttet": row.Kandidat.NavneOgAdressebeskyttelse,
                }
                for row in seen.FormidlingSamling.Formidling
            ],
            "hired": hired.Version,
            "removed": removed.Version,
            "log": [
                {"type": line.Handlingstype.CodeListItemIdentifier, "tekst": line.Beskrivelse}
                for line in log.LoglinjeSamling.Loglinje
            ],
            "feed": {
                "typer": [
                    event.Haendelsestype.CodeListItemIdentifier
                    for event in feed.JobordrehaendelseSamling.Jobordrehaendelse
                ],
                "hasMore": feed.HasMore,
            },
            "closed": {"version": closed.Version, "status": closed.Status.CodeListItemIdentifier},
            "last": {
                "aarsag": last.Lukkeaarsag.CodeListItemIdentifier,
                "stillinger": last.Jobordre.AntalStillinger,
                "note": last.SenesteNote.Tekst,
                "uafgjorte": last.Kandidater.AntalUafgjorte,
                "ansatte": last.Kandidater.AntalAnsatte,
                "fjernede": last.Kandidater.AntalFjernede,
            },
            "fault": fault,
        }
    )
)
