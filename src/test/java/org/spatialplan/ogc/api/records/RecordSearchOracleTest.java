package org.spatialplan.ogc.api.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spatialplan.run.Seeds;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;

/** Searches for records, held against all records filtered plainly, one by one: by OGC API, and the same by CSW. */
class RecordSearchOracleTest extends HttpTest {

    private static final String ITEMS = "/ogc/collections/catalogue/items";
    private static final Pattern ID = Pattern.compile("<csw:BriefRecord>\\s*<dc:identifier>([^<]+)<");
    private static final int CASES = 60;
    private static final List<String> WORDS = List.of(
            "红线", "河", "示意", "illustrative", "Park", "the city", "OpenStreetMap", "STBHHX", "项目", "nosuch", "ODbL");

    private record Asked(List<String> words, double[] box, LocalDate from, LocalDate to) {}

    @Test
    void findsWhatPlainFilteringFinds() {
        Random random = Seeds.random("records");
        List<JsonNode> all = get(ITEMS, "limit", "1000")
                .json()
                .path("features")
                .valueStream()
                .toList();
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            Asked asked = draw(random);
            List<String> expected = all.stream()
                    .filter(record -> matches(record, asked))
                    .map(record -> record.path("id").stringValue())
                    .toList();
            found += expected.isEmpty() ? 0 : 1;

            assertThat(byApi(asked)).as(asked.toString()).isEqualTo(expected);
            assertThat(byCsw(asked)).as("CSW " + asked).isEqualTo(expected);
        }
        assertThat(found).isBetween(CASES / 5, CASES * 19 / 20);
    }

    private static Asked draw(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        double west = 117 + 2.5 * random.nextDouble();
        double south = 24 + 2 * random.nextDouble();
        double[] box = random.nextBoolean()
                ? new double[] {west, south, west + random.nextDouble(), south + random.nextDouble()}
                : null;
        LocalDate day = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(3600));
        return switch (random.nextInt(4)) {
            case 0 -> new Asked(words, box, day, day.plusDays(random.nextInt(900)));
            case 1 -> new Asked(words, box, day, null);
            case 2 -> new Asked(words, box, null, day);
            default -> new Asked(words, box, null, null);
        };
    }

    private static boolean matches(JsonNode record, Asked asked) {
        return (asked.words().isEmpty() || asked.words().stream().anyMatch(words -> hasWords(record, words)))
                && (asked.box() == null || meets(record.path("geometry"), asked.box()))
                && (asked.from() == null && asked.to() == null || isOfDays(record.path("time"), asked));
    }

    /** In any of the texts that a reader of the record sees. */
    private static boolean hasWords(JsonNode record, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        JsonNode properties = record.path("properties");
        Stream<String> texts = Stream.of(
                        Stream.of(
                                record.path("id").stringValue(),
                                properties.path("rights").asString("")),
                        Stream.of("title_zh", "title_en", "description")
                                .map(name -> properties.path(name).stringValue()),
                        Stream.of("zh", "en").map(language -> properties
                                .at("/standing_words/" + language)
                                .stringValue()),
                        Stream.of("source", "author", "note")
                                .map(name ->
                                        properties.path("version").path(name).asString("")),
                        texts(properties.path("keywords")),
                        texts(properties.path("licences")),
                        properties.path("externalIds").valueStream().map(id -> id.path("value")
                                .stringValue()))
                .flatMap(all -> all);
        return texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue);
    }

    private static boolean meets(JsonNode polygon, double[] box) {
        if (polygon.isNull()) {
            return false;
        }
        JsonNode southWest = polygon.at("/coordinates/0/0");
        JsonNode northEast = polygon.at("/coordinates/0/2");
        return southWest.path(0).doubleValue() <= box[2]
                && box[0] <= northEast.path(0).doubleValue()
                && southWest.path(1).doubleValue() <= box[3]
                && box[1] <= northEast.path(1).doubleValue();
    }

    private static boolean isOfDays(JsonNode time, Asked asked) {
        if (time.isNull()) {
            return false;
        }
        LocalDate first = LocalDate.parse(
                time.has("date")
                        ? time.path("date").stringValue()
                        : time.at("/interval/0").stringValue());
        LocalDate last = LocalDate.parse(
                time.has("date")
                        ? time.path("date").stringValue()
                        : time.at("/interval/1").stringValue());
        return (asked.to() == null || !first.isAfter(asked.to()))
                && (asked.from() == null || !last.isBefore(asked.from()));
    }

    private List<String> byApi(Asked asked) {
        Map<String, String> query = new LinkedHashMap<>(Map.of("limit", "1000"));
        if (!asked.words().isEmpty()) {
            query.put("q", String.join(",", asked.words()));
        }
        if (asked.box() != null) {
            query.put("bbox", asked.box()[0] + "," + asked.box()[1] + "," + asked.box()[2] + "," + asked.box()[3]);
        }
        if (asked.from() != null || asked.to() != null) {
            query.put(
                    "datetime",
                    (asked.from() == null ? ".." : asked.from()) + "/" + (asked.to() == null ? ".." : asked.to()));
        }
        String[] pairs = query.entrySet().stream()
                .flatMap(pair -> Stream.of(pair.getKey(), pair.getValue()))
                .toArray(String[]::new);
        return get(ITEMS, pairs)
                .json()
                .path("features")
                .valueStream()
                .map(record -> record.path("id").stringValue())
                .toList();
    }

    private List<String> byCsw(Asked asked) {
        List<String> conditions = new ArrayList<>();
        List<String> words =
                asked.words().stream().map(RecordSearchOracleTest::like).toList();
        if (!words.isEmpty()) {
            conditions.add(words.size() == 1 ? words.get(0) : "<Or>" + String.join("", words) + "</Or>");
        }
        if (asked.box() != null) {
            double[] box = asked.box();
            conditions.add("<BBOX><PropertyName>ows:BoundingBox</PropertyName><gml:Envelope"
                    + " srsName='urn:ogc:def:crs:EPSG::4326'><gml:lowerCorner>" + box[1] + " " + box[0]
                    + "</gml:lowerCorner><gml:upperCorner>" + box[3] + " " + box[2]
                    + "</gml:upperCorner></gml:Envelope></BBOX>");
        }
        if (asked.to() != null) {
            conditions.add(compare("PropertyIsLessThanOrEqualTo", "apiso:TempExtent_begin", asked.to()));
        }
        if (asked.from() != null) {
            conditions.add(compare("PropertyIsGreaterThanOrEqualTo", "apiso:TempExtent_end", asked.from()));
        }
        String condition =
                conditions.size() > 1 ? "<And>" + String.join("", conditions) + "</And>" : String.join("", conditions);
        String constraint = condition.isEmpty()
                ? ""
                : "<csw:Constraint version='1.1.0'><Filter xmlns='http://www.opengis.net/ogc'>" + condition
                        + "</Filter></csw:Constraint>";
        String body = post(
                        "/ows",
                        "text/xml",
                        "<csw:GetRecords xmlns:csw='http://www.opengis.net/cat/csw/2.0.2' xmlns:gml='http://www.opengis.net/gml'"
                                + " service='CSW' version='2.0.2' resultType='results' maxRecords='1000'>"
                                + "<csw:Query typeNames='csw:Record'><csw:ElementSetName>brief</csw:ElementSetName>"
                                + constraint + "</csw:Query></csw:GetRecords>")
                .body();
        assertThat(body).contains("GetRecordsResponse");
        return ID.matcher(body).results().map((MatchResult id) -> id.group(1)).toList();
    }

    private static String like(String words) {
        return "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'><PropertyName>csw:AnyText</PropertyName><Literal>"
                + words + "</Literal></PropertyIsLike>";
    }

    private static String compare(String operator, String name, LocalDate day) {
        return "<" + operator + "><PropertyName>" + name + "</PropertyName><Literal>" + day + "</Literal></" + operator
                + ">";
    }
}
