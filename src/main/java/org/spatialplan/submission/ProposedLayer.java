package org.spatialplan.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionArea;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.Messages;

/**
 * A version of a layer that a caller proposes. It is used in a check and never kept.
 *
 * @param layer id of the layer
 * @param zoneAttribute name of the attribute in which the rules find the zone
 * @param zone the zone of the whole proposal
 */
public record ProposedLayer(String layer, String zoneAttribute, String zone) {

    /**
     * Reads version 0 of the layer.
     *
     * @throws DataFileException if an outline is broken, because an incomplete layer decides nothing
     */
    public LayerIndex read(Submission submission, byte[] bytes, GroundFrame frame, Instant now) {
        List<Feature> features = new ArrayList<>();
        GroundReader reading = submission.grounds(frame);
        try (ParcelSource parcels = submission.parcels()) {
            for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                features.add(feature(reading.read(next.get(), Optional.empty()), submission, now));
            }
        }
        VersionInfo info = new VersionInfo(
                layer,
                0,
                new DataFile(layer, bytes).sha256(),
                "proposed",
                VersionInfo.Origin.IMPORTED,
                now,
                features.size(),
                VersionArea.m2(features, frame));
        return LayerIndex.of(new LayerVersion(info, features), frame);
    }

    private Feature feature(Ground ground, Submission submission, Instant now) {
        ground.fault().ifPresent(fault -> {
            throw new DataFileException(
                    submission.file().name(),
                    0,
                    Messages.of("submission.outline-number-broken", ground.number(), fault.place(), fault.text()));
        });
        return new Feature(
                "proposed-" + ground.number(),
                ground.name(),
                ground.name(),
                ground.lonLat(),
                OptionalDouble.of(submission.accuracyM()),
                "proposed by the caller",
                "",
                Status.TRACED,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                Map.of(zoneAttribute, zone));
    }
}
