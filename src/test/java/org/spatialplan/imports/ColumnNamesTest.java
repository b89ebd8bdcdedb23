package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spatialplan.layer.SqlColumns;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Severity;

/** What a report says of the names of columns; the limits are PostgreSQL's. */
class ColumnNamesTest {

    @Test
    void everydayNamesAreTakenAndToldOnce() {
        List<Finding> findings = findings("name", "面积(公顷)", "total", "Total", "🚩", "很".repeat(40));

        assertThat(findings).extracting(Finding::code).containsExactly("columns-named-for-xml");
        assertThat(findings.get(0).en()).contains("面积(公顷) = 面积_x0028_公顷_x0029_, 🚩 = _x01F6A9_");
    }

    @Test
    void whatIsNoNameIsRefused() {
        Finding finding = error("column-name-unusable", "", "　", "a\0b", "half\uD83D");

        assertThat(finding.zh()).contains("\"\"", "\"　\"", "a\\u0000b", "half\\uD83D");
    }

    /** 63 bytes are 21 Chinese characters. */
    @Test
    void namesThatPostgresqlWouldCutAlikeAreRefused() {
        String same = "很".repeat(21);

        assertThat(error("column-names-alike", same + "一", same + "二", "other").en())
                .contains(same + "一, " + same + "二")
                .doesNotContain("other");
        assertThat(findings(same, "很".repeat(20) + "一")).isEmpty();
    }

    @Test
    void asManyAsAViewHoldsAreTaken() {
        String[] most =
                IntStream.range(0, SqlColumns.MOST).mapToObj(i -> "c" + i).toArray(String[]::new);
        String[] more =
                IntStream.rangeClosed(0, SqlColumns.MOST).mapToObj(i -> "c" + i).toArray(String[]::new);

        assertThat(findings(most)).isEmpty();
        assertThat(error("columns-too-many", more).zh()).contains("c" + SqlColumns.MOST);
    }

    @Test
    void noColumnHidesAnotherUnderItsName() {
        ColumnNames names = new ColumnNames();
        names.see("district", "XZQMC");
        names.see("district", "XZQMC");
        names.see("kind", "kind");
        Findings findings = new Findings();
        names.addFindings(findings);
        assertThat(findings.all()).isEmpty();

        names.see("district", "district");
        names.addFindings(findings);
        assertThat(findings.all()).extracting(Finding::code).containsExactly("columns-of-one-name");
        assertThat(findings.all().get(0).en()).contains("district: XZQMC, district");
    }

    private static Finding error(String code, String... names) {
        List<Finding> errors = findings(names).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).extracting(Finding::code).containsExactly(code);
        return errors.get(0);
    }

    private static List<Finding> findings(String... columns) {
        ColumnNames names = new ColumnNames();
        for (String column : columns) {
            names.see(column, column);
        }
        Findings findings = new Findings();
        names.addFindings(findings);
        return findings.all();
    }
}
