package org.spatialplan.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.Needed;
import org.spatialplan.geo.GroundFrame;

/**
 * The tables of CQL2 (OGC 21-065r2, annex A): predicates with the number of features that match. Tables and data are not part of the
 * project: they are read from {@code shared/cql2} beside the checkout.
 */
class Cql2TablesTest {

    private static final Path BESIDE = Path.of("..", "shared", "cql2");

    /** The data has three cities that begin so, with and without an accent: Chișinău, Chicago, Chengdu. */
    private static final Set<String> CONTRADICT_THEIR_DATA = Set.of(
            "ACCENTI(name) LIKE accenti('Ch%')",
            "ACCENTI(CASEI(name)) LIKE accenti(casei('Chiș%'))", "ACCENTI(CASEI(name)) LIKE accenti(casei('cHis%'))");

    private final GroundFrame frame = GroundFrame.about(118.5);

    @Test
    void allRowsAreAnsweredAsTheStandardSays() throws IOException, SQLException {
        Needed.that(
                Files.exists(BESIDE.resolve("cases.csv")),
                "the tables of CQL2, which are not part of the project. Put cases.csv and ne110m4cql2.gpkg into shared/cql2"
                        + " beside the checkout to test them");
        Map<String, SampleTable> tables = SampleTable.readAll(BESIDE.resolve("ne110m4cql2.gpkg"));
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        try (CSVParser cases = CSVParser.parse(
                BESIDE.resolve("cases.csv"),
                java.nio.charset.StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : cases) {
                rows++;
                int found = count(tables.get(row.get("table")), row.get("predicate"));
                if (found != Integer.parseInt(row.get("matches"))) {
                    wrong.add(row.get("predicate") + " | " + found + " | " + row.get("matches"));
                }
            }
        }

        assertThat(rows).isEqualTo(274);
        assertThat(wrong.stream().map(line -> line.split(" \\| ")[0]).collect(Collectors.toSet()))
                .as(String.join("\n", wrong))
                .isEqualTo(CONTRADICT_THEIR_DATA);
    }

    /** Also with the box in which a table would look, and never together with the negation. */
    private int count(SampleTable table, String predicate) {
        Filter filter = ready(table, predicate);
        Filter negation = ready(table, "NOT (" + predicate + ")");
        Set<String> found = ids(table, filter);
        assertThat(ids(table, negation)).as("NOT " + predicate).noneMatch(found::contains);
        for (SimpleFeature row : table.rows()) {
            if (found.contains(row.getID())) {
                FilterBounds.of(filter).ifPresent(bounds -> assertThat(bounds.intersects(envelope(row)))
                        .as(predicate)
                        .isTrue());
            }
        }
        return found.size();
    }

    private Filter ready(SampleTable table, String predicate) {
        return new ReadyFilter(frame).of(CqlText.parse(predicate), table.schema());
    }

    private static Set<String> ids(SampleTable table, Filter filter) {
        return table.rows().stream()
                .filter(filter::evaluate)
                .map(SimpleFeature::getID)
                .collect(Collectors.toSet());
    }

    private static Envelope envelope(SimpleFeature row) {
        return ((Geometry) row.getDefaultGeometry()).getEnvelopeInternal();
    }
}
