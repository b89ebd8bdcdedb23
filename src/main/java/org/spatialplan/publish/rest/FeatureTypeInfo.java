package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;

/**
 * A table as features.
 *
 * @param attributes are only read: to write them would fix them
 * @param nativeName of the table or view; if it does not exist, GeoServer makes a table
 */
@JsonRootName("featureType")
public record FeatureTypeInfo(
        String name,
        String nativeName,
        String title,
        @JsonProperty("abstract") String summary,
        Keywords keywords,
        String srs,
        Box nativeBoundingBox,
        Box latLonBoundingBox,
        String projectionPolicy,
        Boolean enabled,
        Attributes attributes,
        Entries metadata) {

    /** The columns that GeoServer has read once, and keeps. */
    public record Attributes(List<Attribute> attribute) {

        /** Returns the names of the columns. */
        public List<String> names() {
            return attribute == null
                    ? List.of()
                    : attribute.stream().map(Attribute::name).toList();
        }
    }

    /** A column. */
    public record Attribute(String name) {}
}
