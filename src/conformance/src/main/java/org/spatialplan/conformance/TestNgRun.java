package org.spatialplan.conformance;

import com.occamlab.te.spi.jaxrs.TestSuiteController;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Runs a suite that comes as a jar with a controller, and reads TestNG's results. */
final class TestNgRun {

    private final Path work;

    TestNgRun(Path work) {
        this.work = work;
    }

    void run(TestSuite suite, Map<String, String> arguments, OutcomeTally tally) throws Exception {
        DocumentBuilder documents = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // Where the results go if the controller is not told; which of them, differs from suite to suite.
        System.setProperty("java.io.tmpdir", work.toString());
        System.setProperty("user.home", work.toString());
        TestSuiteController controller = (TestSuiteController)
                Class.forName(suite.start()).getConstructor().newInstance();
        String results = controller.doTestRun(properties(documents, arguments)).getSystemId();
        Document document = documents.parse(
                results.startsWith("file:") ? results : URI.create(results).toString());
        NodeList methods = document.getElementsByTagName("test-method");
        for (int i = 0; i < methods.getLength(); i++) {
            tally((Element) methods.item(i), tally);
        }
    }

    private static Document properties(DocumentBuilder documents, Map<String, String> arguments) {
        Document document = documents.newDocument();
        Element properties = document.createElement("properties");
        document.appendChild(properties);
        arguments.forEach((name, value) -> {
            Element entry = document.createElement("entry");
            entry.setAttribute("key", name);
            entry.setTextContent(value);
            properties.appendChild(entry);
        });
        return document;
    }

    private static void tally(Element method, OutcomeTally tally) {
        boolean isConfiguration = "true".equals(method.getAttribute("is-config"));
        switch (method.getAttribute("status")) {
            case "FAIL" -> {
                if (isConfiguration) {
                    tally.note(method.getAttribute("name"), message(method));
                } else {
                    tally.fail(method.getAttribute("name") + parameters(method), message(method));
                }
            }
            case "SKIP" -> {
                if (!isConfiguration) {
                    tally.skip();
                }
            }
            default -> {
                if (!isConfiguration) {
                    tally.pass();
                }
            }
        }
    }

    private static String message(Element method) {
        NodeList messages = method.getElementsByTagName("message");
        return messages.getLength() == 0 ? "no message" : messages.item(0).getTextContent();
    }

    private static String parameters(Element method) {
        NodeList values = method.getElementsByTagName("value");
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < values.getLength(); i++) {
            String value = values.item(i).getTextContent().strip();
            parameters.add(value.length() > 60 ? value.substring(0, 60) + "…" : value);
        }
        return values.getLength() == 0 ? "" : parameters.toString();
    }
}
