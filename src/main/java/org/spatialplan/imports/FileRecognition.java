package org.spatialplan.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.LayerRecogniser;
import org.spatialplan.format.standard.Recognition;
import org.spatialplan.format.standard.StandardLayer;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/** Decides which layer of the norm a file is, and whether it fits the city's layer into which it goes. Immutable. */
final class FileRecognition {

    private final DataStandard standard;
    private final Catalogue catalogue;
    private final LayerRecogniser recogniser;

    FileRecognition(DataStandard standard, Catalogue catalogue) {
        this.standard = standard;
        this.catalogue = catalogue;
        this.recogniser = new LayerRecogniser(standard);
    }

    /**
     * The recognition of a file that goes into a layer; empty if it is none of the norm's forms for this layer. A file
     * that clearly is another layer is an error.
     *
     * @throws LayerNotRecognisedException if the caller names a layer that the norm does not have
     */
    Optional<Recognition> find(TableHead head, LayerDefinition into, StandardChoice choice, Findings findings) {
        List<Recognition> candidates = candidates(head, choice);
        List<Recognition> whole = candidates.stream()
                .filter(candidate -> candidate.form().isPresent())
                .toList();
        Optional<Recognition> fitting = whole.stream()
                .filter(candidate -> isFor(candidate.layer(), into))
                .filter(candidate -> whole.size() == 1 || !candidate.isByNameOnly())
                .findFirst();
        if (fitting.isEmpty() && whole.stream().anyMatch(candidate -> isFor(candidate.layer(), into))) {
            findings.add(
                    "layer-ambiguous", Severity.ERROR, "", Messages.of("imports.layer-ambiguous", described(whole)));
        } else if (fitting.isEmpty() && !whole.isEmpty()) {
            addOther(whole, into, findings);
        }
        if (whole.isEmpty() && !candidates.isEmpty()) {
            Recognition named = candidates.get(0);
            findings.add(
                    "standard-form-unknown",
                    isFor(named.layer(), into) ? Severity.WARNING : Severity.INFO,
                    "",
                    Messages.of("imports.standard-form-unknown", title(named.layer())));
        }
        if (whole.isEmpty() && choice.recognised()) {
            recogniser
                    .nearest(head)
                    .filter(near -> isFor(near.layer(), into))
                    .ifPresent(near -> findings.add("layer-nearly-recognised", Severity.WARNING, "", near.text()));
        }
        if (fitting.isPresent() && standard.isOfChanges(head)) {
            findings.add(
                    "layer-of-changes",
                    Severity.ERROR,
                    "",
                    Messages.of("imports.layer-of-changes", title(fitting.get().layer())));
        }
        return fitting;
    }

    /**
     * The city's layer that a file is.
     *
     * @throws LayerNotRecognisedException if nothing tells, or several layers are possible, or the city has none for it
     */
    String layerOf(TableHead head, StandardChoice choice) {
        List<Recognition> candidates = candidates(head, choice);
        if (candidates.isEmpty()) {
            throw nearly(head).orElseGet(() -> LayerNotRecognisedException.nothingTells(targets()));
        }
        if (candidates.size() > 1) {
            throw LayerNotRecognisedException.several(described(candidates));
        }
        Recognition one = candidates.get(0);
        if (one.form().isEmpty()) {
            throw nearly(head).orElseGet(() -> LayerNotRecognisedException.byNameOnly(title(one.layer()), targets()));
        }
        if (standard.isOfChanges(head)) {
            throw LayerNotRecognisedException.ofChanges(title(one.layer()));
        }
        return one.layer()
                .target()
                .filter(id -> catalogue.find(id).isPresent())
                .orElseThrow(() -> LayerNotRecognisedException.noLayer(
                        described(candidates), one.layer().note()));
    }

    private Optional<LayerNotRecognisedException> nearly(TableHead head) {
        return recogniser.nearest(head).map(near -> LayerNotRecognisedException.nearly(near, targets()));
    }

    /** What a table of a file is and where it would go, or why it goes nowhere. */
    RecognisedTable describe(TableHead head) {
        List<RecognisedTable.Candidate> candidates = recogniser.recognise(head).stream()
                .map(found -> StandardFacts.candidate(found, head, catalogue))
                .toList();
        try {
            String into = layerOf(head, StandardChoice.AUTO);
            return RecognisedTable.into(head, catalogue.find(into).orElseThrow(), candidates);
        } catch (LayerNotRecognisedException e) {
            return RecognisedTable.refused(head, e, candidates);
        }
    }

    /** The recognition of a table that {@link #describe} names one layer for. */
    Recognition only(TableHead head) {
        return recogniser.recognise(head).get(0);
    }

    private List<Recognition> candidates(TableHead head, StandardChoice choice) {
        if (choice.layer().isPresent()) {
            String name = choice.layer().get();
            StandardLayer layer = standard.find(name)
                    .orElseThrow(() -> LayerNotRecognisedException.unknown(
                            name,
                            standard.layers().stream().map(StandardLayer::name).collect(Collectors.joining(", "))));
            return List.of(recogniser.stated(layer, head));
        }
        return choice.recognised() ? recogniser.recognise(head) : List.of();
    }

    private static boolean isFor(StandardLayer layer, LayerDefinition into) {
        return layer.target().filter(into.id()::equals).isPresent();
    }

    /** Reports that a file is another layer. Between layers without rules it may be meant, and is a warning. */
    private void addOther(List<Recognition> found, LayerDefinition into, Findings findings) {
        boolean ruled = into.rules().isPresent()
                || found.stream()
                        .flatMap(one -> one.layer().target().stream())
                        .flatMap(id -> catalogue.find(id).stream())
                        .anyMatch(layer -> layer.rules().isPresent());
        LocalizedText note = found.get(0).layer().note();
        findings.add(
                "layer-other",
                ruled ? Severity.ERROR : Severity.WARNING,
                "",
                Messages.of(
                        "imports.layer-other",
                        described(found),
                        into.id(),
                        note.zh().isEmpty() ? Messages.of("imports.layer-other.meant") : note));
    }

    /** Layers of the norm with the evidence and the city's layers that they become. */
    private static LocalizedText described(List<Recognition> found) {
        List<LocalizedText> all = found.stream().map(FileRecognition::described).toList();
        return new LocalizedText(
                all.stream().map(LocalizedText::zh).collect(Collectors.joining("、")),
                all.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
    }

    private static LocalizedText described(Recognition one) {
        LocalizedText evidence = RecognisedStandard.text(one.evidence());
        return one.layer()
                .target()
                .map(target -> Messages.of("imports.recognised.into", title(one.layer()), evidence, target))
                .orElseGet(() -> Messages.of("imports.recognised.nowhere", title(one.layer()), evidence));
    }

    private static LocalizedText title(StandardLayer layer) {
        return new LocalizedText(
                layer.name() + " " + layer.title().zh(),
                layer.name() + " " + layer.title().en());
    }

    /** The layers that a norm's layers become and that the city has. */
    private String targets() {
        return standard.layers().stream()
                .flatMap(layer -> layer.target().stream())
                .filter(id -> catalogue.find(id).isPresent())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
