package org.spatialplan.format.city;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.rules.DataFile;

/**
 * The files that make up a plan.
 *
 * @param chapters files that a city may omit
 */
public record PlanFiles(
        DataFile fields,
        DataFile bodies,
        DataFile quantities,
        DataFile quantityNotes,
        DataFile projects,
        DataFile projectActions,
        DataFile actions,
        DataFile pathways,
        DataFile indicators,
        DataFile links,
        ChapterFiles chapters) {

    /** The files of the plan's chapters besides its boxes and annexes. A missing file counts as empty. */
    public record ChapterFiles(
            Optional<DataFile> tasks,
            Optional<DataFile> targets,
            Optional<DataFile> notes,
            Optional<DataFile> places,
            Optional<DataFile> relations) {

        static ChapterFiles find(Function<String, Optional<DataFile>> finder) {
            return new ChapterFiles(
                    finder.apply("plan/tasks.csv"),
                    finder.apply("plan/text_targets.csv"),
                    finder.apply("plan/notes.csv"),
                    finder.apply("plan/named_places.csv"),
                    finder.apply("plan/relations.csv"));
        }

        private Stream<DataFile> all() {
            return Stream.of(tasks, targets, notes, places, relations).flatMap(Optional::stream);
        }
    }

    /** The names of all files, in a city's folder. */
    public static final Set<String> NAMES = Stream.of(
                    "fields",
                    "bodies",
                    "quantities",
                    "quantity_notes",
                    "projects",
                    "project-actions",
                    "actions",
                    "pathways",
                    "indicators",
                    "links",
                    "tasks",
                    "text_targets",
                    "notes",
                    "named_places",
                    "relations")
            .map(name -> "plan/" + name + ".csv")
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Reads the files by their fixed names.
     *
     * @param reader reads a file that has to exist
     * @param finder reads a file that may be missing
     */
    public static PlanFiles read(Function<String, DataFile> reader, Function<String, Optional<DataFile>> finder) {
        return new PlanFiles(
                reader.apply("plan/fields.csv"),
                reader.apply("plan/bodies.csv"),
                reader.apply("plan/quantities.csv"),
                reader.apply("plan/quantity_notes.csv"),
                reader.apply("plan/projects.csv"),
                reader.apply("plan/project-actions.csv"),
                reader.apply("plan/actions.csv"),
                reader.apply("plan/pathways.csv"),
                reader.apply("plan/indicators.csv"),
                reader.apply("plan/links.csv"),
                ChapterFiles.find(finder));
    }

    /** The SHA-256 hash over all files, hexadecimal. */
    public String sha256() {
        return DataFile.sha256(all());
    }

    private List<DataFile> all() {
        Stream<DataFile> always = Stream.of(
                fields,
                bodies,
                quantities,
                quantityNotes,
                projects,
                projectActions,
                actions,
                pathways,
                indicators,
                links);
        return Stream.concat(always, chapters.all()).toList();
    }
}
