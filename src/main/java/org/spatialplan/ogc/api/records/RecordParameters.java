package org.spatialplan.ogc.api.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.catalogue.RecordConditions;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.BboxParameter;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.ogc.api.features.FilterParameter;
import org.spatialplan.ogc.api.features.SortParameter;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/** Reads the parameters of a search for records (20-004r1, 7.4 and 7.6 to 7.8). All conditions must hold. */
final class RecordParameters {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    private static final QueryParameter<String> WORDS = list("q", Messages.of("ogc.parameter.q-records"));
    private static final QueryParameter<String> TYPE = list("type", Messages.of("ogc.parameter.type-records"));
    private static final QueryParameter<String> IDS = list("ids", Messages.of("ogc.parameter.ids-records"));
    private static final QueryParameter<String> EXTERNAL_IDS =
            list("externalIds", Messages.of("ogc.parameter.external-ids"));
    private static final QueryParameter<Integer> LIMIT = QueryParameter.clamped("limit", 1, MAX_LIMIT)
            .means(Messages.of("ogc.parameter.limit").both())
            .byDefault(DEFAULT_LIMIT);
    private static final QueryParameter<Integer> OFFSET = QueryParameter.clamped("offset", 0, Integer.MAX_VALUE)
            .means(Messages.of("ogc.parameter.offset").both())
            .byDefault(0);

    private final LayerRecords records;
    private final CrsUris systems;
    private final OgcRequest request;

    RecordParameters(LayerRecords records, CrsUris systems, OgcRequest request) {
        this.records = records;
        this.systems = systems;
        this.request = request;
    }

    private static QueryParameter<String> list(String name, LocalizedText meaning) {
        return QueryParameter.text(name)
                .means(meaning.both())
                .with("type", "array")
                .with("items", Map.of("type", "string"));
    }

    static List<QueryParameter<?>> described(CrsUris systems) {
        return List.of(
                WORDS,
                BboxParameter.BBOX,
                DaysParameter.DATETIME,
                TYPE,
                IDS,
                EXTERNAL_IDS,
                LIMIT,
                OFFSET,
                FilterParameter.FILTER,
                FilterParameter.LANGUAGE,
                systems.parameter(FilterParameter.CRS),
                SortParameter.SORTBY);
    }

    /**
     * Reads the search.
     *
     * @throws BadParameterException if a value cannot be understood
     */
    FeatureQuery read() {
        List<Filter> conditions = conditions();
        request.find(BboxParameter.BBOX)
                .map(text -> RecordConditions.box(BboxParameter.read(text, Crs.CRS84)))
                .ifPresent(conditions::add);
        return new FeatureQuery(
                ready(conditions),
                SortParameter.read(
                        request.find(SortParameter.SORTBY), records.table().type()),
                request.find(OFFSET).orElse(0),
                request.find(LIMIT).orElse(DEFAULT_LIMIT));
    }

    /** With a box, counts the records without a place that match all else: they may be in it. */
    Optional<Integer> numberWithoutPlace() {
        return request.find(BboxParameter.BBOX).map(box -> {
            List<Filter> others = conditions();
            others.add(RecordConditions.withoutBox());
            return records.select(FeatureQuery.all(ready(others))).matched();
        });
    }

    private List<Filter> conditions() {
        List<Filter> conditions = new ArrayList<>();
        request.find(WORDS)
                .map(text -> RecordConditions.any(values(WORDS, text).stream()
                        .map(RecordConditions::words)
                        .toList()))
                .ifPresent(conditions::add);
        request.find(DaysParameter.DATETIME)
                .map(text -> DaysParameter.read(text, records.city().timeZone()))
                .ifPresent(conditions::add);
        request.find(TYPE)
                .map(text -> values(TYPE, text).contains(LayerRecord.TYPE) ? Filter.INCLUDE : Filter.EXCLUDE)
                .ifPresent(conditions::add);
        ids().map(RecordConditions::ids).ifPresent(conditions::add);
        request.find(EXTERNAL_IDS)
                .map(text -> RecordConditions.externalIds(values(EXTERNAL_IDS, text), records.list()))
                .ifPresent(conditions::add);
        FilterParameter.read(request, systems).ifPresent(conditions::add);
        return conditions;
    }

    /** An empty list of ids finds nothing (20-004r1, /req/record-core-query-parameters/ids-definition C). */
    private Optional<List<String>> ids() {
        return Optional.ofNullable(request.parameters().get(IDS.name()))
                .map(text -> text.isEmpty() ? List.of() : values(IDS, text));
    }

    private static List<String> values(QueryParameter<String> parameter, String text) {
        List<String> values = Stream.of(text.split(",", -1)).map(String::strip).toList();
        if (values.stream().anyMatch(String::isEmpty)) {
            throw new BadParameterException(parameter.name(), text, Messages.of("query.expected.not-empty"));
        }
        return values;
    }

    private Filter ready(List<Filter> conditions) {
        try {
            return records.ready(RecordConditions.all(conditions));
        } catch (FilterException e) {
            throw new BadParameterException(
                    FilterParameter.FILTER.name(), request.find("filter").orElse(""), e.text(), e.near());
        }
    }
}
