package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.ogc.drawing.DrawingLimiter;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.ServiceContact;
import org.spatialplan.query.NumberText;
import org.springframework.stereotype.Component;

/** Answers GetCapabilities: the offer of the service. Thread-safe. */
@Component
class GetCapabilities implements WmsOperation {

    static final String NAME = "getcapabilities";

    private final WmsLayers layers;
    private final LayerDescriptions descriptions;
    private final ServiceContact contact;
    private final DrawingLimiter turns;

    GetCapabilities(WmsLayers layers, LayerDescriptions descriptions, ServiceContact contact, DrawingLimiter turns) {
        this.turns = turns;
        this.layers = layers;
        this.descriptions = descriptions;
        this.contact = contact;
    }

    /** Returns the operation's names; {@code capabilities} is the one of WMS 1.0. */
    @Override
    public Set<String> names() {
        return Set.of(NAME, "capabilities");
    }

    @Override
    public WmsVersion version(Kvp kvp) {
        return WmsVersion.negotiated(kvp);
    }

    /**
     * Answers without a look at FORMAT: a service that does not know it answers in the format that every client reads.
     */
    @Override
    public WmsAnswer answer(WmsRequest request) {
        long sequence = sequence();
        requireNewer(request.kvp().find("UPDATESEQUENCE"), sequence);
        Catalogue catalogue = layers.catalogue().map().catalogue();
        Capabilities capabilities = new Capabilities(
                request.address(),
                Long.toString(sequence),
                ServiceTexts.title(catalogue),
                contact,
                layers.offeredCrs(),
                (int) Math.min(SizeParameter.MOST, Math.sqrt(turns.maxPixels())),
                descriptions.root(),
                descriptions.group(),
                descriptions.list());
        CapabilitiesWriter writer =
                request.version() == WmsVersion.V1_3_0 ? new CapabilitiesWriter130() : new CapabilitiesWriter111();
        return WmsAnswer.of(request.version().capabilitiesType() + ";charset=UTF-8", writer.write(capabilities));
    }

    /**
     * Returns a number that grows with each new version, also if the clock was set back before it was added: the last
     * second in which a version became current, and the number of versions.
     */
    private long sequence() {
        long last = 0;
        long versions = 0;
        for (FeatureTable table : layers.list()) {
            last = Math.max(last, table.type().version().addedAt().getEpochSecond());
            List<Instant> times = layers.catalogue().times(table.type().id());
            versions += times.size();
            for (Instant time : times) {
                last = Math.max(last, time.getEpochSecond());
            }
        }
        return last + versions;
    }

    private static void requireNewer(Optional<String> known, long sequence) {
        if (known.isEmpty()) {
            return;
        }
        int compared = Double.compare(number(known.get()), sequence);
        if (compared == 0) {
            throw new WmsException(
                    WmsCode.CURRENT_UPDATE_SEQUENCE, "updatesequence", "The capabilities are those of " + sequence);
        }
        if (compared > 0) {
            throw notKnown(known.get());
        }
    }

    /** Parses a number, which clients may write like 1.7E9. */
    private static double number(String text) {
        return NumberText.decimal(text).orElseThrow(() -> notKnown(text));
    }

    private static WmsException notKnown(String text) {
        return WmsException.invalid(
                WmsCode.INVALID_UPDATE_SEQUENCE,
                "updatesequence",
                text,
                "the updateSequence of capabilities that this service gave");
    }
}
