package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log over HTTP, with what the start recorded. */
class AuditLogApiTest extends HttpTest {

    @Test
    void theStartIsInItPageByPageTheNewestFirst() {
        List<JsonNode> all = new ArrayList<>();
        Answer page = get("/api/audit-log", "limit", "7", "what", "data-loaded");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        for (; ; ) {
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().path("items").forEach(all::add);
            String next = next(page.json());
            if (next == null) {
                break;
            }
            page = follow(next);
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
        Answer lines = get("/api/audit-log", "f", "jsonl", "subject", "layers");
        Answer table = get("/api/audit-log", "f", "csv", "subject", "layers");

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
        assertThat(get("/api/audit-log", "f", "jsonl", "to", "2001-01-01").body())
                .isEmpty();
    }

    @Test
    void theChainHoldsAndAnUnknownHeadIsMissed() {
        JsonNode checked = get("/api/audit-log/check").json();
        assertThat(checked.path("holds").asBoolean()).as(checked.toString()).isTrue();
        String head = get("/api/audit-log").json().path("head").asString();
        assertThat(get("/api/audit-log/check", "head", head)
                        .json()
                        .path("holds")
                        .asBoolean())
                .isTrue();

        JsonNode missed =
                get("/api/audit-log/check", "head", "999999:" + "0".repeat(64)).json();

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
            Answer answer = get("/api/audit-log", wrong);
            assertThat(answer.status()).as(wrong[0]).isEqualTo(400);
            assertThat(answer.json().path("parameter").asString()).isEqualTo(wrong[0]);
        }
        assertThat(get("/api/audit-log/check", "head", "12").status()).isEqualTo(400);
        assertThat(send("DELETE", "/api/audit-log", null).status()).isEqualTo(405);
    }
}
