package org.spatialplan.publish;

import java.net.URI;
import java.time.Duration;

/**
 * Where a GeoServer is and who asks it.
 *
 * @param url as people open it, for example {@code https://maps.example.org/geoserver}
 * @param username of a user with the role of an administrator
 * @param timeout the longest that one request may take
 */
public record GeoServerAddress(URI url, String username, Secret password, Duration timeout) {}
