package org.spatialplan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.job.SharedLinks.MadeLink;
import tools.jackson.databind.json.JsonMapper;

/** Links through their time. */
class SharedLinksTest {

    private static final Instant NOW = Instant.parse("2026-04-02T03:04:05Z");
    private static final Instant END = NOW.plus(Duration.ofDays(30));

    @TempDir
    private Path folder;

    private SharedLinks links(Instant now) {
        return new SharedLinks(folder.resolve("links"), new JsonMapper(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aLinkShowsOneThingUntilItEndsOrIsRevoked() {
        MadeLink made = links(NOW).make("reports/a", END, "key:1");

        assertThat(made.secret()).hasSize(40);
        assertThat(links(NOW).use(made.secret(), "reports/").subject()).isEqualTo("reports/a");
        assertThatThrownBy(() -> links(NOW).use(made.secret(), "jobs/")).hasMessageContaining("no such link");
        assertThatThrownBy(() -> links(NOW).use(made.link().id(), "reports/"))
                .as("the hash is no secret")
                .isInstanceOf(SharedLinkException.class);
        assertThat(links(END.minusMillis(1)).use(made.secret(), "reports/")).isEqualTo(made.link());
        assertThatThrownBy(() -> links(END).use(made.secret(), "reports/"))
                .isInstanceOfSatisfying(SharedLinkException.class, e -> assertThat(e.reason())
                        .isEqualTo(SharedLinkException.Reason.OVER));

        assertThatThrownBy(() -> links(NOW).revoke("reports/b", made.link().id()))
                .isInstanceOf(SharedLinkException.class);
        links(NOW).revoke("reports/a", made.link().id());
        assertThatThrownBy(() -> links(NOW).use(made.secret(), "reports/"))
                .isInstanceOfSatisfying(
                        SharedLinkException.class, e -> assertThat(e.code()).isEqualTo("link-over"));
        assertThat(links(NOW).list("reports/a")).extracting(SharedLink::revoked).containsExactly(NOW);
        assertThat(links(NOW).list("reports/b")).isEmpty();
    }

    @Test
    void theSecretIsNowhereOnTheDisk() throws IOException {
        MadeLink made = links(NOW).make("reports/a", END, "key:1");

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain(made.secret());
            }
        }
        assertThat(made.link().toString()).doesNotContain(made.secret());
    }

    @Test
    void thereIsABoundAndOldOnesAreForgotten() {
        for (int i = 0; i < SharedLinks.MAX_LINKS; i++) {
            links(NOW).make("reports/a", END, "key:1");
        }
        assertThatThrownBy(() -> links(NOW).make("reports/a", END, "key:1"))
                .isInstanceOfSatisfying(
                        SharedLinkException.class, e -> assertThat(e.code()).isEqualTo("too-many-links"));
        links(NOW).make("reports/b", END, "key:1");

        Instant later = END.plus(Duration.ofDays(91));
        MadeLink fresh = links(later).make("reports/a", later.plusSeconds(1), "key:1");
        assertThat(List.of(fresh.link())).isEqualTo(links(later).list("reports/a"));
    }
}
