package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.KeyRing.MadeKey;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.run.Patience;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log over HTTP, with what the start recorded and what becomes of keys. */
class AuditLogApiTest extends HttpTest {

    private static final String AWAY = "127.0.0.77";

    @Autowired
    private KeyRing keys;

    private String secret;

    @Test
    void theStartIsInItPageByPageTheNewestFirst() {
        List<JsonNode> all = new ArrayList<>();
        Answer page = asked("/api/audit-log", "limit", "7", "what", "data-loaded");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        for (; ; ) {
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().path("items").forEach(all::add);
            String next = next(page.json());
            if (next == null) {
                break;
            }
            page = getWith(next.substring(next.indexOf("/api/")), "Authorization", "Bearer " + administrator());
        }

        assertThat(all).hasSizeGreaterThan(10);
        assertThat(all)
                .extracting(entry -> entry.path("number").asLong())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(all)
                .extracting(entry -> entry.path("subject").asString())
                .contains("layers/red-lines/versions/1", "plan/versions/1");
        assertThat(all).allSatisfy(entry -> {
            assertThat(entry.path("who").asString()).isEqualTo("service");
            assertThat(entry.path("from").asString()).isEmpty();
            assertThat(entry.path("before").asString()).isEmpty();
            assertThat(entry.path("after").asString()).hasSize(64);
        });
    }

    private static String next(JsonNode page) {
        for (JsonNode link : page.path("links")) {
            if (link.path("rel").asString().equals("next")) {
                return link.path("href").asString();
            }
        }
        return null;
    }

