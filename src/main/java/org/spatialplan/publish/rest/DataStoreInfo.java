package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * A data store.
 *
 * @param connectionParameters all of them: a store that is updated with some forgets the others
 */
@JsonRootName("dataStore")
public record DataStoreInfo(
        String name, String description, Boolean enabled, Entries connectionParameters, Entries metadata) {}
