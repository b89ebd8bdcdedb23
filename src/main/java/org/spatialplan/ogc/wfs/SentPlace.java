package org.spatialplan.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.edit.DrawnGeometry;
import org.spatialplan.edit.Edit;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.ogc.fes.GmlReader.Drawing;
import org.spatialplan.query.filter.FilterException;

/**
 * A geometry that a transaction sends, as the place of an item. An element that comes back as it was read, in any
 * system, is taken as it is stored; of a type with one kind of geometry the item's other parts stay.
 *
 * @param drawing empty if the geometry is taken away
 */
record SentPlace(Optional<Drawing> drawing) {

    /**
     * Returns the place.
     *
     * @param row the feature as it was read; empty of a new one
     * @throws FilterException if the type cannot have the geometry
     */
    Edit.Place of(WorkingType type, Optional<SimpleFeature> row) {
        List<Geometry> own =
                row.map(FeatureTable::geometry).map(DrawnGeometry::elements).orElse(List.of());
        List<Geometry> sent = drawing.map(drawn -> asStored(drawn, own)).orElse(List.of());
        if (sent.size() == own.size() && sent.stream().allMatch(own::contains)) {
            return Edit.Place.UNCHANGED;
        }
        if (type.kind() == ItemKind.LINKS) {
            throw new FilterException("the geometry of a link as it is: it follows from the link's target");
        }
        type.dimension().ifPresent(dimension -> requireKind(sent, dimension));
        List<Geometry> all = Stream.concat(others(type, row), sent.stream()).toList();
        return all.isEmpty()
                ? Edit.Place.NONE
                : Edit.Place.of(new GeometryFactory()
                        .buildGeometry(all.stream().map(Geometry::copy).toList()));
    }

    private static void requireKind(List<Geometry> sent, int dimension) {
        if (sent.stream().anyMatch(element -> element.getDimension() != dimension)) {
            throw new FilterException(switch (dimension) {
                        case 0 -> "points";
                        case 1 -> "lines";
                        default -> "areas";
                    } + ": the feature type has no other geometry");
        }
    }

    /** Returns the parts of the item that the type does not show. */
    private static Stream<Geometry> others(WorkingType type, Optional<SimpleFeature> row) {
        OptionalInt shown = type.dimension();
        if (shown.isEmpty() || row.isEmpty()) {
            return Stream.of();
        }
        Optional<Geometry> whole = type.whole().find(FeatureTable.id(row.get())).map(FeatureTable::geometry);
        return whole.stream().flatMap(geometry -> IntStream.range(0, 3)
                .filter(dimension -> dimension != shown.getAsInt())
                .mapToObj(dimension -> Dimensions.part(geometry, dimension))
                .flatMap(Optional::stream)
                .flatMap(part -> DrawnGeometry.elements(part).stream()));
    }

    /** Returns the sent elements; those that come back as they were read as they are stored. */
    private static List<Geometry> asStored(Drawing drawn, List<Geometry> own) {
        List<Geometry> left = new ArrayList<>(own);
        List<Geometry> elements = new ArrayList<>();
        for (Geometry element : DrawnGeometry.elements(drawn.lonLat())) {
            Optional<Geometry> same = left.stream()
                    .filter(stored -> DrawnGeometry.same(element, stored)
                            || DrawnGeometry.same(element, thereAndBack(stored, drawn.crs())))
                    .findFirst();
            same.ifPresent(left::remove);
            elements.add(same.orElse(element));
        }
        return elements;
    }

    /** Returns what a client reads in a system and sends back; long edges have more positions then. */
    private static Geometry thereAndBack(Geometry stored, Crs crs) {
        return crs.isGeographic() ? stored : crs.toLonLat(crs.fromLonLat(stored));
    }
}
