package org.spatialplan.web.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.format.city.CsvRows;
import org.spatialplan.web.answer.SummaryAnswer.GroupAnswer;

/**
 * Sums as CSV: a row a group, then those that stand in no group or in several, then all. The first column tells what a
 * row is, so that nobody adds up what must not be added; {@code not_exact} how a sum compares with the true one, where
 * it is not equal. Stateless and thread-safe.
 */
public final class SummaryCsv {

    private static final List<String> COLUMNS = List.of(
            "row",
            "by",
            "method",
            "key",
            "name_zh",
            "name_en",
            "count",
            "investment_wan_yuan",
            "possible_count",
            "possible_investment_wan_yuan",
            "quantity",
            "unit",
            "sum",
            "not_exact",
            "rows",
            "without",
            "shared_sum",
            "shared_rows");

    private SummaryCsv() {}

    /** Writes sums with a header. */
    public static String write(SummaryAnswer sums) {
        Stream<List<Object>> groups = sums.groups().stream().map(group -> group(group, sums));
        QuantitySumAnswer total =
                sums.quantity() == null ? null : sums.quantity().total();
        Stream<List<Object>> others = Stream.of(
                rest("only-possible", sums.onlyPossible(), sums),
                rest("without-group", sums.withoutGroup(), sums),
                rest("of-which-shared", sums.shared(), sums),
                rest("of-which-matched-possibly", sums.uncertain(), sums),
                rest("total", new TallyAnswer(sums.count(), sums.investment(), List.of(), total), sums));
        return CsvRows.write(COLUMNS, Stream.concat(groups, others).toList());
    }

    private static List<Object> group(GroupAnswer group, SummaryAnswer sums) {
        List<Object> cells = begin("group", group.key(), group.nameZh(), group.nameEn(), sums);
        cells.add(group.count());
        cells.add(group.investment());
        cells.add(group.possible().count());
        cells.add(group.possible().investment());
        addQuantity(cells, group.quantity(), sums);
        QuantitySumAnswer shared = group.sharedQuantity();
        cells.add(shared == null ? null : plain(shared));
        cells.add(shared == null ? null : shared.rows());
        return cells;
    }

    private static List<Object> rest(String row, TallyAnswer tally, SummaryAnswer sums) {
        List<Object> cells = begin(row, null, null, null, sums);
        cells.add(tally.count());
        cells.add(tally.investment());
        cells.add(null);
        cells.add(null);
        addQuantity(cells, tally.quantity(), sums);
        cells.add(null);
        cells.add(null);
        return cells;
    }

    private static List<Object> begin(String row, String key, String nameZh, String nameEn, SummaryAnswer sums) {
        List<Object> cells = new ArrayList<>();
        cells.add(row);
        cells.add(sums.by());
        cells.add(sums.method());
        cells.add(key);
        cells.add(nameZh);
        cells.add(nameEn);
        return cells;
    }

    private static void addQuantity(List<Object> cells, QuantitySumAnswer quantity, SummaryAnswer sums) {
        boolean asked = quantity != null;
        cells.add(asked ? sums.quantity().kind() : null);
        cells.add(asked ? sums.quantity().unit() : null);
        cells.add(asked ? plain(quantity) : null);
        cells.add(asked && !"=".equals(quantity.comparison()) ? quantity.comparison() : null);
        cells.add(asked ? quantity.rows() : null);
        cells.add(asked ? quantity.without() : null);
    }

    private static String plain(QuantitySumAnswer quantity) {
        return quantity.sum() == null ? null : quantity.sum().toPlainString();
    }
}
