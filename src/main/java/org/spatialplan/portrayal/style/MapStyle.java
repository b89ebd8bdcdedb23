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
    private final List<DrawingRule> rules;

    private MapStyle(String layer, Style model) {
        this.layer = layer;
        this.model = model;
        this.name = model.getName();
        this.titleZh = StyleCompiler.text(model.getDescription().getTitle());
        this.titleEn = StyleCompiler.text(model.getDescription().getAbstract());
        List<List<DrawingRule>> all = StyleCompiler.compile(model);
        this.rules = all.stream().flatMap(List::stream).toList();
        this.groups = all.stream()
                .map(group -> group.stream()
                        .filter(rule -> rule.inclusion() != Inclusion.LEGEND_ONLY)
                        .toList())
                .toList();
    }

    /** Compiles a style of a layer. */
    public static MapStyle of(String layer, Style model) {
        return new MapStyle(layer, model);
    }

    /** Compiles a style that was read from a file. */
    public static MapStyle of(StyleReader.NamedStyle named) {
        return of(named.layer(), named.style());
    }

    /** Returns the id of its layer. */
    public String layer() {
        return layer;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the title in Chinese, or the name if there is none. */
    public String titleZh() {
        return titleZh.isEmpty() ? name : titleZh;
    }

    /** Returns the title in English, or the Chinese one if there is none. */
    public String titleEn() {
        return titleEn.isEmpty() ? titleZh() : titleEn;
    }

    /**
     * Returns the rules of the map, in groups that are drawn one over the other; within a group features are drawn one
     * over the other. Rules for the legend alone are not among them.
     */
    public List<List<DrawingRule>> groups() {
        return groups;
    }

    /** Returns all rules, with those for the legend alone. */
    public List<DrawingRule> rules() {
        return rules;
    }

    /** Returns GeoTools' model, which must not be changed. */
    public Style model() {
        return model;
    }

    @Override
    public String toString() {
        return layer + "/" + name;
    }
}
