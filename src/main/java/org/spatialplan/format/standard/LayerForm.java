package org.spatialplan.format.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.StandardColumn.Use;
import org.spatialplan.text.LocalizedText;

/**
 * One set of columns in which a layer of a norm is delivered. The ecological red line has three.
 *
 * @param id name within the layer, for example {@code short}
 * @param common columns that most layers of the norm have, such as BSM and YSDM
 * @param own columns of this form, in the order of the norm
 * @param telling names of columns that together tell the form without a name of the layer; empty if none do
 * @param zone the zone of all features; empty if a column tells it, or there are no zones
 * @param zoneIfEmpty zone of features for which the file tells none (未区分); empty if there is no such zone
 */
public record LayerForm(
        String id,
        LocalizedText title,
        List<StandardColumn> common,
        List<StandardColumn> own,
        List<String> telling,
        Optional<String> zone,
        Optional<String> zoneIfEmpty) {

    public LayerForm {
        common = List.copyOf(common);
        own = List.copyOf(own);
        telling = List.copyOf(telling);
    }

    /** All columns, the common ones first. */
    public List<StandardColumn> columns() {
        return Stream.concat(common.stream(), own.stream()).toList();
    }

    /** The first column with a use that a file has; empty if it has none. */
    public Optional<StandardColumn> column(Use use, TableHead head) {
        return columns().stream()
                .filter(column -> column.use().filter(use::equals).isPresent())
                .filter(column -> column.in(head).isPresent())
                .findFirst();
    }

    /** The columns of a file that the service uses, by their use. */
    public List<StandardColumn> used(TableHead head) {
        return Arrays.stream(Use.values())
                .flatMap(use -> column(use, head).stream())
                .toList();
    }

    /** The required columns that a file lacks. */
    public List<StandardColumn> missing(TableHead head) {
        return columns().stream()
                .filter(column -> column.required() && column.in(head).isEmpty())
                .toList();
    }

    /** Whether a file has all columns that tell the form. */
    boolean isToldBy(TableHead head) {
        return !telling.isEmpty() && telling.stream().allMatch(name -> has(head, name));
    }

    /** The columns that tell the form and that a file lacks. */
    List<String> untold(TableHead head) {
        return telling.stream().filter(name -> !has(head, name)).toList();
    }

    private boolean has(TableHead head, String name) {
        return head.has(name)
                || own.stream()
                        .anyMatch(column ->
                                column.name().equals(name) && column.in(head).isPresent());
    }

    /** The share of the form's own required columns that a file has, 0 to 1. */
    double share(TableHead head) {
        List<StandardColumn> required =
                own.stream().filter(StandardColumn::required).toList();
        long present =
                required.stream().filter(column -> column.in(head).isPresent()).count();
        return required.isEmpty() ? 0 : (double) present / required.size();
    }
}
