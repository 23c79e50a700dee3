import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSEncryptionPart;
import org.apache.ws.security.WSSecurityEngine;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Signs or verifies a SOAP message with WSS4J.
 * Usage: Wss4j sign REFERENCE SIGNATURE_METHOD MESSAGE KEY CERTIFICATE > SIGNED, Wss4j verify
 * SIGNED CERTIFICATE, or Wss4j send SERVICE REFERENCE SIGNATURE_METHOD MESSAGE KEY CERTIFICATE
 * GATEWAY_CERTIFICATE > ANSWER
 */
public final class Wss4j {
  private static final Map<String, Integer> REFERENCES = Map.of(
      "token", WSConstants.BST_DIRECT_REFERENCE,
      "issuerSerial", WSConstants.ISSUER_SERIAL,
      "thumbprint", WSConstants.THUMBPRINT_IDENTIFIER,
      "subjectKeyIdentifier", WSConstants.SKI_KEY_IDENTIFIER);

  public static void main(String[] args) throws Exception {
    if (args[0].equals("sign")) {
      System.out.print(sign(args[1], args[2], Path.of(args[3]), Path.of(args[4]), Path.of(args[5])));
    } else if (args[0].equals("send")) {
      String signed = sign(args[2], args[3], Path.of(args[4]), Path.of(args[5]), Path.of(args[6]));
      System.out.print(send(args[1], signed, Path.of(args[7])));
    } else {
      verify(read(Files.readString(Path.of(args[1]))), Path.of(args[2]));
    }
  }

  /** The answer, whose signature was verified. */
  private static String send(String service, String message, Path gatewayCertificate) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(service))
        .header("Content-Type", "text/xml; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(message))
        .build();
    String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    verify(read(answer), gatewayCertificate);
    return answer;
  }

  private static String sign(String reference, String method, Path message, Path key, Path certificate)
      throws Exception {
    Document document = read(Files.readString(message));
    X509Certificate x509 = certificate(certificate);
    List<WSEncryptionPart> parts = new ArrayList<>();
    String soap = document.getDocumentElement().getNamespaceURI();
    parts.add(new WSEncryptionPart("Body", soap, "Element"));
    Node header = document.getElementsByTagNameNS(soap, "Header").item(0);
    for (Node block = header.getFirstChild(); block != null; block = block.getNextSibling()) {
      if (block instanceof Element) {
        parts.add(new WSEncryptionPart(block.getLocalName(), block.getNamespaceURI(), "Element"));
      }
    }
    parts.add(new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, "Element"));

    WSSecHeader security = new WSSecHeader();
    security.insertSecurityHeader(document);
    WSSecTimestamp timestamp = new WSSecTimestamp();
    timestamp.setTimeToLive(300);
    timestamp.build(document, security);
    WSSecSignature signature = new WSSecSignature();
    signature.setUserInfo("alias", "");
    signature.setKeyIdentifierType(REFERENCES.get(reference));
    signature.setSignatureAlgorithm(method);
    signature.setDigestAlgo("http://www.w3.org/2001/04/xmlenc#sha256");
    signature.setParts(parts);
    signature.build(document, merlin(privateKey(key, x509), x509), security);
    StringWriter signed = new StringWriter();
    TransformerFactory.newInstance().newTransformer()
        .transform(new DOMSource(document), new StreamResult(signed));
    return signed.toString();
  }

  private static void verify(Document message, Path certificate) throws Exception {
    Merlin crypto = merlin(null, certificate(certificate));
    if (new WSSecurityEngine().processSecurityHeader(message, null, null, crypto) == null) {
      throw new IllegalStateException("no Security header was processed");
    }
  }

  private static Merlin merlin(PrivateKey key, X509Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    if (key == null) store.setCertificateEntry("alias", certificate);
    else store.setKeyEntry("alias", key, new char[0], new Certificate[] {certificate});
    Merlin merlin = new Merlin();
    merlin.setKeyStore(store);
    return merlin;
  }

  private static Document read(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static X509Certificate certificate(Path pem) throws Exception {
    return (X509Certificate) CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(pem)));
  }

  private static PrivateKey privateKey(Path pem, X509Certificate certificate) throws Exception {
    String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
    return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}
