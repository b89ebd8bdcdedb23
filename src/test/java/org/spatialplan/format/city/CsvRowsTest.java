package org.spatialplan.format.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spatialplan.text.CsvLine;

/** Cells as spreadsheets take them. */
class CsvRowsTest {

    @Test
    void textsThatWouldBeFormulasAreTexts() {
        assertThat(List.of("=1", "+1", "-1", "@A1", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠A1"))
                .allSatisfy(text -> assertThat(CsvLine.harmless(text)).isEqualTo("'" + text));
        assertThat(List.of("", "1-2", "a=b", "'=1", "泉州", " =1"))
                .allSatisfy(text -> assertThat(CsvLine.harmless(text)).isEqualTo(text));
    }

    @Test
    void rowsAreMarkedAndNumbersPlain() {
        String csv = CsvRows.write(
                List.of("n", "=text"),
                List.of(Arrays.asList(6.29E7, "=1"), Arrays.asList(new BigDecimal("-2E-6"), null)));

        assertThat(csv).isEqualTo("\uFEFFn,'=text\r\n62900000,'=1\r\n-0.000002,\r\n");
    }
}
