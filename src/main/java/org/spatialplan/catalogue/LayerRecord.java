package org.spatialplan.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.layer.LayerWords;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/**
 * The record of one layer.
 *
 * @param type what the layer is, with its version and extent
 * @param created when the first version of the layer became current
 * @param keywords in Chinese and English, each once
 * @param externalIds names that others gave to it
 * @param organisation that publishes it; may be empty
 * @param distributions where it is served
 */
public record LayerRecord(
        FeatureType type,
        LayerFacts facts,
        Instant created,
        List<String> keywords,
        List<ExternalId> externalIds,
        String organisation,
        List<Distribution> distributions) {

    /** The kind of resource of every record (ISO 19115, MD_ScopeCode; DCMI has the same word). */
    public static final String TYPE = "dataset";

    /** The licence of what has several, or one without an SPDX id (20-004r1, /req/record-core/license). */
    public static final String SEVERAL = "other";

    /** The languages of every record. */
    public static final List<String> LANGUAGES = List.of("zh-CN", "en");

    /** A licence by name and version, for example {@code ODbL-1.0}. */
    private static final Pattern SPDX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*-\\d+(\\.\\d+)+");

    /** One centimetre in degrees: what is sent back in any system finds the layer. */
    private static final double MARGIN_DEGREES = 1e-7;

    public LayerRecord {
        keywords = List.copyOf(keywords);
        externalIds = List.copyOf(externalIds);
        distributions = List.copyOf(distributions);
    }

    /** Returns the id, which is the layer's. */
    public String id() {
        return type.id();
    }

    public LocalizedText title() {
        return new LocalizedText(definition().titleZh(), definition().titleEn());
    }

    /** Returns the description with the limits of use. */
    public LocalizedText summary() {
        return new LocalizedText(LayerWords.summaryZh(definition()), LayerWords.summaryEn(definition()));
    }

    /** Returns what the layer must not be used for; may be empty. */
    public LocalizedText limits() {
        return definition().limits();
    }

    public Standing standing() {
        return Standing.of(type);
    }

    /** Returns the record of the current version. */
    public VersionInfo version() {
        return type.version();
    }

    /** Returns where the current version came from. */
    public LocalizedText source() {
        return LayerSentences.SERVICE.of(version().source());
    }

    /** Returns the box of all features in degrees, longitude as x, never without an area; empty if nothing is located. */
    public Optional<Envelope> box() {
        return type.extent().map(extent -> {
            Envelope wide = extent.copy();
            wide.expandBy(MARGIN_DEGREES);
            return wide;
        });
    }

    /** Lists the licences of the version and of its features. */
    public List<String> licences() {
        TreeSet<String> all = new TreeSet<>(facts.licences());
        if (!version().provenance().licence().isBlank()) {
            all.add(version().provenance().licence());
        }
        return List.copyOf(all);
    }

    /** Returns the one licence, {@link #SEVERAL}, or empty if none is known. */
    public Optional<String> licence() {
        List<String> all = licences();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(all.size() == 1 && isSpdx(all.get(0)) ? all.get(0) : SEVERAL);
    }

    /** Lists the licences that SPDX knows, whose texts it keeps. */
    public List<String> spdxLicences() {
        return licences().stream().filter(LayerRecord::isSpdx).toList();
    }

    private static boolean isSpdx(String licence) {
        return SPDX.matcher(licence).matches();
    }

    /** Returns the credits in one text; may be empty. */
    public String rights() {
        return String.join("; ", definition().attribution());
    }

    /** Lists the texts that a search for words covers. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        Stream.of(title(), summary(), standing().words()).forEach(text -> texts.addAll(List.of(text.zh(), text.en())));
        texts.addAll(keywords);
        texts.addAll(licences());
        externalIds.forEach(id -> texts.add(id.value()));
        texts.addAll(List.of(id(), rights(), organisation));
        texts.add(source().both());
        texts.add(version().provenance().author());
        texts.add(version().provenance().note());
        return texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    }

    private LayerDefinition definition() {
        return type.definition();
    }
}
