package org.spatialplan.ogc.csw;

import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** The published schemas of the OGC, from a library: nothing is fetched. */
final class OgcSchemas implements LSResourceResolver {

    private static final String PUBLISHED = "http://schemas.opengis.net/";

    /** Those of W3C, which the library leaves out. */
    private static final Map<String, String> OTHERS = Map.of(
            "http://www.w3.org/1999/xlink.xsd", "/schemas/xlink.xsd",
            "http://www.w3.org/2001/xml.xsd", "/schemas/xml.xsd");

    private OgcSchemas() {}

    /** @param address where it is published */
    static Schema read(String address) throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver(new OgcSchemas());
        return factory.newSchema(new StreamSource(open(address), address));
    }

    @Override
    public LSInput resolveResource(String type, String namespace, String publicId, String systemId, String base) {
        String address = base == null
                ? systemId
                : URI.create(base).resolve(systemId.replace("//gml", "/gml")).toString();
        return new Found(address, open(address));
    }

    private static InputStream open(String address) {
        String resource =
                address.startsWith(PUBLISHED) ? "/ogc/" + address.substring(PUBLISHED.length()) : OTHERS.get(address);
        return Objects.requireNonNull(
                resource == null ? null : OgcSchemas.class.getResourceAsStream(resource), address);
    }

    private record Found(String address, InputStream stream) implements LSInput {

        @Override
        public Reader getCharacterStream() {
            return null;
        }

        @Override
        public void setCharacterStream(Reader reader) {}

        @Override
        public InputStream getByteStream() {
            return stream;
        }

        @Override
        public void setByteStream(InputStream bytes) {}

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public void setStringData(String data) {}

        @Override
        public String getSystemId() {
            return address;
        }

        @Override
        public void setSystemId(String id) {}

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public void setPublicId(String id) {}

        @Override
        public String getBaseURI() {
            return address;
        }

        @Override
        public void setBaseURI(String base) {}

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
