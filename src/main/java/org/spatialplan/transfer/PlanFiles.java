package org.spatialplan.transfer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files that make up a plan. */
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
        DataFile links) {

    /** Reads the files by their fixed names. */
    public static PlanFiles read(Function<String, DataFile> reader) {
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
                reader.apply("plan/links.csv"));
    }

    public String sha256() {
        return DataFile.sha256(all());
    }

    private List<DataFile> all() {
        return Stream.of(
                        fields,
                        bodies,
                        quantities,
                        quantityNotes,
                        projects,
                        projectActions,
                        actions,
                        pathways,
                        indicators,
                        links)
                .toList();
    }
}
