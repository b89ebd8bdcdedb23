package org.spatialplan.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ProblemWordsTest {

    @ParameterizedTest(name = "lang={0}, Accept-Language: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
               |                               | EN
            zh |                               | ZH
            en | zh-CN                         | EN
               | zh-CN,zh;q=0.9,en;q=0.8       | ZH
               | en-GB,en;q=0.9,zh;q=0.5       | EN
               | fr                            | EN
               | zh-Hans-CN                    | ZH
               | ;;;=                          | EN
            """)
    void speaksTheCallersLanguage(String lang, String accepted, ProblemLanguage words) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (lang != null) {
            request.setParameter("lang", lang);
        }
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
        }

        assertThat(ProblemLanguage.of(new ServletWebRequest(request))).isEqualTo(words);
    }
}
