package org.spatialplan.portrayal.style;

import java.util.List;
import org.geotools.api.style.Style;

/** A style of a layer, as read and as compiled for drawing. Compared by identity. Immutable and thread-safe. */
public final class MapStyle {

    private final String layer;
    private final String name;
    private final String titleZh;
    private final String titleEn;
    private final Style model;
    private final List<List<DrawingRule>> groups;

    private MapStyle(String layer, Style model) {
        this.layer = layer;
        this.model = model;
        this.name = model.getName();
        this.titleZh = StyleCompiler.text(model.getDescription().getTitle());
        this.titleEn = StyleCompiler.text(model.getDescription().getAbstract());
        this.groups = StyleCompiler.compile(model);
    }

    public static MapStyle of(String layer, Style model) {
        return new MapStyle(layer, model);
    }

    public static MapStyle of(StyleReader.NamedStyle named) {
        return of(named.layer(), named.style());
    }

    /** Id of the layer that it is for. */
    public String layer() {
        return layer;
    }

    public String name() {
        return name;
    }

    public String titleZh() {
        return titleZh.isEmpty() ? name : titleZh;
    }

    public String titleEn() {
        return titleEn.isEmpty() ? titleZh() : titleEn;
    }

    /** The rules, in groups that are drawn one over the other; within a group features lie one over the other. */
    public List<List<DrawingRule>> groups() {
        return groups;
    }

    /** As GeoTools has it; must not be changed. */
    public Style model() {
        return model;
    }

    @Override
    public String toString() {
        return layer + "/" + name;
    }
}
