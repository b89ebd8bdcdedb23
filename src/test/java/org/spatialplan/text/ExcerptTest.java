package org.spatialplan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void whatIsShortIsWhole() {
        assertThat(Excerpt.of("洛阳江", 3)).isEqualTo("洛阳江");
        assertThat(Excerpt.of("", 0)).isEmpty();
    }

    @Test
    void theRestIsAnEllipsis() {
        assertThat(Excerpt.of("洛阳江口", 3)).isEqualTo("洛阳江…");
        assertThat(Excerpt.of("a", 0)).isEqualTo("…");
    }

    /** 𠮷 is two characters of Java. */
    @Test
    void noCharacterIsParted() {
        assertThat(Excerpt.of("大𠮷野家", 2)).isEqualTo("大…");
        assertThat(Excerpt.of("大𠮷野家", 3)).isEqualTo("大𠮷…");
    }
}
