// VirksomhedsLoginService and CodeListsService from Java with JAX-WS; build.sh generates and
// compiles.
// Usage: java Lookups LOGIN_WSDL_URL LISTS_WSDL_URL [1.1|1.2]

import dk.bm.service.codelistsservice._2024._12._06.*;
import dk.bm.service.virksomhedsindsats._1.codelistsservice.CodeListsService;
import dk.bm.service.virksomhedsindsats._1.codelistsservice.CodeListsService_Service;
import dk.bm.service.virksomhedsindsats._1.virksomhedsloginservice.FaultDetails;
import dk.bm.service.virksomhedsindsats._1.virksomhedsloginservice.VirksomhedsLoginService;
import dk.bm.service.virksomhedsindsats._1.virksomhedsloginservice.VirksomhedsLoginService_Service;
import dk.bm.service.virksomhedsloginservice._2024._12._06.*;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        set.setLoginTidspunkt(Headers.time("2026-03-02T08:14:09+01:00"));
        SetVirksomhedLoginResponseType told =
                logins.setVirksomhedLogin(set, Headers.user(1, "1"), Headers.organisation(1, "1"));

        GetVirksomhedLoginRequestType get = new GetVirksomhedLoginRequestType();
        get.setCVRnumberIdentifier("12345674");
        GetVirksomhedLoginResponseType got =
                logins.getVirksomhedLogin(get, Headers.user(8, "461"), Headers.organisation(8, "461"));

        GetVirksomhedLoginsRequestType list = new GetVirksomhedLoginsRequestType();
        list.setCVRnumberIdentifier("12345674");
        list.setPageSize(10);
        GetVirksomhedLoginsResponseType page =
                logins.getVirksomhedLogins(list, Headers.user(8, "461"), Headers.organisation(8, "461"));

        // What a company may do; this one is hit by a conflict.
        GetVirksomhedsadgangRequestType may = new GetVirksomhedsadgangRequestType();
        may.setCVRnumberIdentifier("97004218");
        GetVirksomhedsadgangResponseType access =
                logins.getVirksomhedsadgang(may, Headers.user(8, "461"), Headers.organisation(8, "461"));

        Integer fault = null;
        get.setCVRnumberIdentifier("97001480");
        try {
            logins.getVirksomhedLogin(get, Headers.user(8, "461"), Headers.organisation(8, "461"));
        } catch (FaultDetails typed) {
            fault = typed.getFaultInfo().getErrorCode();
        }

        GetCodeListNamesResponseType names = lists.getCodeListNames(
                new GetCodeListNamesRequestType(), Headers.user(8, "461"), Headers.organisation(8, "461"));
        GetCodeListRequestType ask = new GetCodeListRequestType();
        ask.setNavn("Arbejdstidsforhold");
        GetCodeListResponseType times = lists.getCodeList(ask, Headers.user(8, "461"), Headers.organisation(8, "461"));
        // One value, on another day.
        ask.setNavn("Land");
        ask.setDato(Headers.time("2019-06-01"));
        ask.setKode("GB");
        LandemedlemskabType kingdom = lists.getCodeList(ask, Headers.user(8, "461"), Headers.organisation(8, "461"))
                .getKodelistevaerdiSamling().getKodelistevaerdi().get(0).getEUMedlemskab();

        // An occupation is found by a part of its name or of an alias; ads and job orders name it
        // by ConceptUriDa.
        SearchStillingRequestType search = new SearchStillingRequestType();
        search.setTekst("eksped");
        List<StillingsbetegnelseType> found = lists
                .searchStilling(search, Headers.user(8, "461"), Headers.organisation(8, "461"))
                .getStillingSamling().getStilling();
        GetStillingRequestType one = new GetStillingRequestType();
        one.setConceptUriDa(found.get(0).getConceptUriDa());
        StillingsbetegnelseType occupation = lists
                .getStilling(one, Headers.user(8, "461"), Headers.organisation(8, "461")).getStilling();

        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(Json.text(Json.object(
                "told", Json.object("medregnet", told.isMedregnet(), "tidligste", told.getTidligsteLoginTidspunkt(),
                        "seneste", told.getSenesteLoginTidspunkt()),
                "got", Json.object("tidligste", got.getTidligsteLoginTidspunkt(),
                        "seneste", got.getSenesteLoginTidspunkt()),
                "units", Json.list(page.getVirksomhedLoginSamling().getVirksomhedLogin(),
                        VirksomhedLoginType::getProductionUnitIdentifier),
                "access", Json.object("navn", access.getNavn(), "konfliktramt", access.isKonfliktramt(),
                        "jobannoncer", access.getTilladteFunktioner().isJobannoncer(),
                        "jobordrer", access.getTilladteFunktioner().isJobordrer()),
                "fault", fault,
                "names", Json.list(names.getKodelisteSamling().getKodeliste(), KodelisteType::getNavn),
                "values", Json.list(times.getKodelistevaerdiSamling().getKodelistevaerdi(),
                        value -> value.getKode() + " " + value.getTekst()),
                "kingdom", List.of(kingdom.getFra(), kingdom.getTil()),
                "found", Json.list(found, StillingsbetegnelseType::getNavn),
                "aliases", Json.list(occupation.getAlias(), StillingsaliasType::getNavn))));
    }
}
