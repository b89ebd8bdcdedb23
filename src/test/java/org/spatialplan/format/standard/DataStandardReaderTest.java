package org.spatialplan.format.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.standard.StandardColumn.Use;
import org.spatialplan.parcel.AreaUnit;

/** The norm is data; a fault in it is told with its line. */
class DataStandardReaderTest {

    private static final String PATH = "standards/municipal-plan-database.yaml";

    @Test
    void areasHaveTheUnitOfTheirForm() {
        DataStandard standard = new DataStandardReader().read(GeodataFiles.read(PATH));

        StandardLayer redLine = standard.find("stbhhx").orElseThrow();

        assertThat(redLine.forms())
                .extracting(LayerForm::id, DataStandardReaderTest::area)
                .containsExactly(tuple("full", "MJ m2"), tuple("short", "MJ m2"), tuple("survey", "QYMJ km2"));
    }

    @Test
    void thePublishedTotalsHaveTheirUnitAndSource() {
        PublishedTotals totals = PublishedTotals.read(GeodataFiles.read("standards/published-totals.yaml"));

        assertThat(totals.of("red-lines").orElseThrow().m2()).isCloseTo(4_226_190_000.0, within(0.01));
        PublishedTotal farmland = totals.of("permanent-farmland").orElseThrow();
        assertThat(farmland.unit()).isEqualTo(AreaUnit.TEN_THOUSAND_MU);
        assertThat(farmland.m2() / 10_000).isCloseTo(85_494.67, within(0.005));
        assertThat(farmland.source().zh()).contains("泉州晚报");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            use: id}                        | use: ident}                | use
            codes: red-line-zone            | codes: no-such-list        | unknown code list
            telling: [HXBM, HXLX, LXBM]     | telling: [HXBN]            | 'HXBN', which is no column
            use: area, unit: m2}            | use: area}                 | a column has a unit
            length: 12, required: true}     | lenght: 12}                | 'lenght' is not known
            {is: core, name_zh: 核心保护区, name_en: core zone, codes: &core [核心保护区, | {is: core, name_zh: 核心保护区, name_en: core zone, codes: &core [核心区, | '核心区' stands twice
            """)
    void faultsAreToldWithTheirLine(String right, String wrong, String said) {
        String text = GeodataFiles.read(PATH).text();
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        long line = text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
        DataFile broken = new DataFile(
                "norm.yaml",
                (text.substring(0, at) + wrong + text.substring(at + right.length())).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new DataStandardReader().read(broken))
                .isInstanceOfSatisfying(
                        DataFileException.class, e -> assertThat(e.line()).isBetween(line - 1, line + 1))
                .hasMessageContaining(said);
    }

    private static String area(LayerForm form) {
        return form.columns().stream()
                .filter(column -> column.use().filter(Use.AREA::equals).isPresent())
                .map(column -> column.name() + " " + column.unit().orElseThrow().symbol())
                .findFirst()
                .orElse("");
    }
}
