package org.spatialplan.publish.rest;

import com.fasterxml.jackson.annotation.JsonRootName;

/** A style without its text. */
@JsonRootName("style")
public record StyleInfo(String name, String format, String filename, Entries metadata) {}
