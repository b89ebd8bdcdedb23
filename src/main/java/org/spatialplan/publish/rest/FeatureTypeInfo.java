package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * A table as features.
 *
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
        Entries metadata) {}
