package org.spatialplan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.text.LocalizedText;

class LayerRecordTest {

    private static LayerRecord record(boolean illustrative, Origin origin, String licence, String... licences) {
        LayerDefinition definition = new LayerDefinition(
                "parks",
                "公园",
                "Parks",
                "",
                "",
                "green",
                List.of(),
                false,
                illustrative,
                LocalizedText.NONE,
                Optional.empty(),
                Optional.empty());
        VersionInfo version = new VersionInfo(
                "parks",
                1,
                "0",
                "a file",
                origin,
                Instant.EPOCH,
                1,
                0,
                new Provenance(licence, "", "", Optional.empty()));
        FeatureType type = new FeatureType(
                definition,
                version,
                List.of(),
                FeatureType.GeometryKind.POINT,
                Optional.of(new Envelope(118, 118, 25, 25)),
                1);
        LayerFacts facts =
                new LayerFacts(Optional.empty(), Optional.empty(), OptionalDouble.empty(), Arrays.asList(licences), 1);
        return new LayerRecord(type, facts, Instant.EPOCH, List.of(), List.of(), "", List.of());
    }

    /** Nothing is called official but what the city brought, and that only where it does not illustrate. */
    @ParameterizedTest
    @CsvSource({
        "false, BUNDLED, COMPILED",
        "true, BUNDLED, ILLUSTRATIVE",
        "false, IMPORTED, OFFICIAL",
        "true, IMPORTED, ILLUSTRATIVE"
    })
    void saysWhatMayBeBuiltOnTheLayer(boolean illustrative, Origin origin, Standing expected) {
        assertThat(record(illustrative, origin, "").standing()).isEqualTo(expected);
    }

    @Test
    void oneLicenceIsNamedSeveralAreOther() {
        assertThat(record(false, Origin.BUNDLED, "").licence()).isEmpty();
        assertThat(record(false, Origin.BUNDLED, "", "ODbL-1.0").licence()).hasValue("ODbL-1.0");
        assertThat(record(false, Origin.BUNDLED, "ODbL-1.0", "ODbL-1.0").licence())
                .hasValue("ODbL-1.0");
        assertThat(record(false, Origin.BUNDLED, "CC-BY-4.0", "ODbL-1.0").licence())
                .hasValue("other");
        LayerRecord own = record(false, Origin.IMPORTED, "政务数据，仅限内部使用");
        assertThat(own.licence()).hasValue("other");
        assertThat(own.spdxLicences()).isEmpty();
        assertThat(own.texts()).contains("政务数据，仅限内部使用");
    }

    @Test
    void theBoxOfOnePointHasAnArea() {
        assertThat(record(false, Origin.BUNDLED, "").box().orElseThrow().getArea())
                .isPositive();
    }

    @Test
    void aNameOfOthersIsMeantByEitherPartOrBoth() {
        ExternalId id = new ExternalId("norm", "STBHHX");

        assertThat(List.of("STBHHX", "norm", "norm:STBHHX")).allMatch(id::isMeantBy);
        assertThat(List.of("stbhhx", "other:STBHHX", "norm:", "")).noneMatch(id::isMeantBy);
    }
}
