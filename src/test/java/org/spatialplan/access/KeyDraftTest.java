package org.spatialplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a key may be. */
class KeyDraftTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-04T20:00:00Z"); // the 5th in the city

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-03-05T16:00:00Z",
        "2027-06-30, 2027-06-30T16:00:00Z",
        ", 2027-03-05T16:00:00Z",
        "never,",
    })
    void theLastDayEndsInTheCity(String expires, Instant end) {
        assertThat(draft("a", "reader", expires).expiresAt()).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @CsvSource({
        "'', reader, never, name",
        "' ', reader, never, name",
        "'a\nb', reader, never, name",
        "a, root, never, role",
        "a, Reader, never, role",
        "a,, never, role",
        "a, reader, 2026-03-04, expires",
        "a, reader, tomorrow, expires",
        "a, reader, 2026-03-05T00:00:00Z, expires",
    })
    void aPartThatCannotBeUsedIsNamed(String name, String role, String expires, String part) {
        assertThatThrownBy(() -> draft(name, role, expires))
                .isInstanceOfSatisfying(
                        KeyDraftException.class, e -> assertThat(e.part()).isEqualTo(part));
    }

    @Test
    void layersAreIdsOrAll() {
        assertThat(draft("a", "reader", null).layers()).isEqualTo(SeenLayers.PUBLIC);
        assertThat(KeyDraft.of("a", "reader", List.of("all"), Optional.empty(), CITY, NOW)
                        .layers())
                .isEqualTo(SeenLayers.ALL);
    }

    private static KeyDraft draft(String name, String role, String expires) {
        return KeyDraft.of(name, role, List.of(), Optional.ofNullable(expires), CITY, NOW);
    }
}
