package org.spatialplan.imports;

import static org.spatialplan.imports.AttributeMapping.ACCURACY;
import static org.spatialplan.imports.AttributeMapping.AS_OF;
import static org.spatialplan.imports.AttributeMapping.DECLARED_AREA;
import static org.spatialplan.imports.AttributeMapping.ID;
import static org.spatialplan.imports.AttributeMapping.LICENCE;
import static org.spatialplan.imports.AttributeMapping.NAME_EN;
import static org.spatialplan.imports.AttributeMapping.NAME_ZH;
import static org.spatialplan.imports.AttributeMapping.SOURCE;
import static org.spatialplan.imports.AttributeMapping.STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.StatedDay;
import org.spatialplan.format.standard.AreaTolerance;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.imports.ImportReport.BrokenGeometry;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.parcel.CellText;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.ground.Diagnosis;
import org.spatialplan.submission.ground.ParcelSample;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/** Reads a file once from its first feature to its last, into the spool and into the counts of the report. */
final class FeatureReading {

    private static final String ID_INEXACT = "id-inexact";
    private static final int MAX_FEATURES = 20_000_000;
    private static final int BROKEN_LISTED = 200;
    private static final int MAX_ID_LENGTH = 200;
    private static final int MAX_NAME_LENGTH = 500;
    private static final int MAX_SOURCE_LENGTH = 2000;
    private static final int MAX_LICENCE_LENGTH = 100;

    private final ImportRequest request;
    private final LocalDate asOf;
    private final ZoneReading zones;
    private final AttributeReading attributes;
    private final GeometryReading geometries;
    private final GroundFrame frame;
    private final Findings findings;
    private final FeatureSpool spool;
    private final DeclaredAreas declared;
    private final Optional<StandardReading> standard;
    private final Set<String> ids = new HashSet<>();
    private final List<BrokenGeometry> broken = new ArrayList<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private final Envelope box = new Envelope();
    private double[] boxes = new double[4096];
    private double areaM2;
    private long read;
    private long unlocated;
    private long withoutAccuracy;
    private long brokenCount;
    private long repaired;
    private long unnamed;
    /** Whether the feature that is being read has the id of an earlier one. */
    private boolean idAgain;

    private String place = "";
    private String firstUnnamed = "";

    /**
     * A reading of one file.
     *
     * @param asOf date of features without a date
     * @param times collects the content of columns with times
     * @param standard holds the features against the norm of a recognised file
     * @param tolerance between declared and measured areas
     */
    FeatureReading(
            Submission submission,
            ImportRequest request,
            LocalDate asOf,
            ZoneReading zones,
            FileColumns times,
            Optional<StandardReading> standard,
            AreaTolerance tolerance,
            GroundFrame frame,
            Findings findings,
            FeatureSpool spool) {
        this.request = request;
        this.asOf = asOf;
        this.zones = zones;
        this.attributes = new AttributeReading(submission.file().name(), request.mapping(), zones, times);
        this.geometries = new GeometryReading(submission.reading(), frame, request.repair());
        this.frame = frame;
        this.findings = findings;
        this.spool = spool;
        this.standard = standard;
        this.declared = new DeclaredAreas(tolerance, findings);
    }

