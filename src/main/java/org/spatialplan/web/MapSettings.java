package org.spatialplan.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the map page may show that is not of this service, {@code spatialplan.map.*}. By default there is nothing, and the
 * page asks no other host.
 *
 * @param baseMaps in the order in which the page lists them
 * @param serviceHosts origins ({@code https://gis.example.cn}) whose WMS, WFS and OGC API users may add as layers of their own
 */
@ConfigurationProperties("spatialplan.map")
public record MapSettings(@DefaultValue List<BaseMap> baseMaps, @DefaultValue List<String> serviceHosts) {

    /**
     * Checks the hosts and copies the lists.
     *
     * @throws IllegalStateException if a host is no origin: it becomes part of a header
     */
    public MapSettings {
        baseMaps = List.copyOf(baseMaps);
        serviceHosts = serviceHosts.stream().map(MapSettings::origin).distinct().toList();
    }

    private static String origin(String text) {
        try {
            URI uri = URI.create(text.strip());
            if (uri.getScheme() != null
                    && List.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawPath().replace("/", "").isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return uri.getScheme() + "://" + uri.getRawAuthority();
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalStateException("spatialplan.map.service-hosts: each must be an origin such as"
                + " https://gis.example.cn, without a path; found " + text);
    }
}
