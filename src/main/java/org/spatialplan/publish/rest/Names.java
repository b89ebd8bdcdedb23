package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.stream.Stream;

/** Lists of names. An empty list is an empty text in GeoServer's JSON. */
public final class Names {

    private Names() {}

    /** A name. */
    public record Named(String name) {}

    /** A list of names. */
    public interface Listed {
        /** Returns the list; null if it is empty. */
        List<Named> items();

        /** Returns the names. */
        default Stream<String> names() {
            return items() == null ? Stream.empty() : items().stream().map(Named::name);
        }
    }

    /** Names of data stores. */
    @JsonRootName("dataStores")
    public record DataStores(@JsonAlias("dataStore") List<Named> items) implements Listed {}

    /** Names of styles. */
    @JsonRootName("styles")
    public record Styles(@JsonAlias("style") List<Named> items) implements Listed {}

    /** Names of feature types. */
    @JsonRootName("featureTypes")
    public record FeatureTypes(@JsonAlias("featureType") List<Named> items) implements Listed {}

    /** Names of layer groups. */
    @JsonRootName("layerGroups")
    public record LayerGroups(@JsonAlias("layerGroup") List<Named> items) implements Listed {}

    /** Names of tables and views of a store. */
    @JsonRootName("list")
    public record Tables(List<String> string) {
        /** Lists the names; empty if there are none. */
        public List<String> names() {
            return string == null ? List.of() : string;
        }
    }
}
