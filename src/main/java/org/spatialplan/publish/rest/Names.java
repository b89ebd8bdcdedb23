package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.stream.Stream;

/** Lists of names. An empty one is an empty text in GeoServer's JSON. */
public final class Names {

    private Names() {}

    public record Named(String name) {}

    /** What is listed. */
    public interface Listed {
        List<Named> items();

        default Stream<String> names() {
            return items() == null ? Stream.empty() : items().stream().map(Named::name);
        }
    }

    @JsonRootName("dataStores")
    public record DataStores(@JsonAlias("dataStore") List<Named> items) implements Listed {}

    @JsonRootName("styles")
    public record Styles(@JsonAlias("style") List<Named> items) implements Listed {}

    @JsonRootName("featureTypes")
    public record FeatureTypes(@JsonAlias("featureType") List<Named> items) implements Listed {}

    @JsonRootName("layerGroups")
    public record LayerGroups(@JsonAlias("layerGroup") List<Named> items) implements Listed {}

    /** Tables and views of a store. */
    @JsonRootName("list")
    public record Tables(List<String> string) {
        public List<String> names() {
            return string == null ? List.of() : string;
        }
    }
}
