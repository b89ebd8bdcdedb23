package org.spatialplan.query;

import java.util.List;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;

/** Something was asked for by a name that nothing has. Carries the names that are near. */
public final class UnknownNameException extends CodedException {

    private final String kind;
    private final String name;
    private final List<String> near;

    private UnknownNameException(String kind, String name, List<String> near) {
        this(
                kind,
                name,
                near,
                "There is no " + kind + " '" + name + "'"
                        + (near.isEmpty() ? "" : "; near names: " + String.join(", ", near)));
    }

    private UnknownNameException(String kind, String name, List<String> near, String message) {
        super("unknown-" + kind, message, false);
        this.kind = kind;
        this.name = name;
        this.near = near;
    }

    /** A layer that is declared is no unknown one: it only has no data. */
    static UnknownNameException layer(String id, PlanMap map) {
        if (map.catalogue().find(id).isPresent()) {
            String message = "The layer '" + id + "' holds no data yet: nobody has imported any";
            return new UnknownNameException("data", id, List.of(), message);
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

    /** For a thing that is asked for by number or id. */
    public static UnknownNameException of(String kind, String name, List<String> known) {
        NearNames names = new NearNames();
        known.forEach(id -> names.offer(id, id));
        return new UnknownNameException(kind, name, names.nearest(name));
    }

    /** layer, feature, project, … */
    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Nearest first, at most five. */
    public List<String> near() {
        return near;
    }
}
