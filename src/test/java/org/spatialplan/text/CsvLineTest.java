package org.spatialplan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    private static final String[] LETTERS = {
        "", " ", "\t", "\n", "\r", "\"", "#", "!", ",", ";", "a", "0", "~", "晋", "\u00a0", "="
    };

    /** A library that reads CSV as well writes the same bytes. */
    @Test
    void aLineIsThatOfALibrary() throws IOException {
        for (String text : texts()) {
            String safe = CsvLine.harmless(text);
            assertThat(CsvLine.of(List.of(text, text, text))).isEqualTo(printed(safe, safe, safe));
        }
        assertThat(CsvLine.of(Arrays.asList(null, null, "x"))).isEqualTo(printed(null, null, "x"));
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String one : LETTERS) {
            for (String other : LETTERS) {
                Stream.of(LETTERS).forEach(third -> texts.add(one + other + third));
            }
        }
        return texts;
    }

    private static String printed(Object... values) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(values);
        }
        return text.substring(0, text.length() - CsvLine.END.length());
    }

    @Test
    void numbersHaveNoExponent() {
        assertThat(CsvLine.of(Arrays.asList(12L, 3.50502001E8, 0.5, null, 1.0))).isEqualTo("12,350502001,0.5,,1.0");
    }
}
