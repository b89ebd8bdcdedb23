package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.write.XmlDocument;
import org.springframework.stereotype.Component;

/** Answers ListStoredQueries: both names of GetFeatureById. */
@Component
class ListStoredQueries implements WfsOperation {

    private final StoredQueries stored;

    ListStoredQueries(StoredQueries stored) {
        this.stored = stored;
    }

    @Override
    public String name() {
        return "ListStoredQueries";
    }

    @Override
    public boolean isIn(WfsVersion version) {
        return version == WfsVersion.V2_0_0;
    }

    @Override
    public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
        XmlDocument xml = new XmlDocument().open("wfs:ListStoredQueriesResponse", DescribeStoredQueries.DECLARATIONS);
        for (String name : StoredQueries.NAMES) {
            xml.open("wfs:StoredQuery", "id", name);
            xml.leaf("wfs:Title", DescribeStoredQueries.title(), "xml:lang", "zh");
            for (FeatureTable table : stored.tables()) {
                xml.leaf("wfs:ReturnFeatureType", "plan:" + table.type().id());
            }
            xml.close();
        }
        DescribeStoredQueries.send(xml.close(), response);
    }
}
