package org.spatialplan.query;

import java.util.List;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A request for a name that does not exist. It has the similar names. */
public final class UnknownNameException extends CodedException {

    private final String kind;
    private final String name;
    private final List<String> near;

    private UnknownNameException(String kind, String name, List<String> near) {
        this(kind, name, near, text(kind, name, near));
    }

    private UnknownNameException(String kind, String name, List<String> near, LocalizedText text) {
        super("unknown-" + kind, text, false);
        this.kind = kind;
        this.name = name;
        this.near = near;
    }

    private static LocalizedText text(String kind, String name, List<String> near) {
        LocalizedText text = Messages.of("query.unknown-name", Messages.of("query.kind." + kind), name);
        return near.isEmpty() ? text : Messages.of("query.unknown-name.near", text, String.join(", ", near));
    }

    /** Reports an unknown layer. A layer that is defined is known; it may only have no data. */
    static UnknownNameException layer(String id, PlanMap map) {
        if (map.catalogue().find(id).isPresent()) {
            return new UnknownNameException("data", id, List.of(), Messages.of("query.unknown-data", id));
        }
        NearNames names = new NearNames();
        for (LayerDefinition layer : map.catalogue().layers()) {
            names.offer(layer.id(), layer.id(), layer.titleZh(), layer.titleEn());
        }
        return new UnknownNameException("layer", id, names.nearest(id));
    }

    static UnknownNameException feature(FeatureRef ref, PlanMap map) {
        NearNames names = new NearNames();
        map.getLayer(ref.layer()).entries().forEach(entry -> {
            Feature feature = entry.feature();
            names.offer(ref.layer() + "/" + feature.id(), feature.id(), feature.nameZh(), feature.nameEn());
        });
        return new UnknownNameException("feature", ref.toString(), names.nearest(ref.id()));
    }

    /**
     * Reports an unknown number or id.
     *
     * @param known all existing ones
     */
    public static UnknownNameException of(String kind, String name, List<String> known) {
        NearNames names = new NearNames();
        known.forEach(id -> names.offer(id, id));
        return new UnknownNameException(kind, name, names.nearest(name));
    }

    /** Returns the kind of the thing: layer, feature, project and so on. */
    public String kind() {
        return kind;
    }

    /** Returns the name that the client sent. */
    public String name() {
        return name;
    }

    /** Lists similar names, nearest first, at most five. */
    public List<String> near() {
        return near;
    }
}
