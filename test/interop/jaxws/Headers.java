import dk.bm.service.pjaktass._2013._06._07.codelistbase.CodeListItemIdentifierType;
import dk.bm.service.pjaktass._2015._01._21.organisationtypeidentifiercodelist.OrganisationTypeIdentifierType;
import dk.bm.service.pjaktass._2015._01._21.requestorganisationstructure.RequestOrganisationStructureType;
import dk.bm.service.pjaktass._2015._01._21.requestuserstructure.RequestUserStructureType;
import dk.bm.service.pjaktass._2015._01._21.requestusertypeidentifiercodelist.RequestUserTypeIdentifierType;
import dk.bm.service.requestusermetadata._2015._01._21.RequestUserMetadataType;
import dk.oio.rep.ams_dk.xml.schemas._2005._09._01.ActiveOrganisationHeaderType;
import java.time.Instant;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** What every call of a system sends along. */
class Headers {
    /** Both headers go with every call. This one is for the log: which person or process asked. */
    static RequestUserMetadataType user(int organisationType, String code) throws Exception {
        RequestUserTypeIdentifierType system = new RequestUserTypeIdentifierType();
        system.setCodeListItemIdentifier(3);
        RequestUserStructureType user = new RequestUserStructureType();
        user.setUserFullName("Fagsystemet, natlig overførsel");
        user.setRequestUserTypeIdentifier(system);
        user.setUserIdentifier("fagsystem-01");

        OrganisationTypeIdentifierType type = new OrganisationTypeIdentifierType();
        type.setCodeListItemIdentifier(organisationType);
        RequestOrganisationStructureType organisation = new RequestOrganisationStructureType();
        organisation.setOrganisationTypeIdentifier(type);
        organisation.setOrganisationCode(code);

        RequestUserMetadataType header = new RequestUserMetadataType();
        header.setRequestUserStructure(user);
        header.setRequestOrganisationStructure(organisation);
        header.setRegistrationDateTime(time(Instant.now().toString()));
        return header;
    }

    /** And this one says which authority the system acts for. */
    static ActiveOrganisationHeaderType organisation(int type, String code) {
        ActiveOrganisationHeaderType header = new ActiveOrganisationHeaderType();
        header.setOrganisationTypeIdentifier(type);
        header.setOrganisationCode(code);
        return header;
    }

    /** A value of a code list is wrapped in CodeListItemIdentifier. */
    static CodeListItemIdentifierType code(int number) {
        CodeListItemIdentifierType code = new CodeListItemIdentifierType();
        code.setCodeListItemIdentifier(number);
        return code;
    }

    /** A dateTime or a date. */
    static XMLGregorianCalendar time(String lexical) throws Exception {
        return DatatypeFactory.newInstance().newXMLGregorianCalendar(lexical);
    }
}
