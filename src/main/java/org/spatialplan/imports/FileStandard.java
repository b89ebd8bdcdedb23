package org.spatialplan.imports;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.AreaTolerance;
import org.spatialplan.format.standard.LayerForm;
import org.spatialplan.format.standard.Recognition;
import org.spatialplan.imports.ImportReport.DeclaredArea;
import org.spatialplan.layer.Catalogue;

/**
 * The norm that one file follows, if it follows one: how its columns are then mapped, how its features are held against
 * the norm, and what the report says of it. Used by one thread.
 */
final class FileStandard {

    private final ImportStandards standards;
    private final Optional<Recognition> recognition;
    private final TableHead head;
    private final ImportRequest request;
    private final Optional<StandardReading> reading;
    private final ZoneReading zones;

    private FileStandard(
            ImportStandards standards,
            Optional<Recognition> recognition,
            TableHead head,
            ImportRequest request,
            Optional<StandardReading> reading,
            ZoneReading zones) {
        this.head = head;
        this.standards = standards;
        this.recognition = recognition;
        this.request = request;
        this.reading = reading;
        this.zones = zones;
    }

    /**
     * The norm of a file.
     *
     * @param recognition the layer of the norm that it is
     * @param asked the request, whose own mapping counts first
     */
    static FileStandard of(
            ImportStandards standards,
            Optional<Recognition> recognition,
            TableHead head,
            ImportRequest asked,
            ZoneReading zones,
            Findings findings) {
        if (recognition.isEmpty()) {
            return new FileStandard(standards, recognition, head, asked, Optional.empty(), zones);
        }
        LayerForm form = recognition.get().form().orElseThrow();
        StandardMapping mapping = new StandardMapping(form, head, asked.mapping());
        Optional<String> zoneAttribute = zones.areNeeded() ? Optional.of(zones.attribute()) : Optional.empty();
        return new FileStandard(
                standards,
                recognition,
                head,
                asked.with(mapping.mapping(zoneAttribute)),
                Optional.of(new StandardReading(form, head, mapping, findings)),
                zones);
    }

    /** The request with the mapping of the norm. */
    ImportRequest request() {
        return request;
    }

    /** Holds the features against the norm; empty for a file that follows none. */
    Optional<StandardReading> reading() {
        return reading;
    }

    /** The tolerance between declared and measured areas. */
    AreaTolerance tolerance() {
        return reading.isPresent() ? standards.data().tolerance() : DeclaredAreas.USUAL;
    }

    /** What the report says of the norm. Complete once the whole file was read. */
    Optional<RecognisedStandard> facts(Catalogue catalogue) {
        return recognition.map(found ->
                new StandardFacts(standards.data(), catalogue, found, head, reading.orElseThrow(), zones).facts());
    }

    /**
     * The total beside the published one; empty if none is published for the layer.
     *
     * @param box of the file in degrees, longitude as x
     * @param areaM2 ground of all features; NaN if not all overlaps were searched
     * @param sumM2 sum of the features' areas
     */
    Optional<PublishedComparison> published(
            Envelope box, double areaM2, double sumM2, Optional<DeclaredArea> declared, Findings findings) {
        Optional<PublishedComparison> compared = standards
                .published()
                .of(request.layer())
                .map(total -> new TotalComparison(
                                total,
                                standards.published().agreement(),
                                reading,
                                Double.isNaN(areaM2) ? sumM2 : areaM2,
                                declared)
                        .result(box, request.provenance().validFrom()));
        compared.ifPresent(result -> TotalComparison.addFinding(result, findings));
        return compared;
    }
}
