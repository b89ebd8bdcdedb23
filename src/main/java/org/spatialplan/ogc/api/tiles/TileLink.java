package org.spatialplan.ogc.api.tiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A link of OGC API (RFC 8288).
 *
 * @param templated true if the address has variables in braces; else null and left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileLink(String href, String rel, String type, String title, Boolean templated) {

    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    static final String JSON = "application/json";

    /**
     * A link to an address.
     *
     * @param path within the service, with its query
     */
    static TileLink to(String path, String rel, String type, String title) {
        return new TileLink(root() + path, rel, type, title, null);
    }

    /**
     * A link with variables.
     *
     * @param path with variables in braces
     */
    static TileLink template(String path, String rel, String type, String title) {
        return new TileLink(root() + path, rel, type, title, true);
    }

    /** The address of the service as the client reached it. */
    static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
