package org.spatialplan.conflict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.Messages;

/**
 * The area in which other places of a site are searched.
 *
 * @param feature the feature of the map that it is; empty if the caller drew it
 * @param ground its areas, in metres of the ground frame
 * @param areaM2 their size in m², on the ellipsoid
 */
public record SearchArea(Optional<FeatureRef> feature, Geometry ground, double areaM2) {

    private static final String PARAMETER = "within";

    /**
     * Reads an area. One that is drawn is in the system of the sites; GeoJSON is in longitude and latitude unless the
     * caller states another system.
     *
     * @param text {@code layer/feature}, WKT or GeoJSON
     * @throws BadParameterException if it is none of them or has no area
     * @throws org.spatialplan.query.UnknownNameException if the map has no such feature
     * @throws org.spatialplan.submission.ground.SuspectInputException if its coordinates are too doubtful for an answer
     */
    static SearchArea read(String text, CoordinateOptions stated, Submission sites, PlanMap map, PreparedCheck check) {
        Optional<FeatureRef> feature = text.matches("[^\\s(){}]+") ? FeatureRef.parse(text.strip()) : Optional.empty();
        Geometry drawn = feature.isPresent()
                ? map.getFeature(feature.get())
                        .shape()
                        .map(UncertainShape::ground)
                        .orElseThrow(() -> refuse(text))
                : drawn(text, stated, sites, check);
        Geometry area = Dimensions.part(drawn, 2).orElseThrow(() -> refuse(text));
        return new SearchArea(feature, area, check.frame().areaM2(area));
    }

    private static Geometry drawn(String text, CoordinateOptions stated, Submission sites, PreparedCheck check) {
        try (SubmittedFile file = SubmittedFile.of(PARAMETER, text.getBytes(StandardCharsets.UTF_8))) {
            CoordinateOptions options = new CoordinateOptions(
                    file.isInAuthorityOrder() ? Optional.of(sites.reading().crs()) : stated.crs(),
                    stated.datum(),
                    stated.axesSwapped(),
                    Optional.of(0.0));
            Submission submission = Submission.of(file, options, check.map().territory(), check.frame());
            GroundReader grounds = submission.grounds(check.frame());
            List<Geometry> areas = new ArrayList<>();
            try (ParcelSource source = submission.parcels()) {
                for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                    Ground ground = grounds.read(next.get(), Optional.empty());
                    ground.fault().ifPresent(fault -> {
                        throw new BadParameterException(PARAMETER, text, fault.text());
                    });
                    ground.shape(2).map(UncertainShape::ground).ifPresent(areas::add);
                }
            }
            if (areas.isEmpty()) {
                throw refuse(text);
            }
            return Areas.union(areas);
        } catch (DataFileException e) {
            throw new BadParameterException(PARAMETER, text, e.text());
        }
    }

    private static BadParameterException refuse(String text) {
        return new BadParameterException(PARAMETER, text, Messages.of("query.expected.search-area"));
    }
}
