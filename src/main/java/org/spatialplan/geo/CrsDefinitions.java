package org.spatialplan.geo;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.transform.AffineTransform2D;
import org.spatialplan.text.Messages;

/** Systems by their definitions: well-known text and PROJJSON, read whole. Stateless. */
final class CrsDefinitions {

    private static final Pattern WKT = Pattern.compile("\\s*[A-Za-z_]+\\s*[\\[(]");

    private CrsDefinitions() {}

    static Crs ofWkt(String wkt) {
        StatedSystem stated = StatedSystemReader.read(wkt);
        Optional<Crs> named = named(stated);
        if (named.isPresent()) {
            return named.get();
        }
        OptionalInt known = stated.knownCode();
        return known.isPresent() ? Crs.ofEpsg(known.getAsInt()) : of(stated);
    }

    static Crs ofProjJson(Map<?, ?> json) {
        boolean crs84 = json.get("id") instanceof Map<?, ?> code
                && "OGC".equals(code.get("authority"))
                && "CRS84".equals(code.get("code"));
        Crs read = ofWkt(ProjJsonReader.toWkt(json));
        return crs84 && read.isGeographic() ? Crs.CRS84 : read;
    }

    static Crs ofEpsg(int code, Optional<String> definition) {
        Crs named = Crs.ofEpsg(code);
        definition
                .filter(text -> WKT.matcher(text).lookingAt())
                .map(StatedSystemReader::read)
                .ifPresent(stated -> requireAgreement(named, stated));
        return named;
    }

    /**
     * Finds the system of the code that a definition names. The definition must agree with it. An unknown code is
     * ignored.
     */
    private static Optional<Crs> named(StatedSystem stated) {
        if (stated.code().isEmpty()) {
            return Optional.empty();
        }
        Crs named;
        try {
            named = Crs.ofEpsg(stated.code().getAsInt());
        } catch (UnknownCrsException e) {
            if (e.isOtherDatum()) {
                throw e;
            }
            return Optional.empty();
        }
        requireAgreement(named, stated);
        return Optional.of(named);
    }

    private static void requireAgreement(Crs named, StatedSystem stated) {
        if (!StatedSystemReader.read(named.wkt()).agrees(stated)) {
            throw UnknownCrsException.notUnderstood(stated.name(), Messages.of("geo.contradicts-code", named));
        }
    }

    private static Crs of(StatedSystem stated) {
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(stated.wkt());
            PackedTransformer.Plane toDegrees = PackedTransformer.Plane.of(
                    stated.projection().isPresent()
                            ? CRS.findMathTransform(system, CrsCodes.lonLatOf(system))
                            : scale(stated.unit()));
            PackedTransformer.Plane fromDegrees = PackedTransformer.Plane.of(
                    stated.projection().isPresent()
                            ? CRS.findMathTransform(CrsCodes.lonLatOf(system), system)
                            : scale(1 / stated.unit()));
            double meridian = stated.base().meridian();
            // a name that looks like a code is no code
            String id = CrsCodes.in(stated.name()).isPresent() ? stated.name() + " (as defined)" : stated.name();
            return new Crs(
                    id,
                    system,
                    false,
                    Optional.empty(),
                    toDegrees.then(turn(meridian)),
                    turn(-meridian).then(fromDegrees));
        } catch (FactoryException | RuntimeException e) {
            throw UnknownCrsException.unknown(stated.name(), e);
        }
    }

    private static MathTransform scale(double factor) {
        return new AffineTransform2D(factor, 0, 0, factor, 0, 0);
    }

    /** Converts longitudes that count from a meridian other than Greenwich. */
    private static PackedTransformer.Plane turn(double degrees) {
        return (xy, count) -> {
            for (int i = 0; degrees != 0 && i < 2 * count; i += 2) {
                xy[i] += degrees;
            }
        };
    }
}
