// JobordreService v1 from Java with JAX-WS: the life of a job order; build.sh generates and
// compiles.
// Usage: java Orders WSDL_URL [1.1|1.2]

import dk.bm.service.jobordreservice._2024._12._06.*;
import dk.bm.service.requestusermetadata._2015._01._21.RequestUserMetadataType;
import dk.bm.service.virksomhedsindsats._1.jobordreservice.FaultDetails;
import dk.bm.service.virksomhedsindsats._1.jobordreservice.JobordreService;
import dk.bm.service.virksomhedsindsats._1.jobordreservice.JobordreService_Service;
import dk.oio.rep.ams_dk.xml.schemas._2005._09._01.ActiveOrganisationHeaderType;
import gateway.jobnet.fejlliste._1.FejlType;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.ws.BindingProvider;

public class Orders {
    static final String SERVICE = "http://service.bm.dk/virksomhedsindsats/1/JobordreService";

    public static void main(String[] args) throws Exception {
        String portName = args.length > 1 && args[1].equals("1.2") ? "JobordreServiceSoap12" : "JobordreService";
        JobordreService service = new JobordreService_Service(new URL(args[0]))
                .getPort(new QName(SERVICE, portName), JobordreService.class);
        FaultReader faults = new FaultReader();
        ((BindingProvider) service).getBinding().setHandlerChain(List.of(faults));

        // The job centre's own case system, and a system that the company has given a mandate.
        RequestUserMetadataType jobcentreUser = Headers.user(8, "101");
        ActiveOrganisationHeaderType jobcentre = Headers.organisation(8, "101");
        RequestUserMetadataType companyUser = Headers.user(10, "97007659");
        ActiveOrganisationHeaderType company = Headers.organisation(10, "97007659");

        // Which job centres take orders, and which one is the company's own.
        GetTilmeldteJobcentreResponseType centres =
                service.getTilmeldteJobcentre(new GetTilmeldteJobcentreRequestType(), jobcentreUser, jobcentre);
        GetVirksomhedJobcenterTilknytningRequestType unit = new GetVirksomhedJobcenterTilknytningRequestType();
        unit.setCVRnumberIdentifier("12345674");
        unit.setProductionUnitIdentifier("1012345674");
        GetVirksomhedJobcenterTilknytningResponseType local =
                service.getVirksomhedJobcenterTilknytning(unit, jobcentreUser, jobcentre);

        // The order is tried, created, got and found on both lists.
        JobordreType order = newOrder();
        IsValidJobordreRequestType trial = new IsValidJobordreRequestType();
        trial.setJobordre(order);
        IsValidJobordreResponseType tried = service.isValidJobordre(trial, jobcentreUser, jobcentre);
        CreateJobordreRequestType create = new CreateJobordreRequestType();
        create.setJobordre(order);
        JobordrevisningType created = service.createJobordre(create, jobcentreUser, jobcentre).getJobordrevisning();
        String id = created.getJobordreIdentifier();
        GetJobordreRequestType get = new GetJobordreRequestType();
        get.setJobordreIdentifier(id);
        JobordrevisningType got = service.getJobordre(get, jobcentreUser, jobcentre).getJobordrevisning();
        GetJobordrerForVirksomhedRequestType ofCompany = new GetJobordrerForVirksomhedRequestType();
        ofCompany.setCVRnumberIdentifier("12345674");
        JobordrelinjeSamlingType listed =
                service.getJobordrerForVirksomhed(ofCompany, companyUser, company).getJobordrelinjeSamling();
        GetJobordrerPaaTypeOgStatusRequestType open = new GetJobordrerPaaTypeOgStatusRequestType();
        open.setType(Headers.code(1));
        open.setStatusSamling(new JobordrestatusSamlingType());
        open.getStatusSamling().getStatus().add(Headers.code(1));
        open.setAnsvarligtJobcenter("101");
        open.setUdenTovholder(true);
        JobordrelinjeSamlingType toDo =
                service.getJobordrerPaaTypeOgStatus(open, jobcentreUser, jobcentre).getJobordrelinjeSamling();

        // Somebody takes care of it, and the company wants one more.
        MedarbejderType employee = new MedarbejderType();
        employee.setFornavne("Anne");
        employee.setEfternavn("Lind");
        employee.setEmail("anne@jobcenter.example");
        employee.setMedarbejderIdentifier("ALI");
        SetTovholderRequestType name = new SetTovholderRequestType();
        name.setJobordreIdentifier(id);
        name.setVersion(created.getVersion());
        name.setMedarbejder(employee);
        SetTovholderResponseType tovholder = service.setTovholder(name, jobcentreUser, jobcentre);
        order.setAntalStillinger(3);
        UpdateJobordreRequestType update = new UpdateJobordreRequestType();
        update.setJobordreIdentifier(id);
        update.setVersion(tovholder.getVersion());
        update.setJobordre(order);
        update.setNote("Der er blevet én stilling mere.");
        UpdateJobordreResponseType updated = service.updateJobordre(update, companyUser, company);

        // Two candidates are mediated. The company sees no name of the protected one and hires the
        // other; the protected one is removed.
        CreateJobordreFormidlingRequestType mediate = new CreateJobordreFormidlingRequestType();
        mediate.setJobordreIdentifier(id);
        mediate.setKandidat(candidate("0101900000", "Søren", "7c9e6679-7425-40de-944b-e07fc1f90ae7", false));
        mediate.setBeskrivelse("Kan begynde nu.");
        CreateJobordreFormidlingResponseType first =
                service.createJobordreFormidling(mediate, jobcentreUser, jobcentre);
        mediate.setKandidat(candidate("0202900000", "Sara", null, true));
        mediate.setBeskrivelse(null);
        CreateJobordreFormidlingResponseType second =
                service.createJobordreFormidling(mediate, jobcentreUser, jobcentre);
        GetJobordreFormidlingerRequestType candidates = new GetJobordreFormidlingerRequestType();
        candidates.setJobordreIdentifier(id);
        GetJobordreFormidlingerResponseType seen = service.getJobordreFormidlinger(candidates, companyUser, company);
        UpdateJobordreFormidlingRequestType hire = new UpdateJobordreFormidlingRequestType();
        hire.setFormidlingIdentifier(first.getFormidlingIdentifier());
        hire.setVersion(first.getVersion());
        hire.setStatus(Headers.code(2));
        UpdateJobordreFormidlingResponseType hired = service.updateJobordreFormidling(hire, companyUser, company);
        DeleteJobordreFormidlingRequestType remove = new DeleteJobordreFormidlingRequestType();
        remove.setFormidlingIdentifier(second.getFormidlingIdentifier());
        remove.setVersion(second.getVersion());
        remove.setBegrundelse("Har fået andet arbejde.");
        DeleteJobordreFormidlingResponseType removed =
                service.deleteJobordreFormidling(remove, jobcentreUser, jobcentre);

        // What happened, for people and for case systems. Then the order is closed.
        GetFormidlingslogRequestType happened = new GetFormidlingslogRequestType();
        happened.setJobordreIdentifier(id);
        GetFormidlingslogResponseType log = service.getFormidlingslog(happened, jobcentreUser, jobcentre);
        GetJobordrehaendelserRequestType news = new GetJobordrehaendelserRequestType();
        news.setPageSize(100);
        GetJobordrehaendelserResponseType feed = service.getJobordrehaendelser(news, jobcentreUser, jobcentre);
        SetJobordreStatusRequestType close = new SetJobordreStatusRequestType();
        close.setJobordreIdentifier(id);
        close.setVersion(updated.getVersion());
        close.setStatus(Headers.code(3));
        close.setLukkeaarsag(Headers.code(1));
        close.setKommentar("Stillingerne er besat. Tak!");
        SetJobordreStatusResponseType closed = service.setJobordreStatus(close, companyUser, company);
        JobordrevisningType last = service.getJobordre(get, jobcentreUser, jobcentre).getJobordrevisning();

        // Four rules broken: an order that runs has neither start, deadline nor most candidates,
        // and mails need an address.
        order.setLoebende(true);
        order.getKontaktperson().setEmail(null);
        Map<String, Object> fault = null;
        try {
            service.createJobordre(create, jobcentreUser, jobcentre);
        } catch (FaultDetails typed) {
            fault = Json.object("errorCode", typed.getFaultInfo().getErrorCode(),
                    "koder", Json.list(faults.fejlliste.getFejl(), FejlType::getKode), "logId", faults.logId);
        }

        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(Json.text(Json.object(
                "centres", Json.list(centres.getJobcenterSamling().getJobcenter(), JobcenterType::getJobcenterkode),
                "local", Json.object("navn", local.getJobcenter().getNavn(), "tagerImod", local.isTagerImodJobordrer()),
                "valid", tried.isErGyldig(),
                "created", Json.object("id", id, "nummer", created.getJobordrenummer(),
                        "stilling", created.getStillingFraListe().getStillingsbetegnelse(),
                        "tovholder", created.getTovholder().getJobcenter().getNavn()),
                "got", Json.object("titel", got.getJobordre().getTitel(),
                        "beskrivelse", got.getJobordre().getBeskrivelse(),
                        "startdato", got.getJobordre().getStartdato(), "svarfrist", got.getJobordre().getSvarfrist(),
                        "mail", got.getJobordre().isEmailVedFormidling(),
                        "version", got.getVersion(), "status", got.getStatus().getCodeListItemIdentifier()),
                "listed", Json.list(listed.getJobordrelinje(), JobordrelinjeType::getJobordrenummer),
                "toDo", Json.list(toDo.getJobordrelinje(), JobordrelinjeType::getJobordrenummer),
                "tovholder", Json.object("version", tovholder.getVersion(),
                        "navn", tovholder.getTovholder().getMedarbejder().getEfternavn()),
                "updated", updated.getVersion(),
                "warnings", Json.list(second.getAdvarselSamling().getAdvarsel(), JobordreadvarselType::getKode),
                "seen", Json.list(seen.getFormidlingSamling().getFormidling(), row -> Json.object(
                        "fornavne", row.getKandidat().getFornavne(),
                        "cpr", row.getKandidat().getPersonCivilRegistrationIdentifier(),
                        "beskyttet", row.getKandidat().isNavneOgAdressebeskyttelse())),
                "hired", hired.getVersion(),
                "removed", removed.getVersion(),
                "log", Json.list(log.getLoglinjeSamling().getLoglinje(), line -> Json.object(
                        "type", line.getHandlingstype().getCodeListItemIdentifier(), "tekst", line.getBeskrivelse())),
                "feed", Json.object("typer", Json.list(feed.getJobordrehaendelseSamling().getJobordrehaendelse(),
                        event -> event.getHaendelsestype().getCodeListItemIdentifier()), "hasMore", feed.isHasMore()),
                "closed", Json.object("version", closed.getVersion(),
                        "status", closed.getStatus().getCodeListItemIdentifier()),
                "last", Json.object("aarsag", last.getLukkeaarsag().getCodeListItemIdentifier(),
                        "stillinger", last.getJobordre().getAntalStillinger(), "note", last.getSenesteNote().getTekst(),
                        "uafgjorte", last.getKandidater().getAntalUafgjorte(),
                        "ansatte", last.getKandidater().getAntalAnsatte(),
                        "fjernede", last.getKandidater().getAntalFjernede()),
                "fault", fault)));
    }

