package org.spatialplan.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** All doors of the service: what its two documents describe, what only its handlers declare, and the services of the OGC. */
final class Offers {

    private static final int OFTEN = 4;
    private static final List<String> FORMS = List.of("text/xml", "application/x-www-form-urlencoded");
    private static final List<String> FILES =
            List.of("application/octet-stream", "text/plain", "application/geo+json", "multipart/form-data");

    /** Answered with a whole description each time. */
    private static final Set<String> LONG = Set.of("/ogc/api", "/ogc/api/");

    private Offers() {}

    /**
     * Doors with many parameters are in it several times.
     *
     * @param api the document of {@code /v3/api-docs}
     * @param ogc the document of {@code /ogc/api}
     */
    static List<Offer> of(JsonNode api, JsonNode ogc) {
        List<Offer> offers = new ArrayList<>(Offer.of(api, ""));
        offers.addAll(Offer.of(ogc, "/ogc"));
        Set<String> described = offers.stream().map(Offers::shape).collect(Collectors.toSet());
        HandlerOffers.all().stream()
                .filter(offer -> !described.contains(shape(offer)))
                .forEach(offers::add);
        for (int i = 0; i < OFTEN; i++) {
            offers.addAll(Offer.keyValuePairs());
            offers.add(new Offer("POST", "/ows", Map.of(), Map.of(), FORMS));
            offers.add(new Offer("POST", "/api/conflicts", Map.of(), Map.of("f", List.of()), FILES));
        }
        return offers.stream().filter(offer -> !LONG.contains(offer.path())).toList();
    }

    /** Equal for one address, whatever its variables are called. */
    static String shape(Offer offer) {
        return offer.method() + " " + offer.path().replaceAll("\\{[^}]*}", "{}").replaceFirst("/$", "");
    }
}
