// Any operation from Java with JAX-WS; build.sh generates and compiles. Each line of stdin is a
// call, answered by a line: service, address of the WSDL and operation, then as XML both headers
// and the request, with tabs between.
// Usage: java Speak [1.1|1.2]

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.bind.JAXBContext;
import javax.xml.bind.JAXBElement;
import javax.xml.bind.Marshaller;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.Service;

public class Speak {
    static final Pattern VERSION = Pattern.compile("/virksomhedsindsats/(\\d+)/");

    static final Map<Class<?>, JAXBContext> contexts = new HashMap<>();
    static final Map<String, Object> ports = new HashMap<>();
    static final FaultReader faults = new FaultReader();

    public static void main(String[] args) throws Exception {
        String port = args.length > 0 && args[0].equals("1.2") ? "Soap12" : "";
        BufferedReader calls = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line; (line = calls.readLine()) != null; )
            answers.println(answer(line.split("\t"), port).replace("\n", "&#10;"));
    }

    static String answer(String[] call, String port) throws Exception {
        Object service = portOf(call[0], call[1], port);
        Method operation = Arrays.stream(service.getClass().getInterfaces()[0].getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(call[2])).findFirst().get();
        Object[] values = new Object[3];
        for (int i = 0; i < 3; i++) {
            Class<?> type = operation.getParameterTypes()[i];
            String name = type.getSimpleName();
            values[i] = read(call[name.equals("RequestUserMetadataType") ? 3
                    : name.equals("ActiveOrganisationHeaderType") ? 4 : 5], type);
        }
        try {
            return "answer\t" + written("answer", operation.invoke(service, values));
        } catch (InvocationTargetException thrown) {
            Throwable typed = thrown.getCause();
            Object details = typed.getClass().getMethod("getFaultInfo").invoke(typed);
            return String.join("\t", "fault", written("FaultDetails", details),
                    written("Fejlliste", faults.fejlliste),
                    written("ServiceRequestLogReferenceIdentifier", faults.logId));
        }
    }

    /** The port says the SOAP version: both have the same operations at the same address. */
    static Object portOf(String name, String wsdl, String suffix) throws Exception {
        if (ports.containsKey(wsdl)) return ports.get(wsdl);
        Matcher version = VERSION.matcher(wsdl);
        version.find();
        String namespace = "http://service.bm.dk/virksomhedsindsats/" + version.group(1) + "/" + name;
        Class<?> type = Class.forName("dk.bm.service.virksomhedsindsats._" + version.group(1) + "."
                + name.toLowerCase() + "." + name);
        Object port = Service.create(new URL(wsdl), new QName(namespace, name))
                .getPort(new QName(namespace, name + suffix), type);
        ((BindingProvider) port).getBinding().setHandlerChain(List.of(faults));
        ports.put(wsdl, port);
        return port;
    }

    static <T> T read(String xml, Class<T> type) throws Exception {
        return context(type).createUnmarshaller().unmarshal(new StreamSource(new StringReader(xml)), type).getValue();
    }

    static <T> String written(String root, T value) throws Exception {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) value.getClass();
        Marshaller marshaller = context(type).createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        StringWriter xml = new StringWriter();
        marshaller.marshal(new JAXBElement<>(new QName(root), type, value), xml);
        return xml.toString();
    }

    static JAXBContext context(Class<?> type) throws Exception {
        if (!contexts.containsKey(type)) contexts.put(type, JAXBContext.newInstance(type));
        return contexts.get(type);
    }
}
