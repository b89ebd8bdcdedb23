package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.geo.CodedException;
import org.spatialplan.spark.JobOptions.Format;
import org.spatialplan.spark.JobOptions.Mode;
import org.spatialplan.text.Language;

class OptionReaderTest {

    private static JobOptions read(String line) {
        return OptionReader.read(line.split(" "));
    }

    @Test
    void whatIsNotGivenHasADefault() {
        JobOptions options = read("lake a.parquet b.parquet -o out");

        assertThat(options.lake()).isEqualTo("lake");
        assertThat(options.parcels()).containsExactly("a.parquet", "b.parquet");
        assertThat(options.output()).isEqualTo("out");
        assertThat(options.terms().activities()).containsExactly("new-construction");
        assertThat(options.terms().lines()).isEmpty();
        assertThat(options.terms().newLand()).isEmpty();
        assertThat(options.coordinates().accuracyM()).isEmpty();
        assertThat(options.frame()).isEqualTo(FrameChoice.CITY);
        assertThat(options.mode()).isEqualTo(Mode.AUTO);
        assertThat(options.formats()).containsExactly(Format.PARQUET, Format.CSV);
        assertThat(options.overwrite()).isFalse();
        assertThat(options.sorted()).isFalse();
        assertThat(options.language()).isEqualTo(Language.ZH);
    }

    @Test
    void allIsRead() {
        JobOptions options = read("--crs EPSG:4549 --axes=yx --datum gcj02 --accuracy 1.5 lake p --activity 2;heritage"
                + " --national-project --new-land false --lines forests,wetlands --as-of 2026-11-24"
                + " --rules-as-of 2026-03-15 --approval a.parquet --frame 117.5 --mode homes --homes 8 --id-column 编号"
                + " --name-column 名 --county-column 县 --geometry-column g --format csv --order number --lang en"
                + " --overwrite --output out");

        assertThat(options.coordinates().crs().orElseThrow().id()).isEqualTo("EPSG:4549");
        assertThat(options.coordinates().axesSwapped()).isTrue();
        assertThat(options.coordinates().accuracyOrZeroM()).isEqualTo(6.5);
        assertThat(options.terms().activities()).containsExactly("2", "heritage");
        assertThat(options.terms().nationalProject()).isTrue();
        assertThat(options.terms().newLand()).contains(false);
        assertThat(options.terms().lines()).containsExactly("forests", "wetlands");
        assertThat(options.asOf()).contains("2026-11-24");
        assertThat(options.rulesDay()).contains(LocalDate.of(2026, 3, 15));
        assertThat(options.approval()).contains("a.parquet");
        assertThat(options.frame()).isEqualTo(FrameChoice.about(117.5));
        assertThat(options.mode()).isEqualTo(Mode.HOMES);
        assertThat(options.homes()).hasValue(8);
        assertThat(options.columns().id()).contains("编号");
        assertThat(options.columns().county()).contains("县");
        assertThat(options.formats()).containsExactly(Format.CSV);
        assertThat(options.sorted()).isTrue();
        assertThat(options.language()).isEqualTo(Language.EN);
        assertThat(options.given()).containsEntry("crs", "EPSG:4549").containsEntry("overwrite", "true");
    }

    @Test
    void framesAreNamed() {
        assertThat(read("l p -o o --frame zones").frame()).isEqualTo(FrameChoice.ZONES);
        assertThat(read("l p -o o --frame column:经线").frame()).isEqualTo(FrameChoice.ofColumn("经线"));
    }

    @ParameterizedTest
    @CsvSource({
        "lake -o out, arguments-missing",
        "lake p, output-missing",
        "lake p -o out --colour red, option-unknown",
        "lake p -o out --crs, option-without-value",
        "lake p -o out --order number --order none, option-twice",
        "lake p -o out --accuracy 10001, bad-parameter",
        "lake p -o out --accuracy NaN, bad-parameter",
        "lake p -o out --accuracy much, bad-parameter",
        "lake p -o out --axes zx, bad-parameter",
        "lake p -o out --frame zone, bad-parameter",
        "lake p -o out --frame 181, bad-parameter",
        "lake p -o out --frame column:, bad-parameter",
        "lake p -o out --homes 0, bad-parameter",
        "lake p -o out --format xml, bad-parameter",
        "lake p -o out --mode fast, bad-parameter",
        "lake p -o out --rules-as-of 2026-02-30, bad-parameter",
        "lake p -o out --new-land maybe, bad-parameter",
        "lake p -o out --lines=, bad-parameter",
        "lake p -o out --crs EPSG:9999999, crs-unknown",
        "lake p -o out --crs EPSG:2343, crs-without-transformation"
    })
    void whatIsWrongIsRefused(String line, String code) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(CodedException.class)
                .extracting(fault -> ((CodedException) fault).code())
                .isEqualTo(code);
    }

    @Test
    void theHelpNamesEveryOption() {
        for (JobOption option : JobOption.values()) {
            assertThat(Help.text()).contains(String.join(", ", option.names()));
        }
        assertThat(Help.text().lines()).allMatch(line -> line.length() <= 110);
    }
}
