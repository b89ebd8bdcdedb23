package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.DataStandardReader;
import org.spatialplan.format.standard.LayerForm;
import org.spatialplan.format.standard.PublishedTotals;
import org.spatialplan.imports.ImportReport.DeclaredArea;
import org.spatialplan.imports.PublishedComparison.Explanation;

/** The total of a layer stands beside the published one, and a gap is explained by what the file tells. */
class TotalComparisonTest {

    private static final PublishedTotals PUBLISHED =
            PublishedTotals.read(GeodataFiles.read("standards/published-totals.yaml"));
    private static final Envelope CITY = new Envelope(118.5, 118.71, 24.8, 25);
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");

    private final Findings findings = new Findings();

    @Test
    void aTotalThatAgreesNeedsNoExplanation() {
        PublishedComparison compared = redLines(4_226_900_000.0, Optional.empty());

        assertThat(compared.agrees()).isTrue();
        assertThat(compared.differenceM2()).isCloseTo(710_000, within(0.01));
        assertThat(codes(compared)).containsOnly("remark");
        assertThat(said()).startsWith("published-total-agrees INFO").contains("4,226.900 km2", "4,226.190");
    }

    @Test
    void theLandAloneMayBeWhatWasPublished() {
        StandardReading reading = shortForm();
        add(reading, 1, 4_226_190_000.0);
        add(reading, 2, 900_000_000.0);

        PublishedComparison compared = redLines(5_126_190_000.0, Optional.of(reading));

        assertThat(compared.agrees()).isFalse();
        assertThat(codes(compared)).startsWith("sea", "edition").doesNotContain("part-of-city", "area-type");
        assertThat(compared.explanations().get(0).en()).contains("the land alone, 4,226.190 km2", "sea, 900.000 km2");
        assertThat(said()).startsWith("published-total-differs WARNING").contains("+900.000");
    }

    @Test
    void whatIsLessMayBeAPartOfTheCity() {
        StandardReading reading = shortForm();
        add(reading, 1, 400_000_000.0);
        add(reading, 2, 22_619_000.0);

        PublishedComparison compared = redLines(422_619_000.0, Optional.of(reading));

        assertThat(compared.share()).isEqualTo(0.1);
        assertThat(codes(compared)).startsWith("sea", "part-of-city", "edition");
        assertThat(compared.explanations().get(1).en()).contains("10.00 %", "names 1 county code,");
    }

    /** At 118.605°E, 24.9°N a plane area exceeds that on the ellipsoid by 0.049 % (central meridian 120°). */
    @Test
    void aSmallGapMayComeFromThePlane() {
        PublishedComparison compared = redLines(4_226_190_000.0 * 0.9985, Optional.empty());

        assertThat(compared.explanations())
                .filteredOn(reason -> reason.code().equals("area-type"))
                .extracting(Explanation::en)
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("by 0.049 % here");
        assertThat(compared.explanations().get(0).zh()).isEqualTo("文件未区分陆域与海域");
    }

    @Test
    void farmlandIsComparedAsItDeclares() {
        DeclaredArea declared = new DeclaredArea("YJJBNTMJ", "m2", true, 2, 854_946_667.0, 900_000_000.0, 0, List.of());

        PublishedComparison compared = new TotalComparison(
                        PUBLISHED.of("permanent-farmland").orElseThrow(),
                        PUBLISHED.agreement(),
                        Optional.empty(),
                        900_000_000.0,
                        Optional.of(declared))
                .result(CITY, Optional.of(FROM));

        assertThat(compared.compared()).isEqualTo("declared");
        assertThat(compared.totalM2()).isEqualTo(854_946_667.0);
        assertThat(compared.agrees()).isTrue();
    }

    private PublishedComparison redLines(double measuredM2, Optional<StandardReading> reading) {
        PublishedComparison compared = new TotalComparison(
                        PUBLISHED.of("red-lines").orElseThrow(),
                        PUBLISHED.agreement(),
                        reading,
                        measuredM2,
                        Optional.empty())
                .result(CITY, Optional.of(FROM));
        TotalComparison.addFinding(compared, findings);
        return compared;
    }

    private StandardReading shortForm() {
        LayerForm form = new DataStandardReader()
                .read(GeodataFiles.read("standards/municipal-plan-database.yaml"))
                .find("STBHHX")
                .orElseThrow()
                .forms()
                .get(1);
        TableHead head = new TableHead("f", Optional.empty(), Map.of("XJXZQDM", "XJXZQDM", "LHLX", "LHLX"), Map.of());
        return new StandardReading(form, head, new StandardMapping(form, head, AttributeMapping.DEFAULT), findings);
    }

    private static void add(StandardReading reading, int landOrSea, double areaM2) {
        reading.add(Map.of("XJXZQDM", "350502000000", "LHLX", landOrSea), "a", false, Optional.of("unknown"), areaM2);
    }

    private static List<String> codes(PublishedComparison compared) {
        return compared.explanations().stream().map(Explanation::code).toList();
    }

    private String said() {
        var last = findings.all().get(findings.all().size() - 1);
        return String.format(
                Locale.ROOT,
                "%s %s %s",
                last.code(),
                last.severity(),
                last.text().en());
    }
}
