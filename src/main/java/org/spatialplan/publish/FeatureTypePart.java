package org.spatialplan.publish;

import java.util.List;
import java.util.Optional;
import org.spatialplan.publish.rest.Box;
import org.spatialplan.publish.rest.Entries;
import org.spatialplan.publish.rest.FeatureTypeInfo;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.Keywords;

/** A view as a feature type. GeoServer makes a layer with it. Keywords of other users stay. */
record FeatureTypePart(Publication publication, OwnerMark owner, PublishedLayer layer) implements Part {

    private static final String LIST = "/rest/workspaces/{workspace}/datastores/{store}/featuretypes";
    private static final String PATH = LIST + "/{name}";
    private static final String LON_LAT = "EPSG:4326";

    /** The declared system is the data's own, so nothing is transformed. */
    private static final String AS_DECLARED = "FORCE_DECLARED";

    @Override
    public Change compare(GeoServerRest server) {
        Optional<FeatureTypeInfo> found =
                server.find(FeatureTypeInfo.class, PATH, publication.workspace(), StorePart.NAME, layer.name());
        if (found.isEmpty() && LayerPart.find(server, publication, layer).isPresent()) {
            // layers share one name space over all stores of a workspace
            throw PublishException.taken(Change.Kind.LAYER, layer.name());
        }
        return found.map(there -> update(server, there))
                .orElseGet(() -> Change.create(Change.Kind.FEATURE_TYPE, layer.name(), () -> create(server)));
    }

    private Change update(GeoServerRest server, FeatureTypeInfo there) {
        owner.require(there.metadata(), Change.Kind.FEATURE_TYPE, layer.name());
        if (LayerPart.find(server, publication, layer).isEmpty()) {
            return withoutLayer(server);
        }
        FeatureTypeInfo wanted = buildWanted(Keywords.with(there.keywords(), keywords()), null);
        return Change.update(Change.Kind.FEATURE_TYPE, layer.name(), differences(wanted, there), () -> {
            // without recalculation: the boxes are given
            server.update(wanted, PATH + "?recalculate=", publication.workspace(), StorePart.NAME, layer.name());
            if (!knowsColumns(there)) {
                server.reset(PATH + "/reset", publication.workspace(), StorePart.NAME, layer.name());
            }
        });
    }

    /** Whether GeoServer knows all columns of the view: it keeps those that it has read once. */
    private boolean knowsColumns(FeatureTypeInfo there) {
        return there.attributes() == null || there.attributes().names().containsAll(layer.columns());
    }

    /** Repairs a feature type without a layer, because GeoServer makes a layer only together with its feature type. */
    private Change withoutLayer(GeoServerRest server) {
        Differences differences = new Differences().require("layer", false);
        return Change.update(Change.Kind.FEATURE_TYPE, layer.name(), differences, () -> {
            server.delete(PATH + "?recurse=true", publication.workspace(), StorePart.NAME, layer.name());
            create(server);
        });
    }

    private void create(GeoServerRest server) {
        server.create(
                buildWanted(Keywords.with(null, keywords()), owner.mark()),
                LIST,
                publication.workspace(),
                StorePart.NAME);
    }

    private Differences differences(FeatureTypeInfo wanted, FeatureTypeInfo there) {
        return new Differences()
                .compare("view", wanted.nativeName(), there.nativeName())
                .compare("title", wanted.title(), there.title())
                .compare("abstract", wanted.summary(), there.summary())
                .require("keywords", Keywords.containsAll(there.keywords(), keywords()))
                .compare("srs", wanted.srs(), there.srs())
                .compare("projection policy", wanted.projectionPolicy(), there.projectionPolicy())
                .require("native box", wanted.nativeBoundingBox().isSame(there.nativeBoundingBox()))
                .require("lat/lon box", wanted.latLonBoundingBox().isSame(there.latLonBoundingBox()))
                .compare("enabled", wanted.enabled(), there.enabled())
                .require("columns", knowsColumns(there));
    }

    private FeatureTypeInfo buildWanted(Keywords keywords, Entries metadata) {
        return new FeatureTypeInfo(
                layer.name(),
                layer.view(),
                layer.title(),
                layer.summary(),
                keywords,
                ReadSchema.SRS,
                Box.of(layer.extent(), ReadSchema.SRS),
                Box.of(layer.extent(), LON_LAT),
                AS_DECLARED,
                true,
                null,
                metadata);
    }

    private List<String> keywords() {
        return layer.keywords().stream()
                .map(keyword -> Keywords.spelled(keyword.word(), keyword.language()))
                .toList();
    }
}
