package org.spatialplan.geo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A system of CGCS2000 that a spelling may mean which is none: the number of a zone, its central meridian, the name of
 * the datum alone.
 *
 * @param id the spelling that is one, for example {@code EPSG:4549}
 * @param words what it is
 */
record MeantSystem(String id, LocalizedText words) {

    private static final Pattern CGCS2000 =
            Pattern.compile("(?i).*(?:CGCS ?_?-?2000|国家2000|2000国家|大地2000).*|\\s*2000\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final MeantSystem DEGREES = new MeantSystem("EPSG:4490", Messages.of("geo.crs-meant.degrees"));
    /** The meridian of the zones that stand as examples where only the datum is named. */
    private static final int EXAMPLE = 120;

    /** The systems that a spelling may mean; empty if nothing tells. */
    static List<MeantSystem> of(String spelling) {
        boolean named = CGCS2000.matcher(spelling).matches();
        int[] numbers = NUMBER.matcher(spelling)
                .results()
                .map(found -> found.group())
                .filter(digits -> digits.length() < 4)
                .mapToInt(Integer::parseInt)
                .filter(number -> number > 6)
                .toArray();
        boolean alone = spelling.strip().matches("\\d{2,3}") || spelling.matches(".*(?:带|zone|[°度]|CM|经|子午).*");
        List<MeantSystem> zones = named || alone
                ? IntStream.of(numbers)
                        .boxed()
                        .flatMap(number -> zones(number).stream())
                        .distinct()
                        .toList()
                : List.of();
        if (!zones.isEmpty()) {
            return zones;
        }
        return named
                ? Stream.concat(Stream.of(DEGREES), zones(EXAMPLE).stream()).toList()
                : List.of();
    }

    /** The zones with a number, or about a meridian in degrees, of eastings without the number and with it. */
    private static List<MeantSystem> zones(int number) {
        return Stream.of(false, true)
                .flatMap(prefixed ->
                        GaussKruger.ofNumber(number, prefixed)
                                .or(() -> GaussKruger.about(number, 3, prefixed))
                                .stream())
                .map(MeantSystem::of)
                .toList();
    }

    private static MeantSystem of(GaussKruger zone) {
        return new MeantSystem(
                zone.id(),
                Messages.of(
                        zone.prefix().isPresent() ? "geo.crs-meant.zone-prefixed" : "geo.crs-meant.zone",
                        zone.width(),
                        zone.number(),
                        zone.centralMeridian()));
    }

    /** The systems in words. */
    static LocalizedText words(List<MeantSystem> systems) {
        return LocalizedText.joined(
                systems.stream()
                        .map(system -> Messages.of("geo.crs-meant", system.id, system.words))
                        .toList(),
                "、",
                ", ");
    }
}
