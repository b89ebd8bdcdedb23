package org.spatialplan.format.city;

import java.util.List;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanBuilder;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Project;

/**
 * The tables of a plan as they were read, and where the rows stand.
 *
 * @param parts all of them
 */
public record PlanTables(
        PlanFiles files, PlanBuilder parts, List<Project> projects, List<Link> links, List<NamedPlace> places) {

    /**
     * Makes the plan of them.
     *
     * @throws DataFileException if they contradict each other
     */
    public Plan plan() {
        try {
            return parts.build();
        } catch (PlanException e) {
            throw new DataFileException("plan", 0, e.text(), e);
        }
    }

    /** The line of a project; 0 if it has none. */
    public long lineOf(Project project) {
        return CsvTable.read(files.projects()).lineOf("number", Integer.toString(project.number()));
    }

    /** The line of a link; 0 if it has none. */
    public long lineOf(Link link) {
        return CsvTable.read(files.links()).lineOf("id", link.id());
    }

    /** The line of a place; 0 if it has none. */
    public long lineOf(NamedPlace place) {
        return files.chapters()
                .places()
                .map(file -> CsvTable.read(file).lineOf("id", place.id()))
                .orElse(0L);
    }
}
