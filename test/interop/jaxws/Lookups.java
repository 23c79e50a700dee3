// VirksomhedsLoginService and CodeListsService from Java with JAX-WS; build.sh generates and compiles.
// Usage: java Lookups LOGIN_WSDL_URL LISTS_WSDL_URL [1.1|1.2]

import dk.bm.service.codelistsservice._2024._12._06.*;
import dk.bm.service.pjaktass._2015._01._21.organisationtypeidentifiercodelist.OrganisationTypeIdentifierType;
import dk.bm.service.pjaktass._2015._01._21.requestorganisationstructure.RequestOrganisationStructureType;
import dk.bm.service.pjaktass._2015._01._21.requestuserstructure.RequestUserStructureType;
import dk.bm.service.pjaktass._2015._01._21.requestusertypeidentifiercodelist.RequestUserTypeIdentifierType;
import dk.bm.service.requestusermetadata._2015._01._21.RequestUserMetadataType;
import dk.bm.service.virksomhedsindsats._1.codelistsservice.CodeListsService;
import dk.bm.service.virksomhedsindsats._1.codelistsservice.CodeListsService_Service;
import dk.bm.service.virksomhedsindsats._1.virksomhedsloginservice.FaultDetails;
import dk.bm.service.virksomhedsindsats._1.virksomhedsloginservice.VirksomhedsLoginService;
import dk.bm.service.virksomhedsindsats._1.virksomhedsloginservice.VirksomhedsLoginService_Service;
import dk.bm.service.virksomhedsloginservice._2024._12._06.*;
import dk.oio.rep.ams_dk.xml.schemas._2005._09._01.ActiveOrganisationHeaderType;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.namespace.QName;

public class Lookups {
    static final String SERVICES = "http://service.bm.dk/virksomhedsindsats/1/";

    public static void main(String[] args) throws Exception {
        // The port says the SOAP version: both have the same operations at the same address.
        String port = args.length > 2 && args[2].equals("1.2") ? "Soap12" : "";
        VirksomhedsLoginService logins = new VirksomhedsLoginService_Service(new URL(args[0])).getPort(
                new QName(SERVICES + "VirksomhedsLoginService", "VirksomhedsLoginService" + port),
                VirksomhedsLoginService.class);
        CodeListsService lists = new CodeListsService_Service(new URL(args[1])).getPort(
                new QName(SERVICES + "CodeListsService", "CodeListsService" + port), CodeListsService.class);

        // STAR tells of a login; a jobcentre asks for it.
        SetVirksomhedLoginRequestType set = new SetVirksomhedLoginRequestType();
        set.setCVRnumberIdentifier("12345674");
        set.setProductionUnitIdentifier("1012345674");
        set.setLoginTidspunkt(time("2026-03-02T08:14:09+01:00"));
        SetVirksomhedLoginResponseType told = logins.setVirksomhedLogin(set, user(1, "1"), organisation(1, "1"));

        GetVirksomhedLoginRequestType get = new GetVirksomhedLoginRequestType();
        get.setCVRnumberIdentifier("12345674");
        GetVirksomhedLoginResponseType got = logins.getVirksomhedLogin(get, user(8, "461"), organisation(8, "461"));

        GetVirksomhedLoginsRequestType list = new GetVirksomhedLoginsRequestType();
        list.setCVRnumberIdentifier("12345674");
        list.setPageSize(10);
        GetVirksomhedLoginsResponseType page = logins.getVirksomhedLogins(list, user(8, "461"), organisation(8, "461"));

        Integer fault = null;
        get.setCVRnumberIdentifier("97001480");
        try {
            logins.getVirksomhedLogin(get, user(8, "461"), organisation(8, "461"));
        } catch (FaultDetails typed) {
            fault = typed.getFaultInfo().getErrorCode();
        }

        GetCodeListNamesResponseType names = lists.getCodeListNames(
                new GetCodeListNamesRequestType(), user(8, "461"), organisation(8, "461"));
        GetCodeListRequestType ask = new GetCodeListRequestType();
        ask.setNavn("Arbejdstidsforhold");
        GetCodeListResponseType times = lists.getCodeList(ask, user(8, "461"), organisation(8, "461"));
        // One value, on another day.
        ask.setNavn("Land");
        ask.setDato(time("2019-06-01"));
        ask.setKode("GB");
        LandemedlemskabType kingdom = lists.getCodeList(ask, user(8, "461"), organisation(8, "461"))
                .getKodelistevaerdiSamling().getKodelistevaerdi().get(0).getEUMedlemskab();

        // None of these texts holds what JSON escapes: quote, backslash, control character.
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf(
                "{\"told\":{\"medregnet\":%b,\"tidligste\":\"%s\",\"seneste\":\"%s\"},"
                        + "\"got\":{\"tidligste\":\"%s\",\"seneste\":\"%s\"},\"units\":%s,\"fault\":%d,"
                        + "\"names\":%s,\"values\":%s,\"kingdom\":[\"%s\",\"%s\"]}%n",
                told.isMedregnet(), told.getTidligsteLoginTidspunkt(), told.getSenesteLoginTidspunkt(),
                got.getTidligsteLoginTidspunkt(), got.getSenesteLoginTidspunkt(),
                json(page.getVirksomhedLoginSamling().getVirksomhedLogin(),
                        VirksomhedLoginType::getProductionUnitIdentifier),
                fault, json(names.getKodelisteSamling().getKodeliste(), KodelisteType::getNavn),
                json(times.getKodelistevaerdiSamling().getKodelistevaerdi(), v -> v.getKode() + " " + v.getTekst()),
                kingdom.getFra(), kingdom.getTil());
    }

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

    static XMLGregorianCalendar time(String lexical) throws Exception {
        return DatatypeFactory.newInstance().newXMLGregorianCalendar(lexical);
    }

    static <T> String json(List<T> items, Function<T, String> text) {
        return items.stream().map(item -> "\"" + text.apply(item) + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
