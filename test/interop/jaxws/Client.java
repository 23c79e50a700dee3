// JobannonceService v2 from Java with JAX-WS; build.sh generates and compiles.
// Usage: java Client WSDL_URL [1.1|1.2]

import dk.bm.service.jobannonceservice._2024._12._06.*;
import dk.bm.service.requestusermetadata._2015._01._21.RequestUserMetadataType;
import dk.bm.service.virksomhedsindsats._2.jobannonceservice.FaultDetails;
import dk.bm.service.virksomhedsindsats._2.jobannonceservice.JobannonceService;
import dk.bm.service.virksomhedsindsats._2.jobannonceservice.JobannonceService_Service;
import dk.oio.rep.ams_dk.xml.schemas._2005._09._01.ActiveOrganisationHeaderType;
import gateway.jobnet.fejlliste._1.FejlType;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.namespace.QName;
import javax.xml.ws.BindingProvider;

public class Client {
    static final String SERVICE = "http://service.bm.dk/virksomhedsindsats/2/JobannonceService";

    public static void main(String[] args) throws Exception {
        // The port says the SOAP version: both have the same operations at the same address.
        String portName = args.length > 1 && args[1].equals("1.2") ? "JobannonceServiceSoap12" : "JobannonceService";
        JobannonceService service = new JobannonceService_Service(new URL(args[0]))
                .getPort(new QName(SERVICE, portName), JobannonceService.class);
        FaultReader faults = new FaultReader();
        ((BindingProvider) service).getBinding().setHandlerChain(List.of(faults));

        // A jobcentre's own case system asks on its own behalf.
        RequestUserMetadataType user = Headers.user(8, "461");
        ActiveOrganisationHeaderType jobcentre = Headers.organisation(8, "461");

        CreateJobannonceRequestType create = new CreateJobannonceRequestType();
        create.setJobannonce(newAd());
        CreateJobannonceResponseType created = service.createJobannonce(create, user, jobcentre);

        GetJobannonceRequestType get = new GetJobannonceRequestType();
        get.setJobannonceIdentifier(created.getJobannonceIdentifier());
        GetJobannonceResponseType got = service.getJobannonce(get, user, jobcentre);

        GetJobannoncePubliceretRequestType ask = new GetJobannoncePubliceretRequestType();
        ask.setJobannonceIdentifier(created.getJobannonceIdentifier());
        GetJobannoncePubliceretResponseType shown =
                service.getJobannoncePubliceret(ask, user, jobcentre);

        // Two rules broken: Workindenmark and Hotjob exclude each other, and the contact person
        // cannot be reached.
        create.getJobannonce().getJob().setAnnoncetype(Headers.code(2));
        create.getJobannonce().getPublicering().setWorkindenmark(true);
        create.getJobannonce().getAnsoegning().getKontaktpersonSamling().getKontaktperson().get(0).setTelefonnummer(null);
        String fault = "null";
        try {
            service.createJobannonce(create, user, jobcentre);
        } catch (FaultDetails typed) {
            fault = String.format("{\"errorCode\":%d,\"koder\":%s,\"logId\":\"%s\"}", typed.getFaultInfo().getErrorCode(),
                    faults.fejlliste.getFejl().stream().map(FejlType::getKode).collect(Collectors.toList()), faults.logId);
        }

        // None of these texts holds what JSON escapes: quote, backslash, control character.
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf("{\"client\":\"JAX-WS on Java %s\","
                + "\"created\":{\"id\":\"%s\",\"version\":%d},"
                + "\"got\":{\"titel\":\"%s\",\"annoncetekst\":\"%s\",\"version\":%d,\"status\":%d},"
                + "\"published\":{\"titel\":\"%s\",\"paaJobnet\":%b},\"fault\":%s}%n",
                Runtime.version().feature(), created.getJobannonceIdentifier(), created.getVersion(),
                got.getJobannonce().getTitel(), got.getJobannonce().getAnnoncetekst(), got.getVersion(),
                got.getStatus().getCodeListItemIdentifier(), shown.getVistPubliceret().getTitel(),
                shown.isPaaJobnet(), fault);
    }

    static JobannonceType newAd() throws Exception {
        VirksomhedType company = new VirksomhedType();
        company.setCVRnumberIdentifier("12345674");

        ArbejdsstedType workplace = new ArbejdsstedType();
        workplace.setVejnavn("Nørrebrogade");
        workplace.setHusnummer("44");
        workplace.setPostnummer("2200");
        workplace.setLandekode("DK");

        JobType job = new JobType();
        job.setAnnoncetype(Headers.code(1));
        job.setConceptUriDa("http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41");
        job.setAntalStillinger(2);
        job.setArbejdssted(workplace);
        job.setHandicapvenlig(true);

        KontaktpersonType contact = new KontaktpersonType();
        contact.setFornavne("Søren");
        contact.setEfternavn("Østergård");
        contact.setTelefonnummer("+4570252589");

        AnsoegningType application = new AnsoegningType();
        application.setHurtigstMuligt(true);
        application.setEmail("job@job.eksempel.dk");
        application.setKontaktpersonSamling(new KontaktpersonSamlingType());
        application.getKontaktpersonSamling().getKontaktperson().add(contact);

        PubliceringType publication = new PubliceringType();
        publication.setAfpubliceringTidspunkt(inDays(14));

        JobannonceType ad = new JobannonceType();
        ad.setTitel("Butiksassistent på Ærø & Fanø – ægte sans for service");
        ad.setAnnoncetekst(
                "<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>");
        ad.setVirksomhed(company);
        ad.setJob(job);
        ad.setAnsoegning(application);
        ad.setPublicering(publication);
        return ad;
    }

    static XMLGregorianCalendar inDays(int days) throws Exception {
        return Headers.time(Instant.now().plus(days, ChronoUnit.DAYS).toString());
    }
}
