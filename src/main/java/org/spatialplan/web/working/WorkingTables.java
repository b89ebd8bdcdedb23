package org.spatialplan.web.working;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.edit.Draft;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TableBuilder;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The items of a draft as tables for clients of features: projects and actions as they are published, with the
 * properties that only an editor needs, and the links. Stateless and thread-safe.
 */
public final class WorkingTables {

    /** Ends the ids of the tables. */
    public static final String SUFFIX = "-working";

    private static final List<ItemKind> KINDS = List.of(ItemKind.PROJECTS, ItemKind.ACTIONS, ItemKind.LINKS);
    private static final Attachments.Key<Map<ItemKind, FeatureTable>> TABLES = new Attachments.Key<>();

    private WorkingTables() {}

    /** Returns the id of a table. */
    public static String id(ItemKind kind) {
        return kind.path() + SUFFIX;
    }

    /** Finds the kind of items of a table; empty for the id of another table. */
    public static Optional<ItemKind> kind(String id) {
        return KINDS.stream().filter(kind -> id(kind).equals(id)).findFirst();
    }

    /**
     * Makes the tables of a draft, once for its map.
     *
     * @param map of the draft, as the caller sees it
     */
    public static Map<ItemKind, FeatureTable> of(Draft draft, PlanMap map) {
        return map.attachments().get(TABLES, () -> {
            Map<ItemKind, FeatureTable> tables = new LinkedHashMap<>();
            tables.put(ItemKind.PROJECTS, subjects(ItemKind.PROJECTS, draft, map));
            tables.put(ItemKind.ACTIONS, subjects(ItemKind.ACTIONS, draft, map));
            tables.put(ItemKind.LINKS, links(map));
            return tables;
        });
    }

    private static FeatureTable subjects(ItemKind kind, Draft draft, PlanMap map) {
        LayerIndex layer = map.getLayer(kind.path());
        TableBuilder table = new TableBuilder(definition(kind, map), info(kind, layer.info()))
                .declare("new_land", Property.Type.BOOLEAN)
                .declare("place_accuracy_m", Property.Type.NUMBER);
        map.plan().quantityKinds().stream()
                .map(QuantityKind::id)
                .forEach(figure -> table.declare(figure, Property.Type.NUMBER));
        for (LayerIndex.Entry entry : layer.entries()) {
            Feature feature = entry.feature();
            ItemRef ref = new ItemRef(kind, feature.id());
            Map<String, Object> values = FeatureProperties.of(feature);
            values.put("as_of", feature.asOf());
            values.put(
                    "accuracy_m",
                    feature.accuracyM().isPresent() ? feature.accuracyM().getAsDouble() : null);
            draft.properties(ref).forEach((name, value) -> values.put(name, plain(value)));
            values.putAll(draft.placeProperties(ref, place -> isSeen(place, map)));
            table.add(new TableBuilder.Row(feature.id(), feature.geometry(), entry.shape(), values));
        }
        return table.build();
    }

    private static boolean isSeen(FeatureRef place, PlanMap map) {
        return map.findLayer(place.layer())
                .flatMap(layer -> layer.version().findFeature(place.id()))
                .isPresent();
    }

    /** Returns a value as the published tables have it. */
    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        return "".equals(value) ? null : value;
    }

    private static FeatureTable links(PlanMap map) {
        VersionInfo plan = map.getLayer(ItemKind.PROJECTS.path()).info();
        TableBuilder table = new TableBuilder(definition(ItemKind.LINKS, map), info(ItemKind.LINKS, plan))
                .declare("accuracy_m", Property.Type.NUMBER);
        Map<String, PlacedLink> placed = new LinkedHashMap<>();
        map.plan().projects().forEach(project -> map.linksOf(project.subject())
                .forEach(link -> placed.put(link.link().id(), link)));
        map.plan().actions().forEach(action -> map.linksOf(action.subject())
                .forEach(link -> placed.put(link.link().id(), link)));
        map.plan().tasks().forEach(task -> map.linksOf(task.subject())
                .forEach(link -> placed.put(link.link().id(), link)));
        for (Link link : map.plan().links()) {
            PlacedLink place = placed.get(link.id());
            Optional<Geometry> drawn = place.place().somewhereInside()
                    ? Optional.empty()
                    : place.place().lonLat();
            table.add(new TableBuilder.Row(
                    link.id(),
                    drawn,
                    drawn.isPresent() ? place.place().shape() : Optional.empty(),
                    values(link, place, map)));
        }
        return table.build();
    }

    private static Map<String, Object> values(Link link, PlacedLink place, PlanMap map) {
        Map<String, Object> values = new LinkedHashMap<>(Draft.properties(link));
        values.remove("id");
        values.replaceAll((name, value) -> plain(value));
        Optional<Feature> target = map.findLayer(place.target().layer())
                .flatMap(layer -> layer.version().findFeature(place.target().id()));
        values.put("target_name_zh", target.map(Feature::nameZh).orElse(null));
        values.put("target_name_en", target.map(Feature::nameEn).orElse(null));
        values.put("placing", EnumNames.of(place.placing()));
        return values;
    }

    private static LayerDefinition definition(ItemKind kind, PlanMap map) {
        LocalizedText title = Messages.of("web.working." + kind.path());
        LocalizedText description = Messages.of("web.working.description");
        List<String> attribution = map.catalogue()
                .find(ItemKind.PROJECTS.path())
                .map(LayerDefinition::attribution)
                .orElse(List.of());
        return new LayerDefinition(
                id(kind),
                title.zh(),
                title.en(),
                description.zh(),
                description.en(),
                "plan",
                attribution,
                false,
                false,
                Messages.of("web.working.limits"),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private static VersionInfo info(ItemKind kind, VersionInfo layer) {
        return new VersionInfo(
                id(kind),
                layer.number(),
                layer.sha256(),
                "the plan's working version",
                Origin.IMPORTED,
                layer.addedAt(),
                layer.features(),
                layer.areaM2());
    }
}
