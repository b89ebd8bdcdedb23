package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final StringWriter text = new StringWriter();

    @Test
    void saysHowFarItIsAndHowLongItTakes() {
        ProgressBar bar = new ProgressBar(new PrintWriter(text), "parcels", true);

        assertThat(bar.line(250, 1000, 10))
                .isEqualTo("[########----------------------]  25% 250 of 1,000 parcels, 30 s left ");
        assertThat(bar.line(12_345, 0, 10)).isEqualTo("12,345 parcels ");
        assertThat(bar.line(0, 10, 0)).startsWith("[------").contains("0%");
    }

    @Test
    void leavesTheLineEmpty() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(text), "parcels", true)) {
            bar.show(1, 2);
        }
        assertThat(text.toString()).startsWith("\r[").endsWith(" \r");
    }

    @Test
    void isSilentWhereNobodyLooksOn() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(text), "parcels", false)) {
            bar.show(1, 2);
        }
        assertThat(text.toString()).isEmpty();
    }
}
