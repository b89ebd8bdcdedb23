package org.spatialplan.ogc.api;

import java.util.List;
import java.util.Map;
import org.spatialplan.text.LocalizedText;

/**
 * One of the OGC APIs under {@code /ogc}: what it adds to the landing page, to the conformance declaration and to the
 * description of the API. Beans of this type are collected in their {@link org.springframework.core.annotation.Order}.
 */
public interface OgcFace {

    /** The first resources of the API, for the landing page. */
    List<Entry> entries();

    /**
     * The links that the API adds to one collection.
     *
     * @param collection id of the collection
     */
    default List<Entry> entries(String collection) {
        return List.of();
    }

    /** The collections that the API adds to the list; they hold no features. */
    default List<Listed> collections(OgcRequest request) {
        return List.of();
    }

    /** The members that the API adds to the landing page in JSON. */
    default Map<String, Object> landing() {
        return Map.of();
    }

    /** The API's limits, for {@code x-OGC-limits} of the description of the API (19-072, annex B.4). */
    default Map<String, Object> limits() {
        return Map.of();
    }

    /** The URIs of the conformance classes that the API meets, and no others. */
    List<String> conformance();

    /**
     * The path items of the OpenAPI 3.0 document by their path relative to {@code /ogc}, for example
     * {@code /collections}.
     */
    Map<String, Object> paths();

    /** The schemas to which the path items refer as {@code #/components/schemas/…}. */
    default Map<String, Object> schemas() {
        return Map.of();
    }

    /**
     * A link of the landing page.
     *
     * @param path within the service, for example {@code /ogc/collections}
     * @param rel link relation
     * @param type media type
     * @param title in both languages
     */
    record Entry(String path, String rel, String type, LocalizedText title) {}

    /**
     * A collection in the list of collections.
     *
     * @param count number of its items
     * @param document its description in JSON
     */
    record Listed(String id, LocalizedText title, LocalizedText description, int count, Map<String, Object> document) {}
}
