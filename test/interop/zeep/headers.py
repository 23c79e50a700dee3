"""What every call of a system sends along."""

from datetime import datetime, timezone


def code(number):
    """A value of a code list is wrapped in CodeListItemIdentifier."""
    return {"CodeListItemIdentifier": number}


def headers(organisation_type, organisation_code):
    """Both headers, for a system that asks on behalf of one organisation."""
    return {
        "RequestUserMetadataHeader": {
            "RequestUserStructure": {
                "UserFullName": "Fagsystemet, natlig overførsel",
                "RequestUserTypeIdentifier": code(3),
                "UserIdentifier": "fagsystem-01",
            },
            "RequestOrganisationStructure": {
                "OrganisationTypeIdentifier": code(organisation_type),
                "OrganisationCode": organisation_code,
            },
            "RegistrationDateTime": datetime.now(timezone.utc),
        },
        "ActiveOrganisationHeader": {
            "OrganisationTypeIdentifier": organisation_type,
            "OrganisationCode": organisation_code,
        },
    }
