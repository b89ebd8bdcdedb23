package org.spatialplan.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.spatialplan.format.write.GeoPackageFeatures;
import org.spatialplan.format.write.ShapefileLimits;
import org.spatialplan.imports.KnownAttributes.Kind;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Converts attributes to the form that they have in the layer's current version, so that an export can be imported
 * again without loss: kinds of values, names that a format changes, and for Shapefiles names longer than ten bytes and
 * texts longer than 254 bytes. Conversions are reported. Used by one thread.
 */
final class TypedReading implements UnaryOperator<Feature> {

    /** The shortest length of a text that may have been cut, in bytes: a character has up to four bytes. */
    private static final int CUT_BYTES = ShapefileLimits.MAX_TEXT_LENGTH - 3;

    /**
     * Kinds of attributes for files that were made before the layer had a version. {@link Feature#MEMBERS} is a list in
     * every layer.
     */
    private static final Map<String, Set<Kind>> BY_NAME = Map.of(Feature.MEMBERS, Set.of(Kind.LIST));

    private final KnownAttributes known;
    private final FileColumns columns;
    private final Map<String, String> stated;
    private final TypedIds ids;
    private final boolean shapefile;
    private final Map<String, String> renamed = new HashMap<>();
    private final KnownAttributes seen = new KnownAttributes(false);
    private final Map<String, Set<Kind>> readAs = new LinkedHashMap<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<String> restored = new TreeSet<>();
    private final Set<String> cut = new LinkedHashSet<>();
    private final Set<String> zoned = new TreeSet<>();

    /**
     * A reading of one file.
     *
     * @param known attributes of the current version, complete
     * @param columns of the file, complete
     * @param stated types that the mapping states
     */
    TypedReading(
            KnownAttributes known, FileColumns columns, Map<String, String> stated, TypedIds ids, boolean shapefile) {
        this.stated = stated;
        this.ids = ids;
        this.known = known;
        this.columns = columns;
        this.shapefile = shapefile;
        List<String> properties = known.properties();
        List<String> exported = properties.stream()
                .map(name -> FeatureProperties.answered(name, properties))
                .collect(Collectors.toList());
        exported.add(0, "id");
        Map<String, String> fields =
                shapefile ? ShapefileLimits.fieldNames(exported) : GeoPackageFeatures.columnNames(exported);
        for (int i = 0; i < properties.size(); i++) {
            String name = exported.get(i + 1);
            String field = fields.getOrDefault(name, name);
            if (!field.equals(properties.get(i)) && !properties.contains(field)) {
                renamed.put(field, properties.get(i));
            }
        }
    }

    @Override
    public Feature apply(Feature read) {
        Feature feature = withPlainId(read);
        Map<String, Object> attributes = new LinkedHashMap<>();
        feature.attributes().forEach((column, value) -> {
            String name = name(column, feature);
            Object all = value instanceof String text ? whole(feature.id(), name, text) : value;
            attributes.put(name, typed(name, resolved(column, all)));
        });
        Feature typed = new Feature(
                feature.id(),
                whole(feature.id(), AttributeMapping.NAME_ZH, feature.nameZh()),
                whole(feature.id(), AttributeMapping.NAME_EN, feature.nameEn()),
                feature.geometry(),
                feature.accuracyM(),
                whole(feature.id(), AttributeMapping.SOURCE, feature.source()),
                whole(feature.id(), AttributeMapping.LICENCE, feature.licence()),
                feature.status(),
                feature.asOf(),
                attributes);
        seen.see(typed);
        return typed;
    }

    /** Names a feature without a name by its id. */
    private Feature withPlainId(Feature read) {
        String id = ids.plain(read.id());
        if (id.equals(read.id())) {
            return read;
        }
        return new Feature(
                id,
                read.nameZh().equals(read.id()) ? id : read.nameZh(),
                read.nameEn().equals(read.id()) ? id : read.nameEn(),
                read.geometry(),
                read.accuracyM(),
                read.source(),
                read.licence(),
                read.status(),
                read.asOf(),
                read.attributes());
    }

    private String name(String column, Feature feature) {
        String name = renamed.get(column);
        if (name == null || feature.attributes().containsKey(name)) {
            return column;
        }
        named.add(column + " = " + name);
        return name;
    }

