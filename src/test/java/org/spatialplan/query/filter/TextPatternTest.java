package org.spatialplan.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.run.Patience;

/** Patterns with % for any text, _ for one character and ! before a literal one. */
class TextPatternTest {

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "晋江,晋江,true",
                "晋江,晋%,true",
                "晋江西溪,%溪,true",
                "晋江西溪,%江%,true",
                "晋江,_江,true",
                "晋江,_,false",
                "晋江,%晋江%%,true",
                "100%,100!%,true",
                "1000,100!%,false",
                "a!b,a!!b,true",
                "Jin,jin,false",
                "aXbXc,a%b%c,true",
                "ab,a%b%c,false",
                "'',%,true"
            })
    void matches(String text, String pattern, boolean expected) {
        assertThat(match(text.equals("''") ? "" : text, pattern, true)).isEqualTo(expected);
    }

    @Test
    void ignoresCaseIfAsked() {
        assertThat(match("Jin River", "JIN%", false)).isTrue();
    }

    /** As a regular expression this pattern would take longer than a life. */
    @Test
    void endsSoonWhateverThePattern() {
        String text = "a".repeat(5_000);
        Assertions.assertTimeoutPreemptively(Patience.LIMIT, () -> assertThat(match(text, "%a_".repeat(40) + "b", true))
                .isFalse());
    }

    private static boolean match(String text, String pattern, boolean matchCase) {
        var like = FACTORY.like(FACTORY.literal(text), pattern, "%", "_", "!", matchCase);
        return TextPattern.of(like).matches(text);
    }
}
