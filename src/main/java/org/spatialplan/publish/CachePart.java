package org.spatialplan.publish;

import java.util.List;
import java.util.Optional;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.TileLayer;
import org.springframework.http.MediaType;

/**
 * The cache of tiles of a layer or a group. GeoServer makes an entry with every layer unless it is configured not to;
 * in both cases the entry is corrected.
 *
 * @param pointless whether the entry that is there belongs to a layer that is gone, and goes first
 */
record CachePart(Publication publication, String name, boolean pointless) implements Part {

    private static final String PATH = "/gwc/rest/layers/{name}.xml";

    /** These two come with GeoServer. */
    private static final List<String> GRID_SETS = List.of("EPSG:4326", "EPSG:900913");

    private static final List<String> FORMATS = List.of("image/png", "image/jpeg");

    /** Removes an entry that points to nothing, before the layer of its name is made. */
    static Change removal(GeoServerRest server, Publication publication, String name) {
        return Change.update(
                Change.Kind.CACHE,
                name,
                new Differences().require("points to nothing", false),
                () -> server.delete(PATH, publication.qualified(name)));
    }

    @Override
    public Change compare(GeoServerRest server) {
        String qualified = publication.qualified(name);
        Optional<TileLayer> found = pointless
                ? Optional.empty()
                : server.findText(MediaType.APPLICATION_XML, PATH, qualified).map(TileLayer::parse);
        if (found.isPresent() && !found.get().isOfLayer()) {
            throw PublishException.taken(Change.Kind.CACHE, name);
        }
        TileLayer layer = found.orElseGet(() -> TileLayer.named(qualified));
        List<String> changed = layer.apply(
                new TileLayer.Settings(FORMATS, GRID_SETS, publication.cache().toSeconds()));
        Runnable write = () -> server.upload(MediaType.TEXT_XML, layer.xml(), PATH, qualified);
        Differences differences = new Differences();
        changed.forEach(field -> differences.require(field, false));
        return found.isPresent()
                ? Change.update(Change.Kind.CACHE, name, differences, write)
                : Change.create(Change.Kind.CACHE, name, write);
    }
}