    static JobordreType newOrder() throws Exception {
        JobordrevirksomhedType company = new JobordrevirksomhedType();
        company.setCVRnumberIdentifier("12345674");
        company.setProductionUnitIdentifier("1012345674");

        JobordrearbejdsstedType workplace = new JobordrearbejdsstedType();
        workplace.setNavn("Eksempelbutikken Nørrebro");
        workplace.setVejnavn("Nørrebrogade");
        workplace.setHusnummer("44");
        workplace.setPostnummer("2200");
        workplace.setBy("København N");
        workplace.setLandekode("DK");

        JobordrekontaktpersonType contact = new JobordrekontaktpersonType();
        contact.setFornavne("Mette Marie");
        contact.setEfternavn("Holm");
        contact.setEmail("mette@eksempelbutikken.example");

        JobordreType order = new JobordreType();
        order.setType(Headers.code(1));
        order.setTitel("Butiksassistent på Ærø & Fanø – ægte sans for service");
        order.setConceptUriDa("http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41");
        order.setAnsvarligtJobcenter("101");
        order.setBeskrivelse("Du fylder hylder op & betjener kunder. Løn: 25.000 kr. (≈ 3.350 €) 😀");
        order.setAntalStillinger(2);
        order.setStartdato(Headers.time("2099-12-01"));
        order.setSvarfrist(Headers.time("2099-11-01"));
        order.setMaxAntalKandidater(1);
        order.setVirksomhed(company);
        order.setArbejdssted(workplace);
        order.setKontaktperson(contact);
        return order;
    }

    /** A person; NavneOgAdressebeskyttelse has to be said of everyone. */
    static KandidatType candidate(String number, String firstNames, String cv, boolean isProtected) {
        KandidatType person = new KandidatType();
        person.setPersonCivilRegistrationIdentifier(number);
        person.setFornavne(firstNames);
        person.setEfternavn("Skjoldborg");
        person.setFoedselsaar(1990);
        person.setCvIdentifier(cv);
        person.setHarSoegbartCv(cv != null);
        person.setNavneOgAdressebeskyttelse(isProtected);
        return person;
    }
}
