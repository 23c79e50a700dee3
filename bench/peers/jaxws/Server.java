// JAX-WS RI's server of JobannonceService v2 on the web server of the JDK: the message becomes
// objects of wsimport's classes, and a constant is the answer. ../build.sh generates and compiles.
// Usage: java Server [validate]

import com.sun.xml.ws.developer.SchemaValidationFeature;
import dk.bm.service.jobannonceservice._2024._12._06.IsValidJobannonceRequestType;
import dk.bm.service.jobannonceservice._2024._12._06.IsValidJobannonceResponseType;
import dk.bm.service.jobannonceservice._2024._12._06.ObjectFactory;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import javax.xml.bind.annotation.XmlSeeAlso;
import javax.xml.ws.Endpoint;
import javax.xml.ws.WebServiceFeature;

@WebService(name = "JobannonceService", serviceName = "JobannonceService", portName = "JobannonceService",
        targetNamespace = Server.SERVICE, wsdlLocation = "JobannonceService.v2.wsdl")
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@XmlSeeAlso(ObjectFactory.class)
public class Server {
    static final String SERVICE = "http://service.bm.dk/virksomhedsindsats/2/JobannonceService";
    static final String JOB = "http://service.bm.dk/JobannonceService/2024/12/06/";
    static final String PATH = "/virksomhedsindsats/2/JobannonceService";

    @WebMethod(operationName = "IsValidJobannonce", action = SERVICE + "#IsValidJobannonce")
    @WebResult(name = "IsValidJobannonceResponse", targetNamespace = JOB, partName = "IsValidJobannonceResponse")
    public IsValidJobannonceResponseType isValidJobannonce(
            @WebParam(name = "IsValidJobannonceRequest", targetNamespace = JOB, partName = "IsValidJobannonceRequest")
                    IsValidJobannonceRequestType request) {
        IsValidJobannonceResponseType answer = new IsValidJobannonceResponseType();
        answer.setErGyldig(true);
        answer.setServiceRequestLogReferenceIdentifier("0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01");
        return answer;
    }

    public static void main(String[] args) throws Exception {
        WebServiceFeature[] features =
                args.length > 0 ? new WebServiceFeature[] {new SchemaValidationFeature()} : new WebServiceFeature[0];
        var http = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 128);
        http.setExecutor(Executors.newFixedThreadPool(32));
        Endpoint.create(new Server(), features).publish(http.createContext(PATH));
        http.start();
        System.err.println("listens at http://127.0.0.1:" + http.getAddress().getPort());
    }
}
