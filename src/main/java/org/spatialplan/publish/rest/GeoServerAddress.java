package org.spatialplan.publish.rest;

import java.net.URI;
import java.time.Duration;

/**
 * The address of a GeoServer and the user of its REST interface.
 *
 * @param url as in a browser, for example {@code https://maps.example.org/geoserver}
 * @param username of a user with the role of an administrator
 * @param timeout the longest that one request may take
 */
public record GeoServerAddress(URI url, String username, Secret password, Duration timeout) {}
