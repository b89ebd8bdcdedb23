package org.spatialplan.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionHash;
import org.spatialplan.layer.VersionInfo.Origin;

/** What a city imports into a service, some of it secret. The clock of the service is a day later with each import. */
public final class CityImports {

    private static final Envelope BAY = new Envelope(118.67, 118.71, 24.93, 24.97);

    private final ServiceUnderTest service;
    private final LayerStore layers;

    private CityImports(ServiceUnderTest service) {
        this.service = service;
        this.layers = service.get(LayerStore.class);
    }

    public static CityImports of(ServiceUnderTest service) {
        return new CityImports(service);
    }

    /** Imports a control line that the service did not have, and an official version of parks, of which some have moved. */
    public void importSecret() {
        Instant moment = ServiceUnderTest.NOW.plus(Duration.ofDays(1));
        append("water-sources", moment, List.of(official("official", box(), Map.of("zone", "grade-one"))));
        append(
                "parks",
                moment,
                Stream.concat(
                                layers.findCurrent("parks").orElseThrow().features().stream()
                                        .skip(2)
                                        .map(CityImports::moved),
                                Stream.of(official("official", box(), Map.of())))
                        .toList());
    }

    /** Imports a version of reservoirs, from which one has gone. */
    public void importPublic() {
        append(
                "reservoirs",
                ServiceUnderTest.NOW.plus(Duration.ofDays(2)),
                layers.findCurrent("reservoirs").orElseThrow().features().stream()
                        .skip(1)
                        .toList());
    }

    private void append(String layer, Instant moment, List<Feature> features) {
        service.setClock(moment);
        layers.append(new NewVersion(
                layer, VersionHash.of(layer + " official"), "official", Origin.IMPORTED, moment, features));
        service.get(LiveMap.class).refresh();
    }

    private static Geometry box() {
        return new GeometryFactory().toGeometry(BAY);
    }

    private static Feature official(String id, Geometry drawn, Map<String, Object> attributes) {
        return new Feature(
                id,
                "官方" + id,
                "Official " + id,
                Optional.of(drawn),
                OptionalDouble.of(1),
                "official",
                "secret",
                Status.SURVEYED,
                LocalDate.parse("2026-01-01"),
                attributes);
    }

    private static Feature moved(Feature feature) {
        return new Feature(
                feature.id(),
                feature.nameZh(),
                feature.nameEn(),
                feature.geometry().map(drawn -> AffineTransformation.translationInstance(0, 0.05)
                        .transform(drawn)),
                feature.accuracyM(),
                feature.source(),
                feature.licence(),
                feature.status(),
                feature.asOf(),
                feature.attributes());
    }
}
