package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.layer.Catalogue;

/** A data folder is one city's. */
class CityMarkTest {

    private static final Catalogue QUANZHOU = city("泉州市", "Quanzhou");
    private static final Catalogue NANPING = city("南平市", "Nanping");

    @TempDir
    private Path parent;

    @Test
    void aFolderIsOfItsFirstCity() throws IOException {
        CityMark mark = new CityMark(parent.resolve("data"));
        mark.require(QUANZHOU);
        assertThat(Files.exists(parent.resolve("data")))
                .as("nothing is written yet")
                .isFalse();

        mark.write(QUANZHOU);

        assertThatCode(() -> mark.require(QUANZHOU)).doesNotThrowAnyException();
        assertThatThrownBy(() -> mark.require(NANPING)).isInstanceOfSatisfying(DataFolderException.class, e -> {
            assertThat(e.code()).isEqualTo("data-folder-of-another-city");
            assertThat(e.messageInBoth()).contains("泉州市 Quanzhou", "南平市 Nanping", "do not share a folder", "不能共用一个目录");
            assertThat(new StartFailureAnalyzer().analyze(e).getAction())
                    .contains("spatialplan.data", "city.txt", "若城市只是改名", "If the city was only renamed");
            assertThat(StoresUnavailableException.of(e))
                    .hasValueSatisfying(told -> assertThat(told.code()).isEqualTo("data-folder-of-another-city"));
        });
    }

    @Test
    void aRenamedCityKeepsItsFolderOnceTheFileSaysSo() throws IOException {
        CityMark mark = new CityMark(parent);
        mark.write(QUANZHOU);
        Path file = parent.resolve("city.txt");

        Files.writeString(file, Files.readString(file).replace("泉州市 Quanzhou", "南平市 Nanping"));

        assertThatCode(() -> mark.require(NANPING)).doesNotThrowAnyException();
        mark.write(NANPING);
        assertThatThrownBy(() -> mark.require(QUANZHOU)).hasMessageContaining("Nanping");
    }

    private static Catalogue city(String zh, String en) {
        return new Catalogue(zh, en, 118.5, ZoneOffset.ofHours(8), List.of(), List.of());
    }
}
