package org.spatialplan.ogc.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.spatialplan.web.imports.ImportKey;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose jobs a list shows. */
class JobOwnerTest {

    private static final String KEY = "a-key-for-the-tests";
    private final JobOwner owners = new JobOwner(new ImportKey(KEY));

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

    @Test
    void oneSecretIsEnough() {
        String secret = "my-own-secret-of-thirty-two-characters";
        JobOwner.Sender sender = owners.sender(with(secret));

        assertThat(owners.cookie(sender, with(secret))).isEmpty();
        assertThat(owners.sender(with(secret)).asker()).isEqualTo(sender.asker());
    }

    @Test
    void theKeyOfImportsShowsAll() {
        MockHttpServletRequest operator = new MockHttpServletRequest();
        operator.addHeader("Authorization", "Bearer " + KEY);
        MockHttpServletRequest other = new MockHttpServletRequest();
        other.addHeader("Authorization", "Bearer other");

        assertThat(owners.seenBy(operator)).accepts(job(Asker.NOBODY));
        assertThat(owners.seenBy(other)).rejects(job(Asker.NOBODY));
        assertThat(new JobOwner(new ImportKey("")).seenBy(operator)).rejects(job(Asker.NOBODY));
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
