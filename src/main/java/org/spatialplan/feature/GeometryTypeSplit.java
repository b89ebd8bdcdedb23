package org.spatialplan.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureType.GeometryKind;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.query.filter.ReadyFilter;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Splits a type with points, lines and areas into types of one kind. A feature with several of them is in each with its
 * parts; a feature without a location is in none, unless all rows are asked for.
 */
public enum GeometryTypeSplit {
    POINTS("points", GeometryKind.POINT),
    LINES("lines", GeometryKind.CURVE),
    AREAS("areas", GeometryKind.SURFACE);

    private final String word;
    private final GeometryKind kind;
    private final Attachments.Key<FeatureTable> part = new Attachments.Key<>();
    private final Attachments.Key<FeatureTable> whole = new Attachments.Key<>();

    GeometryTypeSplit(String word, GeometryKind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** Returns the dimension of the parts: 0 of points, 1 of lines, 2 of areas. */
    public int dimension() {
        return ordinal();
    }

    /** Returns the name of the type of this kind beside a mixed type. */
    public String of(String type) {
        return type + "-" + word;
    }

    /** Returns the tables of the kinds that occur, by the name of their type; empty unless there are several. */
    static Map<String, FeatureTable> split(FeatureTable mixed) {
        Map<String, FeatureTable> tables = new LinkedHashMap<>();
        for (GeometryTypeSplit kind : values()) {
            FeatureTable table = kind.table(mixed);
            if (!table.rows().isEmpty()) {
                tables.put(kind.of(mixed.type().id()), table);
            }
        }
        return tables.size() > 1 ? tables : Map.of();
    }

    /** Returns the features of this kind, made once for a mixed table. */
    FeatureTable table(FeatureTable mixed) {
        return mixed.attachments().get(part, () -> make(mixed, false));
    }

    /**
     * Returns all features of a table with their parts of this kind, made once for it. Those without such a part have no
     * geometry: editors give them one. They come first, because QGIS gives a feature without a geometry that of the one
     * before it.
     */
    public FeatureTable withAllRows(FeatureTable table) {
        return table.attachments().get(whole, () -> make(table, true));
    }

    private FeatureTable make(FeatureTable mixed, boolean all) {
        SimpleFeatureType schema = schema(mixed);
        List<SimpleFeature> rows = new ArrayList<>();
        List<SimpleFeature> unlocated = new ArrayList<>();
        Envelope extent = new Envelope();
        for (SimpleFeature row : mixed.rows()) {
            Optional<Geometry> part = Optional.ofNullable(FeatureTable.geometry(row))
                    .flatMap(geometry -> Dimensions.part(geometry, ordinal()));
            part.ifPresent(geometry -> {
                extent.expandToInclude(geometry.getEnvelopeInternal());
                rows.add(row(row, geometry, schema));
            });
            if (all && part.isEmpty()) {
                unlocated.add(row(row, null, schema));
            }
        }
        rows.addAll(0, unlocated);
        FeatureType whole = mixed.type();
        FeatureType type = new FeatureType(
                definition(whole.definition()),
                whole.version(),
                whole.properties(),
                kind,
                extent.isNull() ? Optional.empty() : Optional.of(extent),
                rows.size());
        return new FeatureTable(type, schema, rows);
    }

    private SimpleFeatureType schema(FeatureTable mixed) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.init(mixed.schema());
        builder.setName(of(mixed.type().id()));
        return builder.buildFeatureType();
    }

    private SimpleFeature row(SimpleFeature whole, Geometry part, SimpleFeatureType schema) {
        SimpleFeature row = SimpleFeatureBuilder.build(
                schema, whole.getAttributes(), schema.getTypeName() + "." + FeatureTable.id(whole));
        row.setAttribute(FeatureType.GEOMETRY, part);
        row.getUserData().put(ReadyFilter.LISTS, whole.getUserData().get(ReadyFilter.LISTS));
        if (part != null && part == FeatureTable.geometry(whole)) {
            // the ground of a part is measured anew
            row.getUserData().put(ReadyFilter.GROUND, whole.getUserData().get(ReadyFilter.GROUND));
        }
        return row;
    }

    private LayerDefinition definition(LayerDefinition whole) {
        LocalizedText title = Messages.of("feature.part." + word, new LocalizedText(whole.titleZh(), whole.titleEn()));
        return new LayerDefinition(
                of(whole.id()),
                title.zh(),
                title.en(),
                whole.descriptionZh(),
                whole.descriptionEn(),
                whole.kind(),
                whole.attribution(),
                whole.territory(),
                whole.illustrative(),
                whole.limits(),
                whole.rules(),
                whole.derivation());
    }
}
