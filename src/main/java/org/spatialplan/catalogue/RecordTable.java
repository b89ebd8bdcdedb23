package org.spatialplan.catalogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TableBuilder;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionHash;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Writes records as rows of a table, so that they are asked as features are. The box is the geometry. */
public final class RecordTable {

    /** The id of the catalogue. */
    public static final String ID = "catalogue";

    /** All words of a record, for searches: see {@link RecordConditions#words}. */
    public static final String ANY_TEXT = "anytext";

    public static final String KEYWORDS = "keywords";
    public static final String LANGUAGES = "languages";
    public static final String FORMATS = "formats";
    static final String BEGINS = "begins";
    static final String ENDS = "ends";

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private RecordTable() {}

    static FeatureTable of(List<LayerRecord> records, Catalogue city) {
        TableBuilder table = new TableBuilder(definition(records, city), version(records))
                .declare(BEGINS, Property.Type.DATE)
                .declare(ENDS, Property.Type.DATE)
                .declare("valid_from", Property.Type.DATE)
                .declare("accuracy_m", Property.Type.NUMBER)
                .declareList("external_ids", Property.Type.STRING);
        records.forEach(record -> table.add(new TableBuilder.Row(
                record.id(), record.box().map(FACTORY::toGeometry), Optional.empty(), values(record))));
        return table.build();
    }

    private static Map<String, Object> values(LayerRecord record) {
        VersionInfo version = record.version();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", LayerRecord.TYPE);
        values.put("title", record.title().both());
        values.put("title_zh", record.title().zh());
        values.put("title_en", record.title().en());
        values.put("description", record.summary().both());
        values.put(KEYWORDS, record.keywords());
        values.put("kind", record.type().definition().kind());
        values.put("standing", record.standing().code());
        values.put("created", record.created());
        values.put("updated", version.addedAt());
        values.put(BEGINS, record.facts().earliest().orElse(null));
        values.put(ENDS, record.facts().latest().orElse(null));
        values.put("valid_from", version.provenance().validFrom().orElse(null));
        values.put("license", record.licence().orElse(null));
        values.put("rights", text(record.rights()));
        values.put("source", text(record.source().both()));
        values.put("author", text(version.provenance().author()));
        values.put("publisher", text(record.organisation()));
        values.put(
                "accuracy_m",
                record.facts().worstAccuracyM().isPresent()
                        ? record.facts().worstAccuracyM().getAsDouble()
                        : null);
        values.put("features", record.type().count());
        values.put(LANGUAGES, LayerRecord.LANGUAGES);
        values.put(
                FORMATS,
                record.distributions().stream()
                        .filter(Distribution::isFile)
                        .map(Distribution::mediaType)
                        .toList());
        values.put(
                "external_ids",
                record.externalIds().isEmpty()
                        ? null
                        : record.externalIds().stream()
                                .map(ExternalId::qualified)
                                .toList());
        values.put(ANY_TEXT, SearchedWords.of(record.texts()));
        return values;
    }

    private static String text(String text) {
        return text.isBlank() ? null : text;
    }

    private static LayerDefinition definition(List<LayerRecord> records, Catalogue city) {
        LocalizedText name = new LocalizedText(city.cityZh(), city.cityEn());
        LocalizedText title = Messages.of("catalogue.title", name);
        LocalizedText description = Messages.of("catalogue.description", name);
        return new LayerDefinition(
                ID,
                title.zh(),
                title.en(),
                description.zh(),
                description.en(),
                ID,
                records.stream()
                        .flatMap(record -> record.type().definition().attribution().stream())
                        .distinct()
                        .toList(),
                false,
                false,
                LocalizedText.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** The catalogue changes with any of its layers. */
    private static VersionInfo version(List<LayerRecord> records) {
        Instant newest = records.stream()
                .map(record -> record.version().addedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        String hashes =
                records.stream().map(record -> record.version().sha256()).collect(Collectors.joining());
        return new VersionInfo(
                ID,
                1,
                VersionHash.of(hashes),
                "the layers of the map",
                VersionInfo.Origin.BUNDLED,
                newest,
                records.size(),
                Double.NaN);
    }
}
