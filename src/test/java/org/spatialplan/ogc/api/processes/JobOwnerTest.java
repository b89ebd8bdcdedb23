package org.spatialplan.ogc.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Role;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose jobs a list shows. */
class JobOwnerTest {

    private Caller asking = Caller.anybody(Optional.of(Role.READER));
    private final JobOwner owners = new JobOwner(() -> asking, SecretLayers.NONE);

    @Test
    void whoMadeAJobSeesItByItsCookieAndNobodyElse() {
        MockHttpServletRequest first = new MockHttpServletRequest();
        JobOwner.Sender sender = owners.sender(first);
        String cookie = owners.cookie(sender, first).orElseThrow();
        Job<ProcessDetails> job = job(sender.asker());

        assertThat(cookie).startsWith(JobOwner.COOKIE + "=").contains("HttpOnly", "SameSite=Strict", "Path=/ogc");
        assertThat(owners.seenBy(with(sender.secret()))).accepts(job);
        assertThat(owners.seenBy(with("x".repeat(40)))).rejects(job);
        assertThat(owners.seenBy(with("short"))).rejects(job);
        assertThat(owners.seenBy(with(job.asker().owner())))
                .as("the hash is no secret")
                .rejects(job);
        assertThat(owners.seenBy(new MockHttpServletRequest())).rejects(job).accepts(job(Asker.EVERYBODY));
        assertThat(owners.seenBy(new MockHttpServletRequest())).rejects(job(Asker.NOBODY));
        assertThat(job.toString()).doesNotContain(sender.secret());
    }

    /** A secret layer is in the result of a job; a layer that was given for nothing keeps nobody away. */
    @Test
    void aJobIsSeenByThoseWhoSeeItsSecretLayers() {
        JobOwner others = new JobOwner(() -> asking, new SecretLayers(Set.of("red-lines"), Set.of("parks")));
        Job<ProcessDetails> all = job(new Asker("", "key:1", true, List.of("all")));
        Job<ProcessDetails> parks = job(new Asker("", "key:1", true, List.of("parks", "rivers")));

        assertThat(others.sees(job(Asker.NOBODY))).isTrue();
        assertThat(others.sees(all)).isFalse();
        assertThat(others.sees(parks)).isFalse();
        asking = new Caller(Caller.Kind.KEY, "key:1", "", Optional.of(Role.READER), SeenLayers.of(List.of("parks")));
        assertThat(others.sees(all)).isFalse();
        assertThat(others.sees(parks)).isTrue();
        assertThat(owners.sees(all)).as("no layer is secret").isTrue();
    }

    @Test
    void oneSecretIsEnough() {
        String secret = "my-own-secret-of-thirty-two-characters";
        JobOwner.Sender sender = owners.sender(with(secret));

        assertThat(owners.cookie(sender, with(secret))).isEmpty();
        assertThat(owners.sender(with(secret)).asker()).isEqualTo(sender.asker());
    }

    @Test
    void aCallerWithAKeyOwnsItsJobsWithoutACookie() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        asking = key("key:1", Role.EDITOR);
        JobOwner.Sender sender = owners.sender(request);
        Job<ProcessDetails> job = job(sender.asker());

        assertThat(owners.cookie(sender, request)).isEmpty();
        assertThat(owners.seenBy(request)).accepts(job).rejects(job(Asker.NOBODY));

        assertThat(owners.sees(job)).isTrue();

        asking = key("key:2", Role.EDITOR);
        assertThat(owners.seenBy(request)).rejects(job);
        assertThat(owners.sees(job)).as("by its id").isFalse();
        asking = Caller.anybody(Optional.of(Role.READER));
        assertThat(owners.sees(job)).isFalse();
        assertThat(owners.sees(job(owners.sender(request).asker())))
                .as("without a key the id is enough")
                .isTrue();
        asking = key("key:3", Role.ADMINISTRATOR);
        assertThat(owners.sees(job)).isTrue();
    }

    @Test
    void anAdministratorSeesAll() {
        asking = key("key:3", Role.ADMINISTRATOR);

        assertThat(owners.seenBy(new MockHttpServletRequest())).accepts(job(Asker.NOBODY));
    }

    private static Caller key(String id, Role role) {
        return new Caller(Caller.Kind.KEY, id, "a key", Optional.of(role), SeenLayers.PUBLIC);
    }

    private static MockHttpServletRequest with(String secret) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(JobOwner.COOKIE, secret));
        return request;
    }

    private static Job<ProcessDetails> job(Asker asker) {
        return ProcessDetails.accepted("id", "parcels", null, Map.of(), ResultFormat.NDJSON, Instant.EPOCH)
                .withAsker(asker);
    }
}
