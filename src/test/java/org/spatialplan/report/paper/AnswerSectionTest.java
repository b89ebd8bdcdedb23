package org.spatialplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spatialplan.check.ConflictState;
import org.spatialplan.report.AnswerSheet;
import org.spatialplan.report.AnswerSheet.Answer;
import org.spatialplan.report.AnswerSheet.Verdict;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;

/** A contested verdict in the words of a page. */
class AnswerSectionTest {

    @Test
    void aStateThatIsTheInvolvementIsSaidOnce() {
        assertThat(page("no-data", ConflictState.NO_DATA))
                .contains("地块 1：无数据。为何")
                .doesNotContain("无数据，无数据");
        assertThat(page("affected", ConflictState.CONFLICT))
                .contains("地块 1：涉及，")
                .contains("。为何");
    }

    private static String page(String involvement, ConflictState state) {
        LocalizedText line = new LocalizedText("生态保护红线", "ecological red line");
        Verdict verdict = new Verdict(1, line, involvement, state, new LocalizedText("为何", "why"));
        Answer answer = new Answer(1, Instant.EPOCH, "张三", 1L, "ecological-red-line", List.of(verdict), "异议", "ab");
        return AnswerSection.behind(
                "<html><body></body></html>",
                new AnswerSheet("1", "cd", "original", ZoneOffset.UTC, List.of(answer)),
                Language.ZH);
    }
}
