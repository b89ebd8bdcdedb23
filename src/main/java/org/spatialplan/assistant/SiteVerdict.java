package org.spatialplan.assistant;

import java.util.List;
import java.util.Optional;
import org.spatialplan.check.Involvement;
import org.spatialplan.check.LineReport;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.site.MetItem;
import org.spatialplan.query.site.SiteSurroundings;
import org.spatialplan.report.GroundSize;
import org.spatialplan.report.Metres;
import org.spatialplan.report.ReasonText;
import org.spatialplan.report.ReportAnswer;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;

/**
 * The verdict on one site.
 *
 * @param name as the site is called; empty if it is not
 * @param state what it comes to: that of the gravest line
 * @param certainty certain or possible; null where nothing was decided
 * @param why the reason of the state
 * @param size null if the geometry is broken
 * @param lines each line that is met, or may be, or of which nothing is known
 * @param linesNotMet the ids of all others
 * @param here what is planned there; null where nobody looked
 * @param hereMissing why nobody looked, which does not mean that nothing is there; empty if somebody did
 */
record SiteVerdict(
        long number,
        String name,
        String state,
        String certainty,
        String why,
        Size size,
        List<LineVerdict> lines,
        List<String> linesNotMet,
        Here here,
        String hereMissing) {

    private static final int MAX_PROJECTS = 5;

    /**
     * How large a site is, on the ellipsoid.
     *
     * @param areaM2 null for lines and points
     * @param mu 亩, 15 of which are a hectare
     */
    record Size(Double areaM2, Double ha, Double mu, Double lengthM, Integer points) {

        static Size of(GroundSize size) {
            Optional<GroundSize.Area> area = Optional.ofNullable(size.ellipsoid());
            return new Size(
                    area.map(GroundSize.Area::m2).orElse(null),
                    area.map(GroundSize.Area::ha).orElse(null),
                    area.map(GroundSize.Area::mu).orElse(null),
                    size.lengthM(),
                    size.points());
        }
    }

    /**
     * What is planned at a site.
     *
     * @param districts that it is in, or may be in
     * @param certain how many projects certainly have a place there
     * @param possible how many may have
     * @param projects the surest of them
     * @param inUnits how many projects, actions and tasks are somewhere in a district or township that it meets
     */
    record Here(List<Named> districts, int certain, int possible, List<ProjectHere> projects, int inUnits) {}

    /** A project that a site meets or may meet; distance of the drawings in metres. */
    record ProjectHere(int number, String name, String certainty, double distanceM) {}

    static SiteVerdict of(CheckedGround ground, ConflictReport report, Language language) {
        List<LineReport> all = ground.verdict().lines();
        return new SiteVerdict(
                ground.ground().number(),
                Optional.ofNullable(ground.ground().name()).orElse(""),
                EnumNames.of(ground.verdict().state()),
                ground.verdict().certainty().map(EnumNames::of).orElse(null),
                language.text(ReasonText.of(ground.verdict())),
                Optional.ofNullable(ReportAnswer.size(ground.ground(), report))
                        .map(Size::of)
                        .orElse(null),
                all.stream()
                        .filter(line -> line.involvement() != Involvement.NONE)
                        .map(line -> LineVerdict.of(line, language))
                        .toList(),
                all.stream()
                        .filter(line -> line.involvement() == Involvement.NONE)
                        .map(line -> line.line().id())
                        .toList(),
                report.surroundings()
                        .find(ground)
                        .map(site -> here(site, language))
                        .orElse(null),
                report.surroundings()
                        .missing(ground)
                        .map(why -> language.text(why.text()))
                        .orElse(""));
    }

    private static Here here(SiteSurroundings site, Language language) {
        List<MetItem> projects = site.items(Subject.Kind.PROJECTS);
        int certain = (int) projects.stream()
                .filter(item -> item.certainty() == Certainty.CERTAIN)
                .count();
        return new Here(
                site.districts().stream()
                        .map(met -> new Named(
                                met.ref().toString(),
                                language.text(
                                        met.feature().nameZh(), met.feature().nameEn())))
                        .toList(),
                certain,
                projects.size() - certain,
                projects.stream()
                        .limit(MAX_PROJECTS)
                        .map(item -> new ProjectHere(
                                Integer.parseInt(item.subject().id()),
                                language.text(
                                        item.names().nameZh(), item.names().nameEn()),
                                EnumNames.of(item.certainty()),
                                Metres.of(item.distanceM())))
                        .toList(),
                site.inUnits().size());
    }
}