    @Test
    void filesHaveAllEntriesTheOldestFirst() {
        Answer lines = asked("/api/audit-log", "f", "jsonl", "subject", "layers");
        Answer table = asked("/api/audit-log", "f", "csv", "subject", "layers");

        assertThat(lines.contentType()).isEqualTo("application/x-ndjson");
        assertThat(lines.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"audit-log.jsonl\"");
        List<JsonNode> entries = lines.body()
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
        assertThat(entries).hasSizeGreaterThan(10).allSatisfy(entry -> assertThat(
                        entry.path("subject").asString())
                .startsWith("layers/"));
        assertThat(entries).extracting(entry -> entry.path("number").asLong()).isSorted();
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.body().lines()).hasSize(entries.size() + 1);
        assertThat(table.body()).startsWith("\ufeffnumber,when,who,name,kind,role,from,door,request,what,subject,");
        assertThat(asked("/api/audit-log", "f", "jsonl", "to", "2001-01-01").body())
                .isEmpty();
    }

    @Test
    void theChainHoldsAndAnUnknownHeadIsMissed() {
        JsonNode checked = asked("/api/audit-log/check").json();
        assertThat(checked.path("holds").asBoolean()).as(checked.toString()).isTrue();
        String head = asked("/api/audit-log").json().path("head").asString();
        assertThat(asked("/api/audit-log/check", "head", head)
                        .json()
                        .path("holds")
                        .asBoolean())
                .isTrue();

        JsonNode missed = asked("/api/audit-log/check", "head", "999999:" + "0".repeat(64))
                .json();

        assertThat(missed.path("holds").asBoolean()).isFalse();
        assertThat(missed.path("faults").path(0).path("kind").asString()).isEqualTo("end-missing");
        assertThat(missed.path("faults").path(0).path("last").asLong()).isEqualTo(999_999);
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        for (String[] wrong : new String[][] {
            {"what", "nothing"},
            {"from", "yesterday"},
            {"to", "2026-13-01"},
            {"limit", "0"},
            {"below", "-1"},
            {"who", " "},
            {"f", "pdf"}
        }) {
            Answer answer = asked("/api/audit-log", wrong);
            assertThat(answer.status()).as(wrong[0]).isEqualTo(400);
            assertThat(answer.json().path("parameter").asString()).isEqualTo(wrong[0]);
        }
        assertThat(asked("/api/audit-log/check", "head", "12").status()).isEqualTo(400);
        assertThat(send("DELETE", "/api/audit-log", null).status()).isEqualTo(405);
    }

    @Test
    void keysAndRefusalsAreInItAndNoSecret() {
        MadeKey reader = keys.make(
                new KeyDraft("a reader", Role.READER, SeenLayers.of(List.of("red-lines")), Optional.empty()),
                Caller.SERVICE);
        String id = reader.key().id();
        String sent = "Authorization: Bearer " + reader.secret();
        assertThat(statusFromAway("/api/projects/95", sent)).isEqualTo(200);
        assertThat(statusFromAway("/api/projects/96", sent)).isEqualTo(200);
        assertThat(statusFromAway("/api/imports", sent)).isEqualTo(403);
        assertThat(statusFromAway("/api/imports/abc", "Accept: */*")).isEqualTo(401);
        assertThat(statusFromAway("/api/imports", "Authorization: Bearer spk_wrong"))
                .isEqualTo(401);
        keys.revoke(id, Caller.SERVICE);
        assertThat(statusFromAway("/api/imports", sent)).isEqualTo(401);

        Patience.until(
                "the notes are in the log",
                () -> told("who", "key:" + id).size() == 2
                        && told("what", "key-refused").size() >= 2
                        && !told("what", "right-refused").isEmpty());

        assertThat(asked("/api/audit-log", "who", "a name that nobody has").status())
                .isEqualTo(400);
        assertThat(told("who", reader.key().name())).isNotEmpty();
        assertThat(told("who", "key:" + id))
                .containsExactly(
                        "right-refused rights/import by key:" + id + " reader from " + AWAY + ", GET /api/imports",
                        "key-used keys/" + id + " by key:" + id + " reader from " + AWAY + ", GET /api/projects/{}");
        assertThat(told("what", "key-made"))
                .contains("key-made keys/" + id + "/reader/red-lines by service administrator from , service");
        assertThat(told("what", "key-revoked"))
                .contains("key-revoked keys/" + id + "/reader/red-lines by service administrator from , service");
        assertThat(told("what", "key-refused"))
                .contains(
                        "key-refused keys/key-wrong by anybody  from " + AWAY + ", GET /api/imports",
                        "key-refused keys/key-revoked/" + id + " by anybody  from " + AWAY + ", GET /api/imports");
        assertThat(told("what", "right-refused"))
                .contains("right-refused rights/import by anybody  from " + AWAY + ", GET /api/imports/{id}");
        assertThat(asked("/api/audit-log", "f", "jsonl").body())
                .doesNotContain(reader.secret(), "spk_", administrator());
    }

    /** Asks from an address of this test alone: of each address, only the first refusals of an hour are entries. */
    private int statusFromAway(String path, String header) {
        URI address = URI.create(address(path));
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), address.getPort(), InetAddress.getByName(AWAY), 0)) {
            String head = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + header
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a filter, the newest first. */
    private List<String> told(String filter, String value) {
        List<String> told = new ArrayList<>();
        for (JsonNode entry : asked("/api/audit-log", filter, value).json().path("items")) {
            told.add(entry.path("what").asString() + " " + entry.path("subject").asString() + " by "
                    + entry.path("who").asString() + " " + entry.path("role").asString() + " from "
                    + entry.path("from").asString() + ", " + entry.path("door").asString());
        }
        return told;
    }

    /** Asks as an administrator. */
    private Answer asked(String path, String... query) {
        String address = address(path, query);
        return getWith(address.substring(address.indexOf("/api/")), "Authorization", "Bearer " + administrator());
    }

    private String administrator() {
        if (secret == null) {
            secret = keys.make(
                            new KeyDraft("the tests", Role.ADMINISTRATOR, SeenLayers.PUBLIC, Optional.empty()),
                            Caller.SERVICE)
                    .secret();
        }
        return secret;
    }
}
