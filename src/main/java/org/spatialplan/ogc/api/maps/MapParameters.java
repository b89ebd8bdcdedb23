package org.spatialplan.ogc.api.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.query.NumberText;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/** The parameters of a map (20-058, 9 to 16), all of them optional. */
final class MapParameters {

    static final String CRS = "crs";
    static final String BBOX_CRS = "bbox-crs";
    static final String CENTER_CRS = "center-crs";
    static final String SUBSET_CRS = "subset-crs";

    /** The most pixels a side, as at the WMS. */
    static final int MAX_SIDE = 4096;

    /** The most collections in one map, as at the WMS. */
    static final int MAX_COLLECTIONS = 40;

    static final double MIN_PIXEL_MM = 0.02;
    static final double MAX_PIXEL_MM = 1.3;
    static final double MAX_SCALE = 1e10;

    /**
     * The largest coordinate, in units of any system: 25 times around the earth in metres. Squares of larger ones soon
     * overflow.
     */
    static final double FARTHEST = 1e9;

    static final QueryParameter<double[]> BBOX = numbers("bbox", Messages.of("ogc.expected.map-box"), 4, 6)
            .means(Messages.of("ogc.parameter.map-bbox").both());
    static final QueryParameter<double[]> CENTER = numbers("center", Messages.of("ogc.expected.map-center"), 2, 3)
            .means(Messages.of("ogc.parameter.map-center").both());
    static final QueryParameter<Integer> WIDTH =
            side("width").means(Messages.of("ogc.parameter.map-width").both());
    static final QueryParameter<Integer> HEIGHT =
            side("height").means(Messages.of("ogc.parameter.map-height").both());
    static final QueryParameter<Double> SCALE = decimal(
                    "scale-denominator", 1, MAX_SCALE, Messages.of("ogc.expected.scale-denominator"))
            .means(Messages.of("ogc.parameter.scale-denominator").both());
    static final QueryParameter<Double> PIXEL_MM = decimal(
                    "mm-per-pixel", MIN_PIXEL_MM, MAX_PIXEL_MM, Messages.of("ogc.expected.mm-per-pixel"))
            .means(Messages.of("ogc.parameter.mm-per-pixel").both())
            .byDefault(0.28);
    static final QueryParameter<Subset> SUBSET = QueryParameter.of(
                    "subset", Messages.of("ogc.expected.subset"), Subset::parse)
            .means(Messages.of("ogc.parameter.subset").both());
    static final QueryParameter<Boolean> TRANSPARENT = QueryParameter.truth("transparent")
            .means(Messages.of("ogc.parameter.transparent").both());
    static final QueryParameter<java.awt.Color> BGCOLOR = QueryParameter.of(
                    "bgcolor", Messages.of("ogc.expected.bgcolor"), MapBackground::colour)
            .means(Messages.of("ogc.parameter.bgcolor").both())
            .byDefault("0xFFFFFF");
    static final QueryParameter<String> DATETIME = QueryParameter.text("datetime")
            .means(Messages.of("ogc.parameter.datetime-tiles").both());
    static final QueryParameter<List<String>> COLLECTIONS = QueryParameter.of(
                    "collections", Messages.of("ogc.expected.collections", MAX_COLLECTIONS), MapParameters::ids)
            .means(Messages.of("ogc.parameter.collections").both());

    private MapParameters() {}

    /**
     * Lists the parameters of a map.
     *
     * @param ofDataset whether collections can be chosen
     */
    static List<QueryParameter<?>> of(CrsUris systems, boolean ofDataset) {
        List<QueryParameter<?>> all = new ArrayList<>(List.of(
                BBOX,
                systems.parameter(BBOX_CRS),
                systems.parameter(CRS),
                CENTER,
                systems.parameter(CENTER_CRS),
                SUBSET,
                systems.parameter(SUBSET_CRS),
                WIDTH,
                HEIGHT,
                SCALE,
                PIXEL_MM,
                TRANSPARENT,
                BGCOLOR,
                DATETIME));
        if (ofDataset) {
            all.add(COLLECTIONS);
        }
        return all;
    }

    private static QueryParameter<double[]> numbers(String name, LocalizedText expected, int least, int most) {
        return QueryParameter.of(name, expected, text -> numbers(text, least, most))
                .with("type", "array")
                .with("minItems", least)
                .with("maxItems", most)
                .with("items", Map.of("type", "number"));
    }

    private static Optional<double[]> numbers(String text, int least, int most) {
        List<OptionalDouble> numbers =
                Arrays.stream(text.split(",", -1)).map(NumberText::decimal).toList();
        boolean counted = numbers.size() == least || numbers.size() == most;
        boolean near =
                numbers.stream().allMatch(number -> number.isPresent() && Math.abs(number.getAsDouble()) <= FARTHEST);
        return counted && near
                ? Optional.of(numbers.stream()
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray())
                : Optional.empty();
    }

    /** Larger sides are understood and refused as too large, with another status. */
    private static QueryParameter<Integer> side(String name) {
        return QueryParameter.whole(name, 1, Integer.MAX_VALUE)
                .with("maximum", MAX_SIDE)
                .expecting(Messages.of("ogc.expected.map-side", MAX_SIDE));
    }

    private static QueryParameter<Double> decimal(String name, double min, double max, LocalizedText expected) {
        return QueryParameter.of(name, expected, text -> NumberText.decimal(text).stream()
                        .boxed()
                        .filter(number -> number >= min && number <= max)
                        .findFirst())
                .with("type", "number")
                .with("minimum", min)
                .with("maximum", max);
    }

    /** Ids, or addresses of collections, of which the last segment is the id. */
    private static Optional<List<String>> ids(String text) {
        List<String> ids = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .toList();
        boolean named = ids.stream().noneMatch(String::isEmpty) && ids.size() <= MAX_COLLECTIONS;
        return named ? Optional.of(ids) : Optional.empty();
    }
}
