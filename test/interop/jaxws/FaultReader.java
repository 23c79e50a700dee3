import gateway.jobnet.fejlliste._1.FejllisteType;
import java.util.Set;
import javax.xml.bind.JAXB;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import javax.xml.ws.handler.MessageContext;
import javax.xml.ws.handler.soap.SOAPHandler;
import javax.xml.ws.handler.soap.SOAPMessageContext;
import org.w3c.dom.Node;

/**
 * The exception holds FaultDetails, the one element a WSDL can declare; this reads the two that
 * follow it.
 */
class FaultReader implements SOAPHandler<SOAPMessageContext> {
    static final String FEJLLISTE = "urn:jobnet-gateway:fejlliste:1";

    FejllisteType fejlliste;
    String logId;

    @Override
    public boolean handleFault(SOAPMessageContext context) {
        try {
            Node entry = context.getMessage().getSOAPBody().getFault().getDetail().getFirstChild();
            for (; entry != null; entry = entry.getNextSibling()) {
                if (!FEJLLISTE.equals(entry.getNamespaceURI())) continue;
                if (entry.getLocalName().equals("Fejlliste"))
                    fejlliste = JAXB.unmarshal(new DOMSource(entry), FejllisteType.class);
                else logId = entry.getTextContent();
            }
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean handleMessage(SOAPMessageContext context) {
        return true;
    }

    @Override
    public void close(MessageContext context) {
    }

    @Override
    public Set<QName> getHeaders() {
        return Set.of();
    }
}
