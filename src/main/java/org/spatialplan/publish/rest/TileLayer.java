package org.spatialplan.publish.rest;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The cache settings of a layer in GeoWebCache, which is part of GeoServer. An update replaces the whole, so settings
 * of other users are sent back unchanged.
 */
public final class TileLayer {

    /**
     * The settings of this service.
     *
     * @param formats media types to cache, at least
     * @param gridSets grid sets to cache, at least
     * @param expirySeconds how long tiles are cached, here and by clients
     */
    public record Settings(List<String> formats, List<String> gridSets, long expirySeconds) {}

    private static final String NEW =
            """
            <GeoServerLayer><enabled>true</enabled><name/><mimeFormats/><gridSubsets/><metaWidthHeight><int>4</int><int>4</int>\
            </metaWidthHeight><expireCache>0</expireCache><expireClients>0</expireClients><parameterFilters><styleParameterFilter>\
            <key>STYLES</key><defaultValue/></styleParameterFilter></parameterFilters><gutter>0</gutter></GeoServerLayer>""";

    private final Document document;

    private TileLayer(Document document) {
        this.document = document;
    }

    /**
     * Parses the settings.
     *
     * @throws GeoServerException if the text is not XML
     */
    public static TileLayer parse(String xml) {
        try {
            return new TileLayer(builder().parse(new InputSource(new StringReader(xml))));
        } catch (SAXException | IOException e) {
            throw GeoServerException.unreadable("tile layer", e);
        }
    }

    /**
     * Makes empty settings.
     *
     * @param name with the workspace
     */
    public static TileLayer named(String name) {
        TileLayer layer = parse(NEW);
        layer.child(layer.root(), "name").setTextContent(name);
        return layer;
    }

    /** Tests whether it is the cache of a layer of GeoServer's, and not one that somebody set up for another server. */
    public boolean isOfLayer() {
        return root().getTagName().equals("GeoServerLayer");
    }

    /** Changes what differs and returns its names. */
    public List<String> apply(Settings settings) {
        List<String> changed = new ArrayList<>();
        String expiry = String.valueOf(settings.expirySeconds());
        note(changed, "enabled", set("enabled", "true"));
        note(changed, "formats", addMissing("mimeFormats", settings.formats(), Node::getTextContent, this::format));
        note(changed, "grid sets", addMissing("gridSubsets", settings.gridSets(), this::gridSet, this::gridSubset));
        note(changed, "expiry", set("expireCache", expiry) | set("expireClients", expiry));
        return changed;
    }

    /** Writes the settings as XML. */
    public String xml() {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void note(List<String> changed, String field, boolean isChanged) {
        if (isChanged) {
            changed.add(field);
        }
    }

    private boolean set(String name, String value) {
        Element element = child(root(), name);
        if (element.getTextContent().strip().equals(value)) {
            return false;
        }
        element.setTextContent(value);
        return true;
    }

    private boolean addMissing(
            String list, List<String> wanted, Function<Element, String> name, Function<String, Element> item) {
        Element parent = child(root(), list);
        List<String> found =
                elements(parent).stream().map(name).map(String::strip).toList();
        List<String> missing =
                wanted.stream().filter(each -> !found.contains(each)).toList();
        missing.forEach(each -> parent.appendChild(item.apply(each)));
        return !missing.isEmpty();
    }

    private Element format(String mediaType) {
        return element("string", mediaType);
    }

    private String gridSet(Element gridSubset) {
        return find(gridSubset, "gridSetName").map(Node::getTextContent).orElse("");
    }

    private Element gridSubset(String gridSet) {
        Element subset = document.createElement("gridSubset");
        subset.appendChild(element("gridSetName", gridSet));
        return subset;
    }

    private Element element(String name, String text) {
        Element element = document.createElement(name);
        element.setTextContent(text);
        return element;
    }

    private Element root() {
        return document.getDocumentElement();
    }

    private Element child(Element parent, String name) {
        return find(parent, name).orElseGet(() -> (Element) parent.appendChild(document.createElement(name)));
    }

    private static Optional<Element> find(Element parent, String name) {
        return elements(parent).stream()
                .filter(each -> each.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
