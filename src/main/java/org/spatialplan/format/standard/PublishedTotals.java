package org.spatialplan.format.standard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.YamlDocument;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.format.standard.PublishedTotal.Basis;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.text.LocalizedText;

/**
 * The published areas of a city's layers, from {@code standards/published-totals.yaml}.
 *
 * @param agreement share by which a total may differ and still agree, for example 0.001
 */
public record PublishedTotals(double agreement, List<PublishedTotal> totals) {

    /** Nothing is published. */
    public static final PublishedTotals NONE = new PublishedTotals(0, List.of());

    public PublishedTotals {
        totals = List.copyOf(totals);
    }

    /**
     * Reads the file.
     *
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason
     */
    public static PublishedTotals read(DataFile file) {
        Node root = YamlDocument.read(file).root();
        return new PublishedTotals(
                root.number("agreement"),
                root.list("totals").stream().map(PublishedTotals::total).toList());
    }

    /** The published total of a layer; empty if none is known. */
    public Optional<PublishedTotal> of(String layer) {
        return totals.stream().filter(total -> total.layer().equals(layer)).findFirst();
    }

    private static PublishedTotal total(Node node) {
        return new PublishedTotal(
                node.text("layer"),
                node.number("amount"),
                AreaUnit.find(node.text("unit"))
                        .orElseThrow(() -> node.malformed("the unit '" + node.text("unit") + "' is not known")),
                node.flag("at_least"),
                node.constant("basis", Basis.class),
                day(node),
                new LocalizedText(node.text("source_zh"), node.text("source_en")),
                node.optionalList("remarks").stream()
                        .map(remark -> new LocalizedText(remark.text("zh"), remark.text("en")))
                        .toList());
    }

    private static LocalDate day(Node node) {
        try {
            return LocalDate.parse(node.text("published"));
        } catch (DateTimeParseException e) {
            throw node.malformed("'published' must be a day like 2024-04-10, found '" + node.text("published") + "'");
        }
    }
}
