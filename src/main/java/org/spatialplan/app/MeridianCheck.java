package org.spatialplan.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.LayerFile;
import org.spatialplan.format.rules.YamlDocument;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Checks that the city lies about its central meridian: far from it the ground frame has no true metres, and farther still
 * nothing can be measured. Stateless.
 */
final class MeridianCheck {

    /** Between the meridian and the middle of the city, in degrees: at 18° N distances are there too long by 0.055 %. */
    static final double MAX_DEGREES = 2;

    private static final double ZONE_DEGREES = 3;
    private static final double HALF_ZONE_DEGREES = 1.5;

    private MeridianCheck() {}

    /**
     * Checks the meridian.
     *
     * @param layers that were read, by id
     * @throws org.spatialplan.format.rules.DataFileException if the meridian is too far away, unless faults are collected
     */
    static void run(CityData city, Map<String, LayerFile> layers) {
        Envelope box = territory(city.catalogue().layers(), layers);
        double meridian = city.catalogue().centralMeridian();
        if (box.isNull() || Math.abs(box.centre().x - meridian) <= MAX_DEGREES) {
            return;
        }
        YamlDocument.Node value =
                YamlDocument.read(city.catalogueFile()).root().node("city").node("central_meridian");
        if (value.isNumber()) {
            value.fault(numberOfZone(meridian, box.centre().x)
                    .map(right -> Messages.of("app.city.meridian-is-zone", degrees(meridian), right))
                    .orElseGet(() -> tooFar(meridian, box)));
        }
    }

    private static LocalizedText tooFar(double meridian, Envelope box) {
        double middle = box.centre().x;
        return Messages.of(
                "app.city.meridian-far",
                degrees(meridian),
                degrees(box.getMinX()),
                degrees(box.getMaxX()),
                degrees(MAX_DEGREES),
                degrees(Math.rint(middle * 10) / 10),
                zones(middle));
    }

    /** The meridians of the zones about the middle: the 3-degree zone's, and the 1.5-degree zone's where that is another. */
    private static LocalizedText zones(double middle) {
        long number = Math.round(middle / ZONE_DEGREES);
        double ofZone = number * ZONE_DEGREES;
        double ofHalfZone = Math.round(middle / HALF_ZONE_DEGREES) * HALF_ZONE_DEGREES;
        return ofZone == ofHalfZone
                ? Messages.of("app.city.meridian-of-zone", degrees(ofZone), String.valueOf(number))
                : Messages.of(
                        "app.city.meridian-of-zones", degrees(ofZone), String.valueOf(number), degrees(ofHalfZone));
    }

    /** The box of the territory in degrees; of all layers if none is the territory. What is no place on earth is left out. */
    private static Envelope territory(List<LayerDefinition> defined, Map<String, LayerFile> layers) {
        List<LayerFile> marked = defined.stream()
                .filter(LayerDefinition::territory)
                .flatMap(layer -> Optional.ofNullable(layers.get(layer.id())).stream())
                .toList();
        Envelope box = new Envelope();
        (marked.isEmpty() ? layers.values() : marked)
                .stream()
                        .flatMap(layer -> layer.features().stream())
                        .flatMap(feature -> feature.geometry().stream())
                        .map(Geometry::getEnvelopeInternal)
                        .filter(found -> Math.abs(found.getMinY()) <= 90 && Math.abs(found.getMaxY()) <= 90)
                        .filter(found -> Math.abs(found.getMinX()) <= 180 && Math.abs(found.getMaxX()) <= 180)
                        .forEach(box::expandToInclude);
        return box;
    }

    /** The meridian of the zone whose number was written instead, if the city lies in that zone. */
    private static Optional<String> numberOfZone(double written, double middle) {
        return Optional.of(written)
                .filter(number -> number == Math.rint(number))
                .flatMap(number -> GaussKruger.ofNumber(number.intValue(), true))
                .filter(zone -> Math.abs(middle - zone.centralMeridian()) <= MAX_DEGREES)
                .map(zone -> degrees(zone.centralMeridian()));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
