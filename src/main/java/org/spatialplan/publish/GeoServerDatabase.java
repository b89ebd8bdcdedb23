package org.spatialplan.publish;

import org.spatialplan.publish.rest.Secret;

/**
 * The PostGIS database as GeoServer reaches it, perhaps by another host name than the service does.
 *
 * @param schema with the views of {@link ReadSchema}
 * @param username of a user that may only read that schema
 */
public record GeoServerDatabase(String host, int port, String name, String schema, String username, Secret password) {}
