package org.spatialplan.ogc.api;

import java.util.List;
import java.util.Map;
import org.spatialplan.text.LocalizedText;

/**
 * One of the OGC APIs under {@code /ogc}: what it adds to the landing page, to the conformance declaration and to the
 * description of the API. Beans of this type are collected in their {@link org.springframework.core.annotation.Order}.
 */
public interface OgcFace {

    /** Where its resources begin, for the landing page. */
    List<Entry> entries();

    /** What it adds to the links of one collection. @param collection its id */
    default List<Entry> entries(String collection) {
        return List.of();
    }

    /** URIs of the conformance classes that hold, and of no others. */
    List<String> conformance();

    /** Path items of the OpenAPI 3.0 document by their path, which is relative to {@code /ogc}: {@code /collections}. */
    Map<String, Object> paths();

    /** Schemas that the path items refer to as {@code #/components/schemas/…}. */
    default Map<String, Object> schemas() {
        return Map.of();
    }

    /**
     * A link of the landing page.
     *
     * @param path within the service, for example {@code /ogc/collections}
     * @param rel link relation
     * @param type media type
     */
    record Entry(String path, String rel, String type, LocalizedText title) {}
}
