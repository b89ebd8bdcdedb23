package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonRootName;

/** A workspace. */
@JsonRootName("workspace")
public record WorkspaceInfo(String name, Entries metadata) {}
