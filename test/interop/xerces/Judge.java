import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXParseException;

/**
 * Judges documents by a schema with Xerces, which the JDK brings: a line of Base64 in, a line out
 * that is empty, or says what is wrong first.
 */
public final class Judge {
  public static void main(String[] args) throws Exception {
    Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new File(args[0])).newValidator();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      byte[] document = Base64.getDecoder().decode(line);
      out.println(complaint(validator, document));
    }
    out.flush();
  }

  private static String complaint(Validator validator, byte[] document) throws Exception {
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(document)));
      return "";
    } catch (SAXParseException wrong) {
      return wrong.getMessage().replaceAll("\\s+", " ");
    }
  }
}
