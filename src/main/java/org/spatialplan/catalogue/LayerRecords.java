package org.spatialplan.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Catalogue;

/**
 * The catalogue: a record for each layer of the map that the caller sees, and one for the verdicts. Made once for the map.
 * Thread-safe.
 */
public final class LayerRecords {

    private static final Attachments.Key<LayerRecords.Made> MADE = new Attachments.Key<>();

    private final FeatureCatalogue features;
    private final Map<String, List<ExternalId>> externalIds;
    private final String organisation;

    /**
     * Makes the catalogue.
     *
     * @param norm whose tables become layers
     * @param organisation that publishes the layers; may be empty
     */
    public LayerRecords(FeatureCatalogue features, DataStandard norm, String organisation) {
        this.features = features;
        this.externalIds = names(norm);
        this.organisation = organisation;
    }

    private static Map<String, List<ExternalId>> names(DataStandard norm) {
        return norm.layers().stream()
                .filter(table -> table.target().isPresent())
                .collect(Collectors.groupingBy(
                        table -> table.target().orElseThrow(),
                        Collectors.mapping(table -> new ExternalId(norm.id(), table.name()), Collectors.toList())));
    }

    /** The records of one map, and the same as rows. */
    private record Made(List<LayerRecord> records, FeatureTable table) {}

    /**
     * What a search found.
     *
     * @param matched number of records that match, whichever part is returned
     */
    public record Found(int matched, List<LayerRecord> records) {}

    /** Lists all records in the catalogue's order. */
    public List<LayerRecord> list() {
        return made().records();
    }

    /** Finds the record of a layer. */
    public Optional<LayerRecord> find(String id) {
        return list().stream().filter(record -> record.id().equals(id)).findFirst();
    }

    /** Returns the records as rows: what can be asked of them are its properties. */
    public FeatureTable table() {
        return made().table();
    }

    /** Selects the records that match, sorted, or the requested part of them. */
    public Found select(FeatureQuery query) {
        FeatureTable.Selection found = table().select(query);
        return new Found(
                found.matched(), found.rows().stream().map(this::record).toList());
    }

    /**
     * Prepares a condition.
     *
     * @throws org.spatialplan.query.filter.FilterException if it asks what records do not have
     */
    public Filter ready(Filter parsed) {
        return features.filters().of(parsed, table().schema());
    }

    /** Returns the city whose layers these are. */
    public Catalogue city() {
        return features.map().catalogue();
    }

    private LayerRecord record(SimpleFeature row) {
        return find(FeatureTable.id(row)).orElseThrow();
    }

    private Made made() {
        return features.checks().attachments().get(MADE, () -> {
            List<LayerRecord> records =
                    features.list().stream().map(this::record).toList();
            return new Made(records, RecordTable.of(records, city()));
        });
    }

    private LayerRecord record(FeatureTable table) {
        FeatureType type = table.type();
        return new LayerRecord(
                type,
                LayerFacts.of(table),
                features.times(type.id()).stream()
                        .findFirst()
                        .orElse(type.version().addedAt()),
                keywords(type),
                externalIds.getOrDefault(type.id(), List.of()),
                organisation,
                Distributions.of(type, features.map().findLayer(type.id()).isPresent()));
    }

    private List<String> keywords(FeatureType type) {
        Standing standing = Standing.of(type);
        return Stream.concat(
                        Stream.of(
                                type.definition().kind(),
                                standing.code(),
                                standing.words().zh(),
                                city().cityZh(),
                                city().cityEn()),
                        externalIds.getOrDefault(type.id(), List.of()).stream().map(ExternalId::value))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }
}
