package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.history.RolledBack;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

@Schema(
        description =
                "The version that going back added, and what became of the layers that are computed from the layer.")
public record RollbackAnswer(
        @JsonUnwrapped VersionAnswer version,
        @Schema(description = "the layers that are computed from it") List<DerivedAnswer> derived) {

    @Schema(description = "A layer that is computed from another one.")
    public record DerivedAnswer(
            String layer,
            @Schema(description = "whether it got a version with the layer's") boolean renewed,
            @Schema(description = "its new version; null if it keeps the one that it has", nullable = true)
                    VersionAnswer version,
            @Schema(description = "why it keeps that one; null if it is renewed", nullable = true)
                    LocalizedText reason) {

        private static DerivedAnswer of(VersionInfo renewed) {
            return new DerivedAnswer(renewed.layer(), true, VersionAnswer.of(renewed), null);
        }
    }

    /** The answer for a rollback. */
    public static RollbackAnswer of(RolledBack done) {
        Stream<DerivedAnswer> kept = done.kept().stream()
                .map(renewal -> new DerivedAnswer(
                        renewal.layer().id(),
                        false,
                        null,
                        new LocalizedText(renewal.kept().zh(), renewal.kept().en())));
        return new RollbackAnswer(
                VersionAnswer.of(done.version()),
                Stream.concat(done.renewed().stream().map(DerivedAnswer::of), kept)
                        .toList());
    }
}
