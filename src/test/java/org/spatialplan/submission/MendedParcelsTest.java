package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.parcel.Parcel;

class MendedParcelsTest {

    /** Thousands of parts round each other: that is its own fault, not one of the file. */
    @Test
    void aTangledParcelIsNotReadBesideTheOthers() {
        String nested = IntStream.range(1, 1_500)
                .mapToObj(i -> square(i * 1e-5))
                .collect(Collectors.joining(",", "MULTIPOLYGON (", ")\n"));
        byte[] file = (nested + "POINT (118.6 24.9)").getBytes(StandardCharsets.UTF_8);
        try (SubmittedFile submitted = SubmittedFile.of("parcels", file);
                ParcelSource parcels = submitted.open(Optional.empty())) {
            Parcel tangled = parcels.next().orElseThrow();
            Parcel sound = parcels.next().orElseThrow();

            assertThat(tangled.geometry()).isEmpty();
            assertThat(tangled.fault().orElseThrow().en()).contains("lie round each other");
            assertThat(tangled.fault().orElseThrow().zh()).contains("套叠");
            assertThat(sound.geometry()).isPresent();
        }
    }

    private static String square(double half) {
        double x = 118.6;
        double y = 24.9;
        return String.format(
                Locale.ROOT,
                "((%1$.6f %2$.6f,%3$.6f %2$.6f,%3$.6f %4$.6f,%1$.6f %4$.6f,%1$.6f %2$.6f))",
                x - half,
                y - half,
                x + half,
                y + half);
    }
}
