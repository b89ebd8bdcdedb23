package org.spatialplan.publish;

/**
 * The PostGIS database as GeoServer sees it, which may be by another name than the service does.
 *
 * @param schema that holds the views of {@link ReadSchema}
 * @param username of a user that may read that schema and nothing else
 */
public record GeoServerDatabase(String host, int port, String name, String schema, String username, Secret password) {}
