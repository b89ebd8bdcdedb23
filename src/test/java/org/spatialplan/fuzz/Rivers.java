package org.spatialplan.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.ogc.fes.FesContext;
import org.spatialplan.ogc.fes.FesReader;
import org.spatialplan.ogc.fes.SecureXml;

/** The layer that filters are tried on, as they are only understood when they meet features. */
final class Rivers {

    private static final FeatureCatalogue CATALOGUE = catalogue();
    private static final FeatureTable TABLE = CATALOGUE.find("rivers").orElseThrow();
    private static final FesContext CONTEXT = new FesContext(
            TABLE.type(), "rivers"::equals, id -> false, GmlFrame.parse("urn:ogc:def:crs:EPSG::4326"), Map.of());

    private Rivers() {}

    private static FeatureCatalogue catalogue() {
        ProjectChecks checks = ProjectChecks.of(GeodataFiles.planMap(), GeodataFiles.DAY);
        return new FeatureCatalogue(() -> checks, new NoStore());
    }

    static void ask(Filter filter) {
        TABLE.select(FeatureQuery.all(CATALOGUE.filters().of(filter, TABLE.schema())));
    }

    /** @param document a whole one, or conditions alone */
    static Filter fes(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        String whole = text.startsWith("<?xml") || text.contains("Filter")
                ? text
                : "<Filter xmlns=\"http://www.opengis.net/fes/2.0\" xmlns:gml=\"http://www.opengis.net/gml/3.2\">"
                        + text + "</Filter>";
        return new FesReader(CONTEXT).read(SecureXml.parse(whole.getBytes(StandardCharsets.UTF_8)));
    }
}
