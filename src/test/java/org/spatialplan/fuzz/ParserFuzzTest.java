package org.spatialplan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spatialplan.run.Seeds;

/** Spoilt input is read or refused in words by every parser: a little of what {@code bin/fuzz} does. */
@Tag("thorough")
class ParserFuzzTest {

    private static final int CASES = Integer.getInteger("fuzz.parsers", 300);

    /** Files are written to disk for these. */
    private static final int CASES_ON_DISK = CASES / 3;

    private static final Set<Parser> ON_DISK = EnumSet.of(Parser.GEOPACKAGE, Parser.SHAPEFILE, Parser.EXCEL);

    @ParameterizedTest
    @EnumSource
    void understandsItsSamples(Parser parser) {
        assertThat(ParserSamples.of(parser)).isNotEmpty().anyMatch(parser::reads);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasOnceReadWronglyIsReadOrRefused(Parser parser) {
        parser.kept().forEach((name, input) -> read(parser, input, name));
    }

    @ParameterizedTest
    @EnumSource
    void spoiltInputIsReadOrRefused(Parser parser) {
        Random random = Seeds.random("fuzz " + parser.id());
        List<byte[]> samples = ParserSamples.of(parser);
        int cases = ON_DISK.contains(parser) ? CASES_ON_DISK : CASES;
        int understood = 0;
        for (int i = 0; i < cases; i++) {
            byte[] input = Spoilt.of(one(samples, random), one(samples, random), random);
            understood += read(parser, input, "case " + i) ? 1 : 0;
        }
        assertThat(understood).as("neither all nor none").isBetween(0, cases - 1);
    }

    private static byte[] one(List<byte[]> samples, Random random) {
        return samples.get(random.nextInt(samples.size()));
    }

    private static boolean read(Parser parser, byte[] input, String name) {
        try {
            return parser.reads(input);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(
                    parser.id() + ", " + name + ": " + e + ", for "
                            + HexFormat.of().formatHex(input),
                    e);
        }
    }
}
