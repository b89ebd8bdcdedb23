package org.spatialplan.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;

/** Who answers for a change: a known caller, whatever a request says; else whom the request names. */
class StatedAuthorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            KEY     | 测绘院 | -      | -        | 测绘院 | ''
            KEY     | 测绘院 | 某人   | -        | 测绘院 | 某人
            PERSON  | 李     | 某人   | 年度更新 | 李     | 某人; 年度更新
            PERSON  | 李     | ' 李 ' | 年度更新 | 李     | 年度更新
            KEY     | ''     | 某人   | ''       | key:1  | 某人
            ANYBODY | ''     | 某人   | 年度更新 | 某人   | 年度更新
            ANYBODY | ''     | -      | -        | ''     | ''
            SERVICE | x      | 某人   | -        | 某人   | ''
            """)
    void aKnownCallerAnswers(Caller.Kind kind, String name, String author, String note, String answers, String noted) {
        Caller caller = new Caller(kind, "key:1", name, Optional.of(Role.EDITOR), SeenLayers.ALL);

        assertThat(StatedAuthor.of(caller, author, note)).isEqualTo(new StatedAuthor(answers, noted));
    }
}
