package org.spatialplan.ogc.wfs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.GmlId;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.springframework.stereotype.Component;

/** The one stored query of every service: GetFeatureById (09-025r2, 7.9.3.6). */
@Component
class StoredQueries {

    /** Its name in WFS 2.0.0. */
    static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";

    /** All its names; the second is that of WFS 2.0.2. */
    static final List<String> NAMES = List.of(BY_ID, "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById");

    private final WfsTypes types;
    private final Clock clock;

    StoredQueries(WfsTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    /**
     * Finds the feature.
     *
     * @throws OwsException if the query, its parameter or the feature is missing or unknown
     */
    FeatureSet find(WfsRequest request) {
        requireKnown(request.kvp().find("STOREDQUERY_ID").orElse(""));
        String id = request.kvp().find("ID").orElseThrow(() -> OwsException.missing("id"));
        AsOfParameter tables = AsOfParameter.parse(request, types, clock.instant());
        return GmlId.meant(id).stream()
                .flatMap(meant -> find(meant, tables).stream())
                .findFirst()
                .orElseThrow(
                        () -> new OwsException(OwsCode.NOT_FOUND, "id", "No feature has the identifier '" + id + "'"))
                .in(request, types);
    }

    static void requireKnown(String id) {
        if (!NAMES.contains(id)) {
            throw OwsException.invalid("storedQuery_Id", id, BY_ID);
        }
    }

    /** Lists all feature types. */
    List<FeatureTable> tables() {
        return types.list();
    }

    private Optional<Hit> find(String id, AsOfParameter tables) {
        int dot = id.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : tables.find(id.substring(0, dot))
                        .flatMap(table -> table.find(id.substring(dot + 1)).map(row -> new Hit(table, row)));
    }

    private record Hit(FeatureTable table, SimpleFeature row) {

        FeatureSet in(WfsRequest request, WfsTypes types) {
            return new FeatureSet(
                    new FeatureTable.Selection(1, List.of(row)),
                    table.type(),
                    SrsNameParameter.parse(request.kvp().find("SRSNAME"), types),
                    List.of());
        }
    }
}
