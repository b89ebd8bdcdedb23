package org.spatialplan.format.city;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.indicator.ComputedIndicator;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Target;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.PlainNumber;
import org.spatialplan.text.Sentences;

/** Writes indicators with their computed values as CSV. Immutable and thread-safe. */
public final class IndicatorCsvWriter {

    private static final List<Integer> YEARS = List.of(2022, 2025, 2030, 2035);
    private static final List<String> COLUMNS = List.of(
            "number",
            "field",
            "name_zh",
            "name_en",
            "unit",
            "attribute",
            "y2022",
            "y2025",
            "y2030",
            "y2035",
            "y2022_en",
            "y2025_en",
            "y2030_en",
            "y2035_en",
            "computed_status",
            "computed_value",
            "computed_least",
            "computed_most",
            "method_zh",
            "method_en",
            "inputs",
            "remarks_zh",
            "remarks_en");

    /** An indicator with its computed value. */
    public record Row(Indicator indicator, ComputedIndicator computed) {}

    private final Sentences words;

    /**
     * Writes indicators.
     *
     * @param words what they say in words, in both languages
     */
    public IndicatorCsvWriter(Sentences words) {
        this.words = words;
    }

    /** Writes the indicators with a header. */
    public String write(List<Row> rows) {
        return CsvRows.write(
                COLUMNS,
                rows.stream()
                        .map(row -> values(row.indicator(), row.computed()))
                        .toList());
    }

    private List<Object> values(Indicator indicator, ComputedIndicator computed) {
        List<Object> values = new ArrayList<>(List.of(
                indicator.number(),
                indicator.field(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.attribute()));
        YEARS.forEach(year -> values.add(printed(indicator, year)));
        YEARS.forEach(year -> values.add(words.of(printed(indicator, year)).en()));
        values.add(computed.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        values.add(computed.value().map(PlainNumber::of).orElse(null));
        values.add(computed.least().map(PlainNumber::of).orElse(null));
        values.add(computed.most().map(PlainNumber::of).orElse(null));
        values.add(computed.method().map(method -> method.words().zh()).orElse(""));
        values.add(computed.method().map(method -> method.words().en()).orElse(""));
        values.add(computed.inputs().stream()
                .map(input -> input.layer() + "@"
                        + input.version()
                                .map(version -> Integer.toString(version.number()))
                                .orElse("no-data"))
                .collect(Collectors.joining(";")));
        values.add(computed.remarks().stream().map(LocalizedText::zh).collect(Collectors.joining(";")));
        values.add(computed.remarks().stream().map(LocalizedText::en).collect(Collectors.joining(";")));
        return values;
    }

    private static String printed(Indicator indicator, int year) {
        return indicator.targets().stream()
                .filter(target -> target.year() == year)
                .map(Target::words)
                .findFirst()
                .orElse("");
    }
}
