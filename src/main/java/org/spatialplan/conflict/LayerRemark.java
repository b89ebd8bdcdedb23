package org.spatialplan.conflict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.LayerForm;
import org.spatialplan.format.standard.LayerRecogniser;
import org.spatialplan.format.standard.Recognition;
import org.spatialplan.format.standard.StandardLayer;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Says that a submitted file looks like a layer of the planning database rather than like parcels. Thread-safe. */
final class LayerRemark {

    private static final String CODE = "layer-recognised";

    private final LayerRecogniser recogniser;

    LayerRemark(DataStandard standard) {
        this.recogniser = new LayerRecogniser(standard);
    }

    /** The remark on a file; empty for one whose columns are nearly those of no layer. */
    Optional<Finding> of(TableHead head, Catalogue catalogue) {
        List<Recognition> found = recogniser.recognise(head).stream()
                .filter(one -> one.form().isPresent())
                .toList();
        if (found.isEmpty()) {
            return recogniser
                    .nearest(head)
                    .map(near ->
                            Finding.info("layer-nearly-recognised", head.table().orElse(""), near.text()));
        }
        LocalizedText names = new LocalizedText(
                found.stream().map(one -> named(one).zh()).collect(Collectors.joining(" / ")),
                found.stream().map(one -> named(one).en()).collect(Collectors.joining(" / ")));
        Optional<LayerDefinition> into = found.size() == 1 ? target(found.get(0).layer(), catalogue) : Optional.empty();
        LocalizedText text = into.map(layer -> Messages.of(
                        "conflict.layer-recognised", names, new LocalizedText(layer.titleZh(), layer.titleEn())))
                .orElseGet(() -> Messages.of("conflict.layer-recognised.nowhere", names));
        return Optional.of(Finding.info(CODE, head.table().orElse(""), text));
    }

    private static Optional<LayerDefinition> target(StandardLayer layer, Catalogue catalogue) {
        return layer.target().flatMap(catalogue::find);
    }

    private static LocalizedText named(Recognition one) {
        LocalizedText layer = one.layer().title();
        LocalizedText form = one.form().map(LayerForm::title).orElseThrow();
        return Messages.of("conflict.layer-recognised.name", layer, one.layer().name(), form);
    }
}
