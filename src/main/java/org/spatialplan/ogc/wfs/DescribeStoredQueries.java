package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.stereotype.Component;

/** Answers DescribeStoredQueries: the parameters of the named stored queries, or of all. */
@Component
class DescribeStoredQueries implements WfsOperation {

    static final String[] DECLARATIONS = {
        "xmlns:wfs",
        "http://www.opengis.net/wfs/2.0",
        "xmlns:plan",
        GmlFeatureWriter.NAMESPACE,
        "xmlns:xsd",
        "http://www.w3.org/2001/XMLSchema",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd"
    };

    private final StoredQueries stored;

    DescribeStoredQueries(StoredQueries stored) {
        this.stored = stored;
    }

    @Override
    public String name() {
        return "DescribeStoredQueries";
    }

    @Override
    public boolean isIn(WfsVersion version) {
        return version == WfsVersion.V2_0_0;
    }

    @Override
    public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
        List<String> names = KvpQueries.list(request.kvp().find("STOREDQUERY_ID"));
        names.forEach(StoredQueries::requireKnown);
        XmlDocument xml = new XmlDocument().open("wfs:DescribeStoredQueriesResponse", DECLARATIONS);
        (names.isEmpty() ? StoredQueries.NAMES : names).forEach(name -> describe(name, xml));
        send(xml.close(), response);
    }

    /** The title of the stored query in Chinese and English. */
    static String title() {
        return pair(Messages.of("ogc.wfs.stored-query"));
    }

    private static String pair(LocalizedText text) {
        return text.zh() + " · " + text.en();
    }

    private void describe(String name, XmlDocument xml) {
        String types = stored.tables().stream()
                .map(table -> "plan:" + table.type().id())
                .collect(Collectors.joining(" "));
        xml.open("wfs:StoredQueryDescription", "id", name);
        xml.leaf("wfs:Title", title(), "xml:lang", "zh");
        xml.leaf("wfs:Abstract", pair(Messages.of("ogc.wfs.stored-query.summary")), "xml:lang", "zh");
        xml.open("wfs:Parameter", "name", "id", "type", "xsd:string")
                .leaf("wfs:Title", "gml:id")
                .close();
        xml.empty(
                "wfs:QueryExpressionText",
                "returnFeatureTypes",
                types,
                "language",
                "urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression",
                "isPrivate",
                "true");
        xml.close();
    }

    static void send(XmlDocument xml, HttpServletResponse response) throws IOException {
        byte[] document = xml.bytes();
        response.setContentType("application/xml;charset=UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
