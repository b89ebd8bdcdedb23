package org.spatialplan.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;

/** Answers questions about projects on one {@link PlanMap}. Thread-safe. */
public final class ProjectQueries {

    /** Stands for "the whole city" where a district is asked for. */
    public static final String CITYWIDE = "citywide";

    private static final Comparator<LinkMatch> SUREST_FIRST = Comparator.comparing(LinkMatch::certainty);

    private final PlanMap map;
    private final LinkFinder links;

    public ProjectQueries(PlanMap map) {
        this.map = map;
        this.links = new LinkFinder(map);
    }

    /** All that match, by number. */
    public List<ProjectMatch> find(ProjectQuestion question) {
        List<Map<Subject, List<LinkMatch>>> spatial = new ArrayList<>();
        question.near()
                .map(near -> links.near(Subject.Kind.PROJECTS, near.feature(), near.distanceM()))
                .map(ProjectQueries::bySubject)
                .ifPresent(spatial::add);
        question.bbox()
                .map(box -> links.in(Subject.Kind.PROJECTS, box))
                .map(ProjectQueries::bySubject)
                .ifPresent(spatial::add);
        return map.plan().projects().stream()
                .filter(project -> matches(project, question))
                .flatMap(project -> match(project, spatial).stream())
                .filter(match ->
                        question.certainty().isEmpty() || match.certainty().equals(question.certainty()))
                .toList();
    }

    private static Map<Subject, List<LinkMatch>> bySubject(List<LinkMatch> matches) {
        return matches.stream()
                .collect(Collectors.groupingBy(match -> match.link().link().subject()));
    }

    private static Optional<ProjectMatch> match(Project project, List<Map<Subject, List<LinkMatch>>> spatial) {
        List<LinkMatch> reasons = new ArrayList<>();
        Optional<Certainty> weakest = Optional.empty();
        for (Map<Subject, List<LinkMatch>> answered : spatial) {
            List<LinkMatch> found = answered.getOrDefault(project.subject(), List.of());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            found.stream().sorted(SUREST_FIRST).forEach(reasons::add);
            Certainty surest = Certainty.certainIf(
                    found.stream().anyMatch(match -> match.certainty().isCertain()));
            weakest = Optional.of(weakest.filter(w -> !w.isCertain()).orElse(surest));
        }
        return Optional.of(new ProjectMatch(project, List.copyOf(reasons), weakest));
    }

    private boolean matches(Project project, ProjectQuestion question) {
        return question.field().map(project.field()::equals).orElse(true)
                && question.district().map(district -> isIn(project, district)).orElse(true)
                && question.body().map(project.bodies()::contains).orElse(true)
                && (question.year().isEmpty() || project.runsIn(question.year().getAsInt()))
                && question.text().map(text -> hasWords(project, text)).orElse(true)
                && question.filter().map(filter -> filter.test(project)).orElse(true);
    }

    private static boolean isIn(Project project, String district) {
        return district.equals(CITYWIDE)
                ? project.territory().isEmpty()
                : project.territory().contains(district);
    }

    /** A word may also be the project's number, which counts whole only: 5 is not in 95. */
    private boolean hasWords(Project project, String text) {
        String searched = ComparedText.of(searchedText(project));
        String number = Integer.toString(project.number());
        return Arrays.stream(ComparedText.of(text).strip().split("\\s+"))
                .allMatch(word -> word.equals(number) || searched.contains(word));
    }

    private String searchedText(Project project) {
        Stream<String> own = Stream.of(project.nameZh(), project.nameEn(), project.summaryZh(), project.summaryEn());
        Stream<String> bodies = project.bodies().stream()
                .flatMap(id -> map.plan().findBody(id).stream())
                .flatMap((Body body) -> Stream.of(body.nameZh(), body.nameEn()));
        Stream<String> districts = project.territory().stream()
                .flatMap(id -> map.findLayer(LinkPlacement.DISTRICTS).flatMap(layer -> layer.find(id)).stream())
                .flatMap(entry ->
                        Stream.of(entry.feature().nameZh(), entry.feature().nameEn()));
        Stream<String> places = map.linksOf(project.subject()).stream()
                .flatMap(link ->
                        map
                                .findLayer(link.target().layer())
                                .flatMap(layer -> layer.find(link.target().id()))
                                .stream())
                .flatMap(entry ->
                        Stream.of(entry.feature().nameZh(), entry.feature().nameEn()));
        return Stream.of(own, bodies, districts, places)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }
}
