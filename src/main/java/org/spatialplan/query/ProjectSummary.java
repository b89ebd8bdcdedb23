package org.spatialplan.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spatialplan.plan.Project;

/**
 * Counts and sums of projects.
 *
 * @param count number of projects
 * @param investment sum of the total investments, in 万元 (10,000 yuan)
 * @param groups the same for groups of projects by one property
 */
public record ProjectSummary(int count, long investment, List<Group> groups) {

    /** The property by which projects are grouped. */
    public enum By {
        FIELD,
        /** A project of several districts counts in each, with its whole investment. */
        DISTRICT,
        /** A project counts in every year of its works, with its whole investment. */
        YEAR
    }

    /**
     * One group.
     *
     * @param key id of the field or district, or the year
     * @param investment in 万元 (10,000 yuan)
     */
    public record Group(String key, int count, long investment) {}

    /** Counts projects and sums their investments. */
    public static ProjectSummary of(List<Project> projects, By by) {
        Map<String, List<Project>> groups = projects.stream()
                .flatMap(project -> keys(project, by).map(key -> Map.entry(key, project)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Function<Map.Entry<String, List<Project>>, Group> toGroup =
                entry -> new Group(entry.getKey(), entry.getValue().size(), sum(entry.getValue()));
        Comparator<Group> order = by == By.YEAR
                ? Comparator.comparing(Group::key)
                : Comparator.comparingLong(Group::investment).reversed();
        return new ProjectSummary(
                projects.size(),
                sum(projects),
                groups.entrySet().stream().map(toGroup).sorted(order).toList());
    }

    private static Stream<String> keys(Project project, By by) {
        return switch (by) {
            case FIELD -> Stream.of(project.field());
            case DISTRICT ->
                project.territory().isEmpty() ? Stream.of(ItemConditions.CITYWIDE) : project.territory().stream();
            case YEAR ->
                IntStream.rangeClosed(project.yearFrom(), project.yearTo()).mapToObj(Integer::toString);
        };
    }

    private static long sum(List<Project> projects) {
        return projects.stream().mapToLong(Project::investment).sum();
    }
}
