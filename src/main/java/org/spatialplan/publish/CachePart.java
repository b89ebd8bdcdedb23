package org.spatialplan.publish;

import java.util.List;
import java.util.Optional;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.TileLayer;
import org.springframework.http.MediaType;

/**
 * The cache of tiles of a layer or a group. GeoServer makes an entry with every layer unless it is configured not to;
 * in both cases the entry is corrected.
 */
record CachePart(Publication publication, String name) implements Part {

    private static final String PATH = "/gwc/rest/layers/{name}.xml";

    /** These two come with GeoServer. */
    private static final List<String> GRID_SETS = List.of("EPSG:4326", "EPSG:900913");

    private static final List<String> FORMATS = List.of("image/png", "image/jpeg");

    @Override
    public Change compare(GeoServerRest server) {
        String qualified = publication.qualified(name);
        Optional<TileLayer> found =
                server.findText(MediaType.APPLICATION_XML, PATH, qualified).map(TileLayer::parse);
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
