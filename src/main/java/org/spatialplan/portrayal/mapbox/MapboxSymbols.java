package org.spatialplan.portrayal.mapbox;

import static org.spatialplan.portrayal.mapbox.MapboxValues.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spatialplan.portrayal.mapbox.LeftOff.Reason;
import org.spatialplan.portrayal.raster.Pen;
import org.spatialplan.portrayal.style.ColourSetting;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.NumberSetting;

/** Says what one symbolizer draws: the type of the layer, its layout and its paint. Pixels of both are the same. */
final class MapboxSymbols {

    /** A text is broken into lines at this many ems: never. */
    private static final int MAX_EMS = 1000;

    private final MapboxValues values;
    private final Consumer<Reason> leftOff;

    MapboxSymbols(MapboxValues values, Consumer<Reason> leftOff) {
        this.values = values;
        this.leftOff = leftOff;
    }

    /**
     * The said part of a layer.
     *
     * @param type of the layer
     */
    record Said(String type, Map<String, Object> layout, Map<String, Object> paint) {}

    /** @param icon the name of the hatch in the sprite */
    Said fill(Drawing.Fill fill, String icon) {
        Map<String, Object> paint = new LinkedHashMap<>();
        if (fill.hatch().isPresent()) {
            paint.put("fill-pattern", icon);
        } else {
            paint.put("fill-color", colour(fill.colour()));
            put(paint, "fill-opacity", fill.opacity(), 1);
        }
        return new Said("fill", Map.of(), paint);
    }

    Said stroke(Drawing.Stroke stroke) {
        Map<String, Object> layout = new LinkedHashMap<>();
        if (stroke.cap() != Pen.Cap.BUTT) {
            layout.put("line-cap", stroke.cap() == Pen.Cap.ROUND ? "round" : "square");
        }
        if (stroke.join() != Pen.Join.MITRE) {
            layout.put("line-join", stroke.join() == Pen.Join.ROUND ? "round" : "bevel");
        }
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("line-color", colour(stroke.colour()));
        paint.put("line-width", number(stroke.width()));
        put(paint, "line-opacity", stroke.opacity(), 1);
        if (stroke.dashes().length > 0) {
            paint.put("line-dasharray", dashes(stroke));
        }
        if (stroke.dashOffset().constant() != 0 || stroke.dashOffset().dynamic().isPresent()) {
            leftOff.accept(Reason.DASH_OFFSET);
        }
        return new Said("line", layout, paint);
    }

    /** Dashes count in widths of the line. */
    private List<Object> dashes(Drawing.Stroke stroke) {
        double width = Math.max(1e-3, stroke.width().constant());
        if (stroke.width().dynamic().isPresent()) {
            leftOff.accept(Reason.VALUE);
        }
        List<Object> dashes = new ArrayList<>();
        for (float dash : stroke.dashes()) {
            dashes.add(dash / width);
        }
        return dashes;
    }

    /** @param icon the name of the mark in the sprite */
    Said mark(String icon) {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("icon-image", icon);
        layout.put("icon-allow-overlap", true);
        layout.put("icon-ignore-placement", true);
        return new Said("symbol", layout, Map.of());
    }

    /** Says a label; empty if its text has no counterpart. */
    Optional<Said> label(Drawing.Label label) {
        Optional<Object> text = values.text(label.text());
        if (text.isEmpty()) {
            leftOff.accept(Reason.VALUE);
            return Optional.empty();
        }
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("text-field", text.get());
        if (!label.font().families().isEmpty()) {
            layout.put(
                    "text-font",
                    label.font().families().stream()
                            .map(family -> label.font().bold() ? family + " Bold" : family)
                            .toList());
        }
        if (label.font().italic()) {
            leftOff.accept(Reason.ITALIC);
        }
        double size = label.font().size().constant();
        layout.put("text-size", number(label.font().size()));
        layout.put(
                "text-max-width",
                label.options().autoWrap() > 0 ? label.options().autoWrap() / size : MAX_EMS);
        layout.put("text-padding", label.options().spaceAround());
        if (!label.options().conflictResolution()) {
            layout.put("text-allow-overlap", true);
        }
        label.priority().ifPresent(priority -> values.number(priority)
                .ifPresentOrElse(
                        number -> layout.put("symbol-sort-key", call("-", 0, number)),
                        () -> leftOff.accept(Reason.VALUE)));
        place(label, size, layout);
        return Optional.of(new Said("symbol", layout, ink(label)));
    }

    private void place(Drawing.Label label, double size, Map<String, Object> layout) {
        Drawing.LabelPosition position = label.position();
        if (position.alongLine()) {
            layout.put("symbol-placement", label.options().repeat() > 0 ? "line" : "line-center");
            if (label.options().repeat() > 0) {
                layout.put("symbol-spacing", label.options().repeat());
            }
            layout.put("text-max-angle", label.options().maxAngleDelta());
            if (position.perpendicularOffset().constant() != 0) {
                layout.put(
                        "text-offset",
                        List.of(0, -position.perpendicularOffset().constant() / size));
            }
            return;
        }
        String anchor =
                anchor(position.anchor().x().constant(), position.anchor().y().constant());
        if (!anchor.equals("center")) {
            layout.put("text-anchor", anchor);
        }
        double right = position.displacement().x().constant();
        double up = position.displacement().y().constant();
        if (right != 0 || up != 0) {
            layout.put("text-offset", List.of(right / size, -up / size));
        }
        if (position.rotation().constant() != 0) {
            layout.put("text-rotate", position.rotation().constant());
        }
    }

    /** The point of the text that stands at the place: from 0, left or below, to 1. */
    private static String anchor(double x, double y) {
        String across = x < 0.25 ? "left" : x > 0.75 ? "right" : "";
        String along = y < 0.25 ? "bottom" : y > 0.75 ? "top" : "";
        return across.isEmpty() && along.isEmpty()
                ? "center"
                : along.isEmpty() || across.isEmpty() ? along + across : along + "-" + across;
    }

    private Map<String, Object> ink(Drawing.Label label) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("text-color", colour(label.colour()));
        put(paint, "text-opacity", label.opacity(), 1);
        label.halo().ifPresent(halo -> {
            paint.put(
                    "text-halo-color",
                    MapboxValues.colour(halo.colour().constant(), halo.opacity().constant()));
            paint.put("text-halo-width", number(halo.radius()));
        });
        return paint;
    }

    private void put(Map<String, Object> paint, String name, NumberSetting setting, double usual) {
        if (setting.dynamic().isPresent() || setting.constant() != usual) {
            paint.put(name, number(setting));
        }
    }

    private Object number(NumberSetting setting) {
        return setting.dynamic().<Object>flatMap(values::number).orElseGet(() -> {
            setting.dynamic().ifPresent(expression -> leftOff.accept(Reason.VALUE));
            return setting.constant();
        });
    }

    private Object colour(ColourSetting setting) {
        String constant = MapboxValues.colour(setting.constant(), 1);
        return setting.dynamic()
                .<Object>flatMap(values::property)
                .<Object>map(name -> call("to-color", call("get", name), constant))
                .orElseGet(() -> {
                    setting.dynamic().ifPresent(expression -> leftOff.accept(Reason.VALUE));
                    return constant;
                });
    }
}
