package org.spatialplan.spark;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.CoordinateInterpretation;

/**
 * All that a check depends on beside the outlines, as bytes and plain values that are sent to every executor. {@link CheckContext} makes
 * the map of it. Immutable by agreement.
 *
 * @param id of the run: executors make one context for it
 * @param files of the lake, by path: {@code lake.yaml}, the catalogue, the rules
 * @param features of each layer version that is checked, by the path of its file, see {@link FeatureList}
 * @param moment as of which layer versions are chosen
 * @param day of the check
 * @param rulesDay the day whose rules are used
 * @param terms what the ground is wanted for, and by which lines it is checked
 * @param reading how the parcels' coordinates are read
 * @param accuracyM how far their true outlines may be from the submitted ones, in metres
 * @param approval the area that an approval covers; null if there is none
 */
record Basis(
        String id,
        Map<String, byte[]> files,
        Map<String, byte[]> features,
        Instant moment,
        LocalDate day,
        LocalDate rulesDay,
        Terms terms,
        Reading reading,
        double accuracyM,
        Approval approval)
        implements Serializable {

    /** The terms of a check as plain values; {@code newLand} is null if nobody knows. */
    record Terms(ArrayList<String> activities, Boolean newLand, boolean nationalProject, ArrayList<String> lines)
            implements Serializable {

        static Terms of(CheckTerms terms) {
            return new Terms(
                    new ArrayList<>(terms.activities()),
                    terms.newLand().orElse(null),
                    terms.nationalProject(),
                    new ArrayList<>(terms.lines()));
        }

        CheckTerms read() {
            return new CheckTerms(activities, java.util.Optional.ofNullable(newLand), nationalProject, lines);
        }
    }

    /** How coordinates are read, as plain values; {@code datum} is null if they come from no shifted map. */
    record Reading(String crs, boolean axesSwapped, org.spatialplan.geo.ChinaOffset datum) implements Serializable {

        static Reading of(CoordinateInterpretation reading) {
            return new Reading(
                    reading.crs().id(), reading.axesSwapped(), reading.datum().orElse(null));
        }

        CoordinateInterpretation read() {
            return new CoordinateInterpretation(
                    org.spatialplan.geo.Crs.parse(crs), axesSwapped, java.util.Optional.ofNullable(datum));
        }
    }

    /**
     * The file of an approval, as it was read.
     *
     * @param shapes in WKB, in the file's coordinates
     * @param reading of its coordinates
     */
    record Approval(String name, String sha256, ArrayList<byte[]> shapes, Reading reading) implements Serializable {

        static Approval of(ApprovalArea area, List<byte[]> shapes) {
            return new Approval(area.name(), area.sha256(), new ArrayList<>(shapes), Reading.of(area.reading()));
        }
    }
}
