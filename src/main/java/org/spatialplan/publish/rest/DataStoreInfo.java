package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonRootName;

/** @param connectionParameters as a whole: a store that is told some of them forgets the others */
@JsonRootName("dataStore")
public record DataStoreInfo(
        String name, String description, Boolean enabled, Entries connectionParameters, Entries metadata) {}
