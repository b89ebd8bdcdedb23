package org.spatialplan.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A base map of another provider in the grid of Web Mercator (EPSG:3857), for example Tianditu's matrix set {@code w}.
 *
 * @param type {@code xyz}: the address holds {@code {z}}, {@code {x}}, {@code {y}}; {@code wmts}: {@code {TileMatrix}},
 *     {@code {TileRow}}, {@code {TileCol}}
 * @param url address of a tile; {@code {0-7}} is any of eight hosts, {@code {key}} the key
 * @param attribution shown on the map
 * @param key of the provider; every user of the page can read it
 * @param maxZoom the highest zoom level
 */
public record BaseMap(
        String titleZh,
        String titleEn,
        @DefaultValue("xyz") String type,
        String url,
        @DefaultValue("") String attribution,
        @DefaultValue("") String key,
        @DefaultValue("18") int maxZoom) {

    private static final Pattern HOSTS = Pattern.compile("\\{(\\d)-(\\d)}");

    /**
     * Checks the values.
     *
     * @throws IllegalStateException if one of them is missing or wrong
     */
    public BaseMap {
        if (url == null || titleZh == null && titleEn == null) {
            throw new IllegalStateException("spatialplan.map.base-maps: each needs title-zh or title-en, and url");
        }
        if (!List.of("xyz", "wmts").contains(type)) {
            throw new IllegalStateException("spatialplan.map.base-maps: type must be xyz or wmts, found " + type);
        }
        titleZh = titleZh == null ? titleEn : titleZh;
        titleEn = titleEn == null ? titleZh : titleEn;
    }

    /** The addresses of a tile, with {@code {z}}, {@code {x}} and {@code {y}}. */
    public List<String> templates() {
        String template = url.replace("{key}", key)
                .replaceAll("(?i)\\{TileMatrix}", "{z}")
                .replaceAll("(?i)\\{TileRow}", "{y}")
                .replaceAll("(?i)\\{TileCol}", "{x}");
        return hosts(template).toList();
    }

    /** The origins of the tiles as a content security policy names them; empty if they come from this service. */
    public List<String> origins() {
        return templates().stream()
                .map(template -> URI.create(template.replaceAll("[{}|]", "_")))
                .filter(URI::isAbsolute)
                .map(uri -> uri.getScheme() + "://" + uri.getAuthority())
                .distinct()
                .toList();
    }

    private static Stream<String> hosts(String template) {
        List<MatchResult> ranges = HOSTS.matcher(template).results().toList();
        if (ranges.isEmpty()) {
            return Stream.of(template);
        }
        MatchResult range = ranges.get(0);
        return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                .mapToObj(number -> template.replace(range.group(), Integer.toString(number)));
    }

    @Override
    public String toString() {
        return Arrays.asList(titleEn, type, attribution).toString();
    }
}