    private Set<Kind> kinds(String name) {
        Optional<Kind> wanted = Optional.ofNullable(stated.get(name)).flatMap(Kind::named);
        if (wanted.isPresent()) {
            return Set.of(wanted.get());
        }
        return known.kinds(name).isEmpty() ? BY_NAME.getOrDefault(name, Set.of()) : known.kinds(name);
    }

    private Object resolved(String column, Object stated) {
        Object value = columns.resolved(column, stated);
        if (value instanceof Instant && stated instanceof LocalDateTime) {
            zoned.add(column);
        }
        return value;
    }

    private Object typed(String name, Object value) {
        if (value == null) {
            return null;
        }
        Set<Kind> kinds = kinds(name);
        Object typed = KindReading.read(value, kinds, known.members(name), columns.zone());
        if (Kind.of(typed) != Kind.of(value)
                && !(Kind.of(typed).isNumber() && Kind.of(value).isNumber())) {
            readAs.put(name, Set.of(Kind.of(typed)));
        }
        return typed;
    }

    /** The whole text for one that a Shapefile cut, if the feature had a text with that beginning. */
    private String whole(String id, String name, String text) {
        if (!shapefile || text.length() < CUT_BYTES / 4) {
            return text;
        }
        Optional<String> before = known.wholeText(id, name)
                .filter(all -> ShapefileLimits.cut(all).strip().equals(text));
        if (before.isPresent()) {
            restored.add(name);
        } else if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length >= CUT_BYTES) {
            cut.add(name);
        }
        return before.orElse(text);
    }

    /** Adds the findings once all features were read. */
    void addFindings(Findings findings) {
        ids.addFindings(findings);
        readAs.forEach((name, kinds) -> {
            Kind kind = kinds.iterator().next();
            findings.add("column-read-as", Severity.INFO, "", Messages.of("imports.column-read-as", name, kind.text()));
        });
        if (!named.isEmpty()) {
            String all = String.join(", ", named);
            findings.add("columns-renamed", Severity.INFO, "", Messages.of("imports.columns-renamed", all));
        }
        if (!restored.isEmpty()) {
            String all = String.join(", ", restored);
            findings.add("texts-restored", Severity.INFO, "", Messages.of("imports.texts-restored", all));
        }
        cut.forEach(name -> findings.add("text-cut", Severity.WARNING, "", Messages.of("imports.text-cut", name)));
        if (!zoned.isEmpty()) {
            String all = String.join(", ", zoned);
            findings.add(
                    "time-zone-taken", Severity.INFO, "", Messages.of("imports.time-zone-taken", all, columns.zone()));
        }
        addMixedKinds(findings);
        addChangedKinds(findings);
    }

    /**
     * Reports columns that mix days, or values of the mapping's type, with other values. Such a column is compared as
     * text only.
     */
    private void addMixedKinds(Findings findings) {
        seen.kinds().forEach((name, kinds) -> {
            Optional<Kind> wanted = Optional.ofNullable(stated.get(name)).flatMap(Kind::named);
            if (wanted.isPresent() && !isLike(kinds, Set.of(wanted.get()))) {
                findings.add(
                        "type-not-held",
                        Severity.WARNING,
                        "",
                        Messages.of("imports.type-not-held", name, wanted.get().text(), text(kinds)));
            } else if (kinds.size() > 1 && kinds.stream().anyMatch(Kind::isTime)) {
                findings.add(
                        "column-mixed", Severity.WARNING, "", Messages.of("imports.column-mixed", name, text(kinds)));
            }
        });
    }

    private void addChangedKinds(Findings findings) {
        seen.kinds().forEach((name, now) -> {
            Set<Kind> before = known.kinds(name);
            if (!before.isEmpty() && !isLike(now, before)) {
                findings.add(
                        "column-type-changed",
                        Severity.WARNING,
                        "",
                        Messages.of("imports.column-type-changed", name, text(before), text(now)));
            }
        });
    }

    private static boolean isLike(Set<Kind> now, Set<Kind> before) {
        return now.stream()
                .allMatch(kind -> before.contains(kind)
                        || kind.isNumber() && before.stream().anyMatch(Kind::isNumber));
    }

    private static LocalizedText text(Set<Kind> kinds) {
        return new LocalizedText(
                kinds.stream().map(kind -> kind.text().zh()).collect(Collectors.joining("、")),
                kinds.stream().map(kind -> kind.text().en()).collect(Collectors.joining(", ")));
    }
}
