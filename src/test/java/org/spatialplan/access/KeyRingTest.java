package org.spatialplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys from the moment they are made to the moment they are refused. */
class KeyRingTest {

    private static final Caller ADMINISTRATOR = Caller.command("root");

    private final MovedClock clock = new MovedClock();
    private final MemoryKeys store = new MemoryKeys();
    private final List<String> told = new ArrayList<>();
    private final AccessEvents events = new AccessEvents() {
        @Override
        public void keyMade(ApiKey key) {
            told.add("made " + key.name());
        }

        @Override
        public void keyRevoked(ApiKey key) {
            told.add("revoked " + key.name());
        }
    };
    private final KeyRing ring = ring();

    private KeyRing ring() {
        return new KeyRing(store, events, clock, Runnable::run);
    }

    private KeyRing.MadeKey make(Role role, Optional<Duration> life) {
        return ring.make(
                new KeyDraft("QGIS", role, SeenLayers.of(List.of("red-lines")), life.map(clock.instant()::plus)),
                ADMINISTRATOR);
    }

    @Test
    void aKeyIsFoundByItsSecretAlone() {
        KeyRing.MadeKey made = make(Role.READER, Optional.empty());

        assertThat(made.secret()).matches("spk_[A-Za-z0-9_-]{43}");
        Caller holder = ring.holder(made.secret());
        assertThat(holder.id()).isEqualTo("key:" + made.key().id());
        assertThat(holder.role()).contains(Role.READER);
        assertThat(holder.layers().ids()).containsExactly("red-lines");
        assertThat(made.key().madeBy()).isEqualTo("command:root");
        for (String wrong : List.of(
                "",
                "spk_",
                made.secret() + "A",
                made.secret().toLowerCase(java.util.Locale.ROOT),
                made.key().id(),
                KeySecret.hash(made.secret()))) {
            assertThatThrownBy(() -> ring.holder(wrong))
                    .isInstanceOfSatisfying(
                            KeyRefusedException.class, e -> assertThat(e.code()).isEqualTo("key-wrong"));
        }
    }

    @Test
    void theSecretIsKeptNowhere() {
        KeyRing.MadeKey made = make(Role.EDITOR, Optional.empty());

        assertThat(store.list().toString()).doesNotContain(made.secret().substring(4));
        assertThat(store.list().get(0).hash()).isEqualTo(KeySecret.hash(made.secret()));
    }

    @Test
    void noTwoSecretsAreAlike() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            secrets.add(KeySecret.make());
        }
        assertThat(secrets).hasSize(1000);
    }

    @Test
    void aKeyEnds() {
        KeyRing.MadeKey made = make(Role.READER, Optional.of(Duration.ofDays(1)));
        clock.move(Duration.ofDays(1).minusMillis(1));
        ring.holder(made.secret());
        assertThat(made.key().isValid(clock.instant())).isTrue();

        clock.move(Duration.ofMillis(1));

        assertThat(made.key().isValid(clock.instant())).isFalse();
        assertThatThrownBy(() -> ring.holder(made.secret()))
                .isInstanceOfSatisfying(
                        KeyRefusedException.class, e -> assertThat(e.code()).isEqualTo("key-expired"));
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceAndElsewhereFromTheNextLookOn() {
        KeyRing.MadeKey made = make(Role.READER, Optional.empty());
        KeyRing other = ring();
        other.holder(made.secret());

        ring.revoke(made.key().id(), ADMINISTRATOR);
        ring.revoke(made.key().id(), ADMINISTRATOR);

        assertThatThrownBy(() -> ring.holder(made.secret()))
                .isInstanceOfSatisfying(
                        KeyRefusedException.class, e -> assertThat(e.code()).isEqualTo("key-revoked"));
        other.holder(made.secret());
        other.refresh();
        assertThatThrownBy(() -> other.holder(made.secret())).isInstanceOf(KeyRefusedException.class);
        assertThat(told).containsExactly("made QGIS", "revoked QGIS");
        assertThatThrownBy(() -> ring.revoke("nothing", ADMINISTRATOR)).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void keysWorkWhileTheDatabaseIsAwayAndNoneIsMade() {
        KeyRing.MadeKey made = make(Role.READER, Optional.empty());
        ring.holder(made.secret());
        store.away = true;

        assertThat(ring.holder(made.secret()).name()).isEqualTo("QGIS");
        assertThatThrownBy(() -> make(Role.READER, Optional.empty())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(ring::refresh).isInstanceOf(IllegalStateException.class);
        assertThat(ring.holder(made.secret()).name()).isEqualTo("QGIS");
    }

    @Test
    void aKeyThatCannotBeRecordedIsNotMade() {
        KeyRing strict = new KeyRing(
                store,
                new AccessEvents() {
                    @Override
                    public void keyMade(ApiKey key) {
                        throw new IllegalStateException("the log is full");
                    }
                },
                clock,
                Runnable::run);

        assertThatThrownBy(() ->
                        strict.make(new KeyDraft("a", Role.READER, SeenLayers.PUBLIC, Optional.empty()), ADMINISTRATOR))
                .hasMessage("the log is full");
        assertThat(strict.list()).isEmpty();
    }

    @Test
    void aUseIsRecordedOnceAnHour() {
        KeyRing.MadeKey made = make(Role.READER, Optional.empty());
        ring.holder(made.secret());
        ring.holder(made.secret());
        clock.move(Duration.ofMinutes(54));
        ring.holder(made.secret());

        assertThat(store.uses)
                .containsExactly(
                        made.key().id() + " 2026-03-04T05:00:00Z", made.key().id() + " 2026-03-04T06:00:00Z");
    }

    @Test
    void oneKnowsWhetherAnAdministratorHasAKey() {
        make(Role.EDITOR, Optional.empty());
        assertThat(ring.holds(Role.ADMINISTRATOR)).isFalse();

        make(Role.ADMINISTRATOR, Optional.of(Duration.ofDays(1)));
        assertThat(ring.holds(Role.ADMINISTRATOR)).isTrue();

        clock.move(Duration.ofDays(1));
        assertThat(ring.holds(Role.ADMINISTRATOR)).isFalse();
    }
}
