package org.spatialplan.ogc.fes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.run.Seeds;

/** Whatever is put into a filter in XML, it is answered or refused with what was expected. */
class MutilatedFiltersTest {

    private static final List<String> SEEDS = List.of(
            "<And><PropertyIsLike wildCard=\"*\" singleChar=\".\" escapeChar=\"!\"><ValueReference>name_zh</ValueReference>"
                    + "<Literal>*溪</Literal></PropertyIsLike><PropertyIsBetween><ValueReference>length_km</ValueReference>"
                    + "<LowerBoundary><Literal>1</Literal></LowerBoundary><UpperBoundary><Literal>90</Literal></UpperBoundary>"
                    + "</PropertyIsBetween></And>",
            "<Not><PropertyIsEqualTo matchCase=\"false\"><ValueReference>name_en</ValueReference><Literal>a</Literal>"
                    + "</PropertyIsEqualTo></Not>",
            "<PropertyIsLessThan><Add><PropertyName>length_km</PropertyName><Literal>1</Literal></Add><Literal>2</Literal>"
                    + "</PropertyIsLessThan>",
            "<DWithin><ValueReference>geometry</ValueReference><gml:Point srsName=\"EPSG:4326\"><gml:pos>118.6 24.9</gml:pos>"
                    + "</gml:Point><Distance uom=\"m\">5</Distance></DWithin>",
            "<Intersects><ValueReference>geometry</ValueReference><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>"
                    + "24.8 118.6 24.8 118.8 25.0 118.8 24.8 118.6</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Intersects>",
            "<During><ValueReference>as_of</ValueReference><gml:TimePeriod><gml:beginPosition>2020-01-01</gml:beginPosition>"
                    + "<gml:endPosition>2030-01-01</gml:endPosition></gml:TimePeriod></During>",
            "<BBOX><ValueReference>geometry</ValueReference><gml:Envelope srsName=\"urn:ogc:def:crs:EPSG::4490\"><gml:lowerCorner>24 118"
                    + "</gml:lowerCorner><gml:upperCorner>25 119</gml:upperCorner></gml:Envelope></BBOX>");

    private static final List<String> PIECES = List.of(
            "",
            "**",
            "-1",
            "1e400",
            "NaN",
            "name_zh",
            "as_of",
            "geometry",
            "gml:name",
            "118 24 119 25",
            "+999999999-01-01",
            "2020-13-01T",
            "EPSG:0",
            "<Literal>5</Literal>",
            "<ValueReference>length_km</ValueReference>",
            "<gml:Point/>");

    private final FeatureCatalogue catalogue;
    private final FeatureTable rivers;

    MutilatedFiltersTest() {
        ProjectChecks checks = ProjectChecks.of(GeodataFiles.planMap(), GeodataFiles.DAY);
        this.catalogue = new FeatureCatalogue(() -> checks, new NoStore());
        this.rivers = catalogue.find("rivers").orElseThrow();
    }

    @Test
    void isAnsweredOrRefused() {
        Random random = Seeds.random("mutilated fes");
        for (int i = 0; i < 1_500; i++) {
            String seed = SEEDS.get(i % SEEDS.size());
            // a text, an attribute's value or a whole element becomes another
            List<String> parts = Pattern.compile("(?<=>)[^<>]+(?=<)|(?<=\")[^\"]*(?=\")|<(\\w+)>[^<]*</\\1>")
                    .matcher(seed)
                    .results()
                    .map(MatchResult::group)
                    .toList();
            String condition =
                    seed.replace(parts.get(random.nextInt(parts.size())), PIECES.get(random.nextInt(PIECES.size())));
            try {
                ask(condition);
            } catch (FilterException | OwsException | XmlFaultException e) {
                // refused
            } catch (RuntimeException e) {
                throw new AssertionError(condition, e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2019-12-31T23:59:59Z"})
    void aPeriodEndsAfterItBegins(String end) {
        String condition = SEEDS.stream()
                .filter(seed -> seed.startsWith("<During>"))
                .findFirst()
                .orElseThrow()
                .replace("2030-01-01", end);

        assertThatThrownBy(() -> ask(condition))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining("a gml:TimePeriod that ends after it begins");
    }

    private void ask(String condition) {
        FesContext context = new FesContext(
                rivers.type(), "rivers"::equals, id -> false, GmlFrame.parse("urn:ogc:def:crs:EPSG::4326"), Map.of());
        Filter read = new FesReader(context)
                .read(SecureXml.parse("<Filter xmlns=\"http://www.opengis.net/fes/2.0\""
                        + " xmlns:gml=\"http://www.opengis.net/gml/3.2\">" + condition + "</Filter>"));
        rivers.select(FeatureQuery.all(catalogue.filters().of(read, rivers.schema())));
    }
}
