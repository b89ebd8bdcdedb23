package org.spatialplan.format.gdal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * The areas of one layer of a drawing, in the order of the drawing; those that are joined of several lines come last. Used
 * by one thread.
 */
final class DrawingParcels implements ParcelSource {

    /** The attribute with the layer. */
    static final String LAYER = "Layer";

    private final String format;
    private final Drawing drawing;
    private final String layer;
    private final Optional<Crs> stated;
    private final List<Finding> notes = new ArrayList<>();
    private final DrawnEntities entities;
    private final Iterator<Polygon> joined;
    private int fills;
    private int holders;
    private int count;
    private int number;

    /**
     * Opens a layer, whose outlines are read once to give them their texts.
     *
     * @param stated the system that the drawing states and GDAL does not know of
     */
    DrawingParcels(String format, Drawing drawing, String layer, Optional<Crs> stated, List<Finding> before) {
        this.format = format;
        this.drawing = drawing;
        this.layer = layer;
        this.stated = stated;
        notes.addAll(before);
        examine();
        note();
        this.entities = drawing.open();
        this.joined = drawing.joined(layer).iterator();
    }

    private void examine() {
        long counted = WorkLimit.vertices();
        DrawnNesting nesting = new DrawnNesting();
        forEachArea((outline, area) -> {
            drawing.texts().offer(outline, area);
            nesting.add(outline, area);
            count = outline;
            WorkLimit.forgetSince(counted);
        });
        forEachArea((outline, area) -> {
            holders += nesting.holdsOthers(outline, area) ? 1 : 0;
            WorkLimit.forgetSince(counted);
        });
    }

    /** Something to do with each area and its number. */
    private interface AreaTaker {
        void take(int outline, Geometry area);
    }

    private void forEachArea(AreaTaker taker) {
        fills = 0;
        int outline = 0;
        try (DrawnEntities all = drawing.open()) {
            for (Optional<Geometry> area = drawn(all); area.isPresent(); area = drawn(all)) {
                taker.take(++outline, area.get());
            }
        }
        for (Polygon area : drawing.joined(layer)) {
            taker.take(++outline, area);
        }
    }

    /** The next area that is drawn as one entity. */
    private Optional<Geometry> drawn(DrawnEntities from) {
        for (Optional<DrawnEntity> next = from.next(); next.isPresent(); next = from.next()) {
            DrawnEntity entity = next.get();
            if (entity.layer().equals(layer)) {
                if (drawing.isFill(entity)) {
                    fills++;
                } else if (entity.outline().isPresent()) {
                    return entity.outline();
                }
            }
        }
        return Optional.empty();
    }

    private void note() {
        DrawnLayer counts = drawing.layer(layer);
        String tolerance = Double.toString(DrawnEntity.TOLERANCE);
        int lines = drawing.joined(layer).isEmpty() ? 0 : counts.chains.joined();
        int open = counts.openLines() - lines;
        if (open > 0) {
            notes.add(Finding.warning("open-lines-left-out", "", Messages.of("gdal.open-lines-left-out", open)));
        }
        if (counts.nearlyClosed() > 0) {
            notes.add(Finding.warning(
                    "lines-closed", "", Messages.of("gdal.lines-closed", counts.nearlyClosed(), tolerance)));
        }
        if (lines > 0) {
            notes.add(Finding.warning(
                    "lines-joined",
                    "",
                    Messages.of(
                            "gdal.lines-joined", lines, drawing.joined(layer).size(), tolerance)));
        }
        if (counts.curves() > 0) {
            notes.add(Finding.info("curves-left-out", "", Messages.of("gdal.curves-left-out", counts.curves())));
        }
        if (fills > 0) {
            notes.add(Finding.info("fills-left-out", "", Messages.of("gdal.fills-left-out", fills)));
        }
        if (holders > 0) {
            notes.add(Finding.warning("outlines-within-outlines", "", Messages.of("gdal.outlines-within", holders)));
        }
        if (drawing.texts().areTooMany()) {
            notes.add(Finding.warning("texts-left-out", "", Messages.of("gdal.texts-left-out")));
        }
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Optional<Crs> crs() {
        return drawing.crs().or(() -> stated);
    }

    @Override
    public Optional<String> table() {
        return Optional.of(layer);
    }

    @Override
    public List<String> columns() {
        return List.of(LAYER);
    }

    @Override
    public OptionalLong count() {
        return OptionalLong.of(count);
    }

    @Override
    public List<Finding> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<Parcel> next() {
        WorkLimit.ask();
        Optional<Geometry> area = drawn(entities);
        if (area.isEmpty() && joined.hasNext()) {
            area = Optional.of(joined.next());
        }
        return area.map(this::parcel);
    }

    private Parcel parcel(Geometry area) {
        number++;
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(LAYER, layer);
        return Parcel.of(number, Integer.toString(number), drawing.texts().name(number, area), area)
                .with(attributes);
    }

    @Override
    public void close() {
        entities.close();
    }
}
