package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private static final Attachments.Key<Integer> SIZE = new Attachments.Key<>();
    private static final Attachments.Key<Integer> COUNT = new Attachments.Key<>();

    private final Attachments attachments = new Attachments();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aPartIsMadeWhenItIsFirstAskedForAndKept() {
        assertThat(attachments.find(SIZE)).isEmpty();
        assertThat(attachments.get(SIZE, made::incrementAndGet)).isEqualTo(1);
        assertThat(attachments.get(SIZE, made::incrementAndGet)).isEqualTo(1);
        assertThat(attachments.find(SIZE)).contains(1);
    }

    @Test
    void eachKeyHasItsOwnPartAndMayAskForAnother() {
        assertThat(attachments.get(SIZE, () -> 10 + attachments.get(COUNT, made::incrementAndGet)))
                .isEqualTo(11);
        assertThat(attachments.find(COUNT)).contains(1);
    }
}
