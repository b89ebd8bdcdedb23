package org.spatialplan.format.gdal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;

/** What was read of a converted drawing before its outlines: layers, texts, open lines. Used by one thread. */
final class Drawing {

    private static final int MAX_LAYERS = 5_000;

    private final Map<String, DrawnLayer> layers = new LinkedHashMap<>();
    private final Map<String, List<Polygon>> joined = new HashMap<>();
    private final DrawnTexts texts = new DrawnTexts();
    private final Set<Long> polylines = new HashSet<>();
    private final String fileName;
    private final Path converted;
    private Optional<Crs> crs = Optional.empty();

    private Drawing(String fileName, Path converted) {
        this.fileName = fileName;
        this.converted = converted;
    }

    /** Reads a drawing once. */
    static Drawing of(String fileName, Path converted) {
        Drawing drawing = new Drawing(fileName, converted);
        drawing.forEach(drawing::take);
        return drawing;
    }

    /** Something to do with each entity. */
    interface Taker {
        void take(DrawnEntity entity);
    }

    private void forEach(Taker taker) {
        long counted = WorkLimit.vertices();
        try (DrawnEntities entities = open()) {
            for (Optional<DrawnEntity> next = entities.next(); next.isPresent(); next = entities.next()) {
                taker.take(next.get());
                WorkLimit.forgetSince(counted);
            }
            crs = entities.crs();
        }
    }

    DrawnEntities open() {
        return new DrawnEntities(fileName, converted);
    }

    private void take(DrawnEntity entity) {
        if (entity.isText()) {
            texts.add(entity.geometry().getCoordinate(), entity.text());
        }
        if (layers.size() < MAX_LAYERS || layers.containsKey(entity.layer())) {
            layers.computeIfAbsent(entity.layer(), key -> new DrawnLayer()).count(entity);
        }
        if (!entity.isHatch()) {
            entity.outline().ifPresent(area -> polylines.add(key(entity.layer(), area)));
        }
    }

    /** Whether an entity only fills the outline that a polyline of its layer draws. */
    boolean isFill(DrawnEntity entity) {
        return entity.isHatch() && polylines.contains(key(entity.layer(), entity.geometry()));
    }

    /** A number that is the same for the same area: its box and size to a millimetre. */
    private static long key(String layer, Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        long key = layer.hashCode();
        for (double figure : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())) {
            key = key * 1_000_003 + Math.round(figure * 1_000);
        }
        return key * 1_000_003 + Math.round(area.getArea() * 10);
    }

    /** The layers with areas, in the order of the drawing. */
    List<String> layersWithAreas() {
        List<String> names = new ArrayList<>();
        layers.forEach((name, layer) -> {
            if (layer.outlines() > 0 || !joined(name).isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /** The areas of a layer whose outlines are drawn as several lines. */
    List<Polygon> joined(String layer) {
        return joined.computeIfAbsent(layer, name -> layer(name).chains.areas());
    }

    DrawnLayer layer(String name) {
        return layers.getOrDefault(name, new DrawnLayer());
    }

    DrawnTexts texts() {
        return texts;
    }

    Optional<Crs> crs() {
        return crs;
    }
}
