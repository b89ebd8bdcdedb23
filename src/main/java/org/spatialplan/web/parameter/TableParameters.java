package org.spatialplan.web.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.parcel.ListColumn;
import org.spatialplan.parcel.TableStatement;
import org.spatialplan.text.Messages;

/** The parameters that say of a file's table what it does not tell itself, at every door where files come in. */
public final class TableParameters {

    private static final String WORDS = String.join(", ", ListColumn.words().keySet());
    private static final String WORD = ListColumn.words().keySet().stream().collect(Collectors.joining("|", "(", ")"));

    /** What each column of a list of points is. */
    public static final QueryParameter<List<ListColumn>> COLUMNS = QueryParameter.of(
                    "columns", Messages.of("query.expected.columns", WORDS), TableParameters::columns)
            .with("pattern", "^" + WORD + "(," + WORD + ")*$")
            .means(
                    "What each column of a list of points is, in their order, by comma: " + WORDS
                            + ". For a text or workbook that does not tell it; the refusal of one has its first `rows` and a `guess`.")
            .example("point,lon,lat");

    /** The encoding of a text. */
    public static final QueryParameter<TextEncoding> TEXT_IN = QueryParameter.words("textIn", TextEncoding.words())
            .means(
                    "Encoding of a text (list, GeoJSON, WKT, CSV), or of the attributes of a Shapefile instead of what its"
                            + " .cpg says; without it the bytes tell it. What the bytes contradict is not believed.");

    private TableParameters() {}

    /** What a caller says of a table. */
    static TableStatement statement(String columns, String textIn) {
        return new TableStatement(
                COLUMNS.parse(columns).orElse(List.of()), TEXT_IN.parse(textIn).map(TextEncoding::word));
    }

    private static Optional<List<ListColumn>> columns(String text) {
        List<ListColumn> stated = Arrays.stream(text.split(",", -1))
                .map(word -> ListColumn.words().get(word.strip()))
                .toList();
        return Optional.of(stated)
                .filter(all -> all.stream().allMatch(Objects::nonNull))
                .filter(ListColumn::arePlace);
    }
}