    ReadFeatures read(Submission submission, Progress progress) {
        try (ParcelSource source = submission.parcels()) {
            OptionalLong count = source.count();
            for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                take(next.get());
                if (read % 256 == 0) {
                    progress.at(Progress.Phase.READING, read, count.orElseGet(() -> estimate(submission)));
                }
            }
            source.notes().forEach(this::note);
        }
        attributes.addFindings(findings);
        standard.ifPresent(StandardReading::addFindings);
        boolean named = unnamed == 0;
        if (!named && unnamed < spool.size()) {
            findings.add(
                    "id-missing", Severity.ERROR, firstUnnamed, Messages.of("imports.id-missing", unnamed, ids.size()));
        }
        return new ReadFeatures(
                spool,
                named,
                ids,
                locatedBoxes(),
                box,
                areaM2,
                read,
                unlocated,
                withoutAccuracy,
                brokenCount,
                repaired,
                kinds,
                broken,
                attributes.columns(),
                declared.compare(request.mapping().areaUnit(), number -> spool.feature(number)
                        .id()));
    }

    private void note(Finding note) {
        if (isOfImports(note.code())) {
            findings.add(note.code(), severity(note.code(), note.severity()), note.place(), note.text());
        }
    }

    /**
     * Whether a note of the reader concerns an import. Doubtful ids and missing accuracies are reported by this class
     * itself.
     */
    static boolean isOfImports(String code) {
        return !code.equals(ID_INEXACT)
                && !code.equals(Diagnosis.ACCURACY_NOT_STATED)
                && !code.equals(ParcelSample.NO_PARCELS);
    }

    /**
     * The severity of a note in an import. A file that is only one page of a layer is an error, since its import would
     * remove all other features.
     */
    static Severity severity(String code, Severity severity) {
        return code.equals(GeoJsonParcelReader.PAGE) ? Severity.ERROR : severity;
    }

    /**
     * The boxes of all features. An unlocated feature gets a corner of the common box: a place farther away would make
     * the index coarse.
     */
    private double[] locatedBoxes() {
        double[] all = Arrays.copyOf(boxes, spool.size() * 4);
        for (int axis = 0; axis < 2; axis++) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = axis; i < all.length; i += 4) {
                least = Double.isNaN(all[i]) ? least : Math.min(least, all[i]);
            }
            for (int i = axis; i < all.length; i += 2) {
                all[i] = Double.isNaN(all[i]) ? Double.isFinite(least) ? least : 0 : all[i];
            }
        }
        return all;
    }

    private long estimate(Submission submission) {
        double share = submission.file().readShare().orElse(0);
        return share > 0 ? Math.round(read / share) : 0;
    }

    private void take(Parcel parcel) {
        if (++read > MAX_FEATURES) {
            throw new org.spatialplan.format.rules.DataFileException(
                    request.layer(), 0, "holds more than " + MAX_FEATURES + " features");
        }
        place = "feature " + parcel.number();
        GeometryReading.Outcome outcome = geometries.read(parcel);
        outcome.broken().ifPresent(this::note);
        AttributeReading.Sorted sorted = attributes.sort(parcel);
        idAgain = false;
        Feature feature = feature(parcel, sorted, outcome.lonLat());
        if (outcome.broken().isPresent() && outcome.lonLat().isEmpty()) {
            compareWithNorm(feature, parcel, sorted, 0);
            return;
        }
        double featureM2 = measure(feature, parcel, sorted);
        compareWithNorm(feature, parcel, sorted, featureM2);
        spool.add(feature);
    }

    private void compareWithNorm(Feature feature, Parcel parcel, AttributeReading.Sorted sorted, double featureM2) {
        Optional<String> zone =
                zones.areNeeded() ? CellText.of(sorted.kept().get(zones.attribute())) : Optional.empty();
        standard.ifPresent(norm ->
                norm.add(parcel.attributes(), feature.id().isEmpty() ? place : feature.id(), idAgain, zone, featureM2));
    }

    private void note(BrokenGeometry geometry) {
        boolean mended = geometry.repair().applied();
        brokenCount += mended ? 0 : 1;
        repaired += mended ? 1 : 0;
        if (broken.size() < BROKEN_LISTED) {
            broken.add(geometry);
        }
        String outcome = mended
                ? "imports.geometry-repaired"
                : geometry.repair().offered() ? "imports.geometry-broken.repairable" : "imports.geometry-broken";
        findings.add(
                mended ? "geometry-repaired" : "geometry-broken",
                mended ? Severity.WARNING : Severity.ERROR,
                geometry.place(),
                Messages.of(outcome, new LocalizedText(geometry.zh(), geometry.en())));
    }

    /** Adds the size of a feature to the counts and returns its area in m². */
    private double measure(Feature feature, Parcel parcel, AttributeReading.Sorted sorted) {
        int at = spool.size() * 4;
        if (at == boxes.length) {
            boxes = Arrays.copyOf(boxes, at * 2);
        }
        if (feature.geometry().isEmpty()) {
            unlocated++;
            Arrays.fill(boxes, at, at + 4, Double.NaN);
            findings.add("unlocated", Severity.WARNING, place, Messages.of("imports.unlocated"));
            return 0;
        }
        Geometry lonLat = feature.geometry().get();
        kinds.merge(lonLat.getGeometryType(), 1L, Long::sum);
        box.expandToInclude(lonLat.getEnvelopeInternal());
        Geometry drawn = frame.toGround(lonLat);
        Envelope ground = drawn.getEnvelopeInternal();
        boxes[at] = ground.getMinX();
        boxes[at + 1] = ground.getMinY();
        boxes[at + 2] = ground.getMaxX();
        boxes[at + 3] = ground.getMaxY();
        double featureM2 = frame.areaM2(Areas.of(drawn));
        areaM2 += featureM2;
        Object said = sorted.purposes().get(DECLARED_AREA);
        if (said != null && lonLat.getDimension() == 2) {
            declared.add(spool.size(), attributes.columnOf(DECLARED_AREA, parcel), said, featureM2, place);
        }
        return featureM2;
    }

    private Feature feature(Parcel parcel, AttributeReading.Sorted sorted, Optional<Geometry> lonLat) {
        String id = id(sorted);
        String nameZh = limited(
                sorted.text(NAME_ZH).orElse(parcel.name().isEmpty() ? id : parcel.name()), MAX_NAME_LENGTH, NAME_ZH);
        String nameEn = limited(sorted.text(NAME_EN).orElse(nameZh), MAX_NAME_LENGTH, NAME_EN);
        checkZone(parcel, sorted);
        checkTexts(sorted);
        return new Feature(
                id,
                nameZh,
                nameEn,
                lonLat,
                lonLat.isPresent() ? OptionalDouble.of(accuracyM(sorted)) : OptionalDouble.empty(),
                limited(sorted.text(SOURCE).orElse(request.source()), MAX_SOURCE_LENGTH, SOURCE),
                limited(sorted.text(LICENCE).orElse(request.provenance().licence()), MAX_LICENCE_LENGTH, LICENCE),
                status(sorted, lonLat.isPresent()),
                asOf(sorted),
                sorted.kept());
    }

    /** The id of a feature; empty if the file gives none. */
    private String id(AttributeReading.Sorted sorted) {
        Optional<String> own = sorted.text(ID);
        if (own.isEmpty()) {
            firstUnnamed = unnamed++ == 0 ? place : firstUnnamed;
            return "";
        }
        String id = own.get();
        if (CellText.isInexact(sorted.purposes().get(ID))) {
            findings.add(ID_INEXACT, Severity.ERROR, place, Messages.of("imports.id-floating-point-number"));
        }
        if (id.length() > MAX_ID_LENGTH
                || id.indexOf('/') >= 0
                || id.indexOf('\\') >= 0
                || id.chars().anyMatch(Character::isISOControl)) {
            findings.add("id-unusable", Severity.ERROR, place, Messages.of("imports.id-unusable", MAX_ID_LENGTH));
        } else if (!ids.add(id)) {
            idAgain = true;
            findings.add("id-twice", Severity.ERROR, place + ", id " + id, Messages.of("imports.id-twice"));
        }
        return id;
    }

    /** Refuses NUL characters in texts, which PostgreSQL cannot store, in every database. */
    private void checkTexts(AttributeReading.Sorted sorted) {
        boolean unusable = Stream.concat(sorted.purposes().values().stream(), sorted.kept().values().stream())
                .anyMatch(value -> value.toString().indexOf('\0') >= 0);
        if (unusable) {
            findings.add("text-unusable", Severity.ERROR, place, Messages.of("imports.text-unusable"));
        }
    }

    private void checkZone(Parcel parcel, AttributeReading.Sorted sorted) {
        if (!zones.areNeeded()) {
            return;
        }
        Object zone = sorted.kept().get(zones.attribute());
        if (zone == null) {
            findings.add("zone-missing", Severity.ERROR, place, Messages.of("imports.zone-missing"));
        } else if (!zones.isKnown(zone)) {
            Optional<LocalizedText> ofNorm = standard.flatMap(norm -> norm.unknownZone(parcel.attributes()));
            findings.add(
                    ofNorm.isPresent() ? "code-unknown" : "zone-unknown",
                    Severity.ERROR,
                    place,
                    ofNorm.orElseGet(() -> Messages.of("imports.zone-unknown", shown(zone))));
        }
    }

    private double accuracyM(AttributeReading.Sorted sorted) {
        OptionalDouble said = number(sorted, ACCURACY);
        if (said.isPresent() && said.getAsDouble() >= 0) {
            return said.getAsDouble();
        }
        if (sorted.text(ACCURACY).isPresent()) {
            findings.add("accuracy-unreadable", Severity.ERROR, place, Messages.of("imports.accuracy-unreadable"));
        }
        withoutAccuracy++;
        return request.statement().accuracyOrZeroM();
    }

    private Status status(AttributeReading.Sorted sorted, boolean located) {
        if (!located) {
            return Status.UNLOCATED;
        }
        String text = sorted.text(STATUS).orElse("surveyed");
        Optional<Status> status = Arrays.stream(Status.values())
                .filter(known -> known != Status.UNLOCATED)
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
        if (status.isEmpty()) {
            findings.add("status-unknown", Severity.ERROR, place, Messages.of("imports.status-unknown"));
        }
        return status.orElse(Status.SURVEYED);
    }

    private LocalDate asOf(AttributeReading.Sorted sorted) {
        Optional<String> text = sorted.text(AS_OF);
        Optional<LocalDate> day = text.flatMap(StatedDay::of);
        if (text.isPresent() && day.isEmpty()) {
            findings.add("date-unreadable", Severity.ERROR, place, Messages.of("imports.date-unreadable"));
        }
        return day.orElse(asOf);
    }

    private static OptionalDouble number(AttributeReading.Sorted sorted, String purpose) {
        Optional<String> text = sorted.text(purpose);
        try {
            double value = text.map(Double::parseDouble).orElse(Double.NaN);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private String limited(String text, int longest, String what) {
        if (text.length() > longest) {
            findings.add("text-too-long", Severity.ERROR, place, Messages.of("imports.text-too-long", what, longest));
            return text.substring(0, longest);
        }
        return text;
    }

    private static String shown(Object value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
