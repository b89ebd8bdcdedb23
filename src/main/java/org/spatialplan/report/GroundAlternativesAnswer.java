package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.FreeGround;
import org.spatialplan.check.MovedSite;
import org.spatialplan.check.SiteSearch;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.conflict.AlternativesReport;
import org.spatialplan.conflict.GroundAlternatives;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "One ground, what of it stays free, and other places for it.")
public record GroundAlternativesAnswer(
        @Schema(description = "its place in the file, from 1") long number,
        String id,
        String name,
        @Schema(description = "of the ground where it was submitted") String state,
        @Schema(nullable = true) String certainty,
        String reason,
        @Schema(description = "why something is missing; null if nothing is", nullable = true) FaultAnswer fault,
        @Schema(description = "the answer in one sentence, with what is missing") LocalizedText text,
        @Schema(
                        description =
                                "null if nothing was decided, or a line whose data are not public is met or may be",
                        nullable = true)
                FreeAnswer free,
        @Schema(description = "what of it each forbidding feature covers as drawn") List<ForbiddenAnswer> forbidden,
        @Schema(description = "null if no places were asked for, or nothing was decided", nullable = true)
                SearchAnswer search) {

    @Schema(description = "Why something could not be answered.")
    public record FaultAnswer(String code, LocalizedText reason) {}

    @Schema(description = "What stays free of all features that forbid the activity.")
    public record FreeAnswer(
            @Schema(description = "what no such feature covers as drawn") @JsonProperty("as_drawn")
                    FreePartAnswer asDrawn,
            @Schema(description = "what of it is farther from them than both accuracies together")
                    FreePartAnswer certain) {}

    @Schema(description = "What of the ground a forbidding feature covers as drawn.")
    public record ForbiddenAnswer(
            @Schema(description = "id of the control line") String line,
            @Schema(description = "layer/feature; for ground outside a boundary layer/zone") String feature,
            LocalizedName zone,
            @Schema(description = "its legal basis") CitationAnswer citation,
            FreePartAnswer part) {}

    @Schema(description = "Places where the same outline meets nothing that forbids, nearest first.")
    public record SearchAnswer(
            @Schema(
                            description = "certain: for all outlines within their accuracies; drawn: only as drawn",
                            allowableValues = {"certain", "drawn"})
                    String free,
            List<PlaceAnswer> places,
            @Schema(description = "false if the search ended at its limit: there may be more places, or nearer ones")
                    boolean complete,
            @Schema(description = "positions that were tried") int positions,
            @Schema(description = "a place with less room around it than twice this may be missed")
                    @JsonProperty("resolution_m")
                    double resolutionM,
            LocalizedText text) {}

    @Schema(description = "A place, with the verdict of the check on it.")
    public record PlaceAnswer(
            @Schema(description = "from 1") int number,
            @Schema(description = "how far it is moved, m") @JsonProperty("distance_m") double distanceM,
            @JsonProperty("east_m") double eastM,
            @JsonProperty("north_m") double northM,
            @Schema(description = "counterclockwise, about the centroid") @JsonProperty("turned_degrees")
                    double turnedDegrees,
            ConflictAnswer conflict,
            @Schema(description = "CRS84") Geometry geometry) {}

    /**
     * The answer for one ground.
     *
     * @param missing the lines without data, which the text names
     * @param withGeometry false where features beside the answer hold the geometries
     */
    static GroundAlternativesAnswer of(
            GroundAlternatives found,
            AlternativesReport report,
            List<MissingLineAnswer> missing,
            boolean withGeometry) {
        WorkLimit.ask();
        SubjectReport verdict = found.checked().verdict();
        GroundFrame frame = report.map().frame();
        Optional<FreeAnswer> free = found.free().map(parts -> free(parts, frame, withGeometry));
        return new GroundAlternativesAnswer(
                found.checked().ground().number(),
                found.checked().ground().id(),
                found.checked().ground().name(),
                EnumNames.of(verdict.state()),
                verdict.certainty().map(EnumNames::of).orElse(null),
                EnumNames.of(verdict.reason()),
                found.fault()
                        .or(() -> found.checked().ground().fault())
                        .map(fault -> new FaultAnswer(fault.code(), fault.text()))
                        .orElse(null),
                free.map(answer -> text(answer, missing)).orElseGet(() -> nothingFree(verdict, report)),
                free.orElse(null),
                found.free().stream()
                        .flatMap(parts -> parts.forbidden().stream()
                                .map(part -> forbidden(part, parts.whole(), frame, withGeometry)))
                        .toList(),
                found.search()
                        .map(search -> search(search, report, withGeometry))
                        .orElse(null));
    }

    private static LocalizedText nothingFree(SubjectReport verdict, AlternativesReport report) {
        return report.map().withheld().hidesParts(verdict)
                ? Messages.of("report.alternatives.withheld")
                : Messages.of("report.alternatives.nothing-decided", ReasonText.of(verdict));
    }

    private static ForbiddenAnswer forbidden(
            FreeGround.Forbidden part, Geometry whole, GroundFrame frame, boolean withGeometry) {
        return new ForbiddenAnswer(
                part.finding().line(),
                feature(part),
                new LocalizedName(
                        part.finding().zone().id(),
                        part.finding().zone().nameZh(),
                        part.finding().zone().nameEn()),
                CitationAnswer.of(part.finding().citation()),
                FreePartAnswer.of(part.ground(), whole, frame, withGeometry));
    }

    /** The address of the feature that forbids. */
    static String feature(FreeGround.Forbidden part) {
        return part.finding().layer() + "/" + part.finding().feature().id();
    }

    private static FreeAnswer free(FreeGround parts, GroundFrame frame, boolean withGeometry) {
        return new FreeAnswer(
                FreePartAnswer.of(parts.asDrawn(), parts.whole(), frame, withGeometry),
                FreePartAnswer.of(parts.certain(), parts.whole(), frame, withGeometry));
    }

    private static LocalizedText text(FreeAnswer free, List<MissingLineAnswer> missing) {
        LocalizedText shares = Messages.of(
                "report.alternatives.free",
                free.asDrawn().text(),
                free.certain().text());
        return missing.isEmpty()
                ? shares
                : Messages.of("report.alternatives.with-missing", shares, MissingLineAnswer.names(missing));
    }

    private static SearchAnswer search(
            GroundAlternatives.Search search, AlternativesReport report, boolean withGeometry) {
        SiteSearch.Result result = search.result();
        List<MovedSite> sites = result.sites();
        return new SearchAnswer(
                report.asked().asDrawn() ? "drawn" : "certain",
                IntStream.range(0, sites.size())
                        .mapToObj(i -> place(i + 1, sites.get(i), report, withGeometry))
                        .toList(),
                result.complete(),
                result.positions(),
                Metres.of(search.resolutionM()),
                text(search, report));
    }

    private static LocalizedText text(GroundAlternatives.Search search, AlternativesReport report) {
        SiteSearch.Result result = search.result();
        LocalizedText found = Messages.of(
                result.complete() ? "report.alternatives.complete" : "report.alternatives.incomplete",
                result.sites().size(),
                result.positions(),
                Metres.of(2 * search.resolutionM()));
        return report.map().withheld().isEmpty() ? found : Messages.of("report.alternatives.without-withheld", found);
    }

    private static PlaceAnswer place(int number, MovedSite site, AlternativesReport report, boolean withGeometry) {
        return new PlaceAnswer(
                number,
                Metres.of(site.distanceM()),
                Metres.of(site.eastM()),
                Metres.of(site.northM()),
                site.turnedDegrees(),
                ConflictAnswer.of(site.report(), report.map().lookedAt()),
                withGeometry ? site.lonLat() : null);
    }
}
