package org.spatialplan.ogc.api.styles;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.feature.DrawingOrder;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.stereotype.Component;

/**
 * The styles that are offered. Of the dataset: {@link #PLAN}, and each layer's, by the id of the layer; one that is not its
 * default by {@code layer.style}. Of a collection: its own, by their names. Thread-safe.
 */
@Component
public class OfferedStyles {

    /** The id of the style of all layers together, which is the dataset's default. */
    public static final String PLAN = "plan";

    private static final String OF_DATASET = "/ogc/styles/";

    private final FeatureCatalogue catalogue;
    private final Styles styles;

    OfferedStyles(FeatureCatalogue catalogue, Styles styles) {
        this.catalogue = catalogue;
        this.styles = styles;
    }

    /** Lists the styles of the dataset, the default one first. */
    public List<OfferedStyle> list() {
        List<OfferedStyle> all = new ArrayList<>();
        all.add(plan());
        for (FeatureTable table : catalogue.list()) {
            for (MapStyle style : styles.list(table.type().id())) {
                String id = inDataset(table, style);
                all.add(of(id, OF_DATASET + id, table, style));
            }
        }
        return all;
    }

    /**
     * Returns a style of the dataset.
     *
     * @throws UnknownNameException with similar names
     */
    public OfferedStyle get(String id) {
        return find(list(), id);
    }

    /**
     * Lists the styles of a collection, the default one first.
     *
     * @throws UnknownNameException if there is no such collection
     */
    public List<OfferedStyle> list(String collection) {
        FeatureTable table = table(collection);
        return styles.list(collection).stream()
                .map(style ->
                        of(style.name(), "/ogc/collections/" + collection + "/styles/" + style.name(), table, style))
                .toList();
    }

    /**
     * Returns a style of a collection.
     *
     * @throws UnknownNameException with similar names
     */
    public OfferedStyle get(String collection, String id) {
        return find(list(collection), id);
    }

    /** Returns the id that a style has in the dataset. */
    String inDataset(OfferedStyle style) {
        StyledTable first = style.layers().get(0);
        return style.isOfPlan() ? PLAN : inDataset(first.table(), first.style());
    }

    private String inDataset(FeatureTable table, MapStyle style) {
        String layer = table.type().id();
        return styles.get(layer) == style ? layer : layer + "." + style.name();
    }

    private FeatureTable table(String collection) {
        return catalogue
                .find(collection)
                .orElseThrow(() -> UnknownNameException.of(
                        "collection",
                        collection,
                        catalogue.list().stream().map(each -> each.type().id()).toList()));
    }

    private static OfferedStyle find(List<OfferedStyle> all, String id) {
        return all.stream()
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownNameException.of(
                        "style", id, all.stream().map(OfferedStyle::id).toList()));
    }

    private OfferedStyle plan() {
        List<StyledTable> layers = DrawingOrder.lowestFirst(catalogue.list(), FeatureTable::type).stream()
                .map(table -> new StyledTable(table, styles.get(table.type().id())))
                .toList();
        return new OfferedStyle(PLAN, OF_DATASET + PLAN, Messages.of("ogc.style.plan"), layers);
    }

    private static OfferedStyle of(String id, String path, FeatureTable table, MapStyle style) {
        FeatureType type = table.type();
        boolean own = style.layer().equals(type.id());
        LocalizedText title = own
                ? new LocalizedText(style.titleZh(), style.titleEn())
                : new LocalizedText(
                        type.definition().titleZh(), type.definition().titleEn());
        return new OfferedStyle(id, path, title, List.of(new StyledTable(table, style)));
    }
}
