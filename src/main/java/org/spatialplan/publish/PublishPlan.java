package org.spatialplan.publish;

import java.util.List;
import java.util.Locale;

/** What a publication finds and would do. */
public final class PublishPlan {

    private final String geoServerVersion;
    private final String workspace;
    private final List<Change> changes;
    private final List<String> leftAlone;

    PublishPlan(String geoServerVersion, String workspace, List<Change> changes, List<String> leftAlone) {
        this.geoServerVersion = geoServerVersion;
        this.workspace = workspace;
        this.changes = List.copyOf(changes);
        this.leftAlone = List.copyOf(leftAlone);
    }

    /**
     * One thing.
     *
     * @param kind for instance {@code feature type}
     * @param action {@code create}, {@code update} or {@code none}
     * @param fields what differs, for an update
     */
    public record Line(String kind, String name, String action, List<String> fields) {}

    /** Empty if the server does not tell. */
    public String geoServerVersion() {
        return geoServerVersion;
    }

    public String workspace() {
        return workspace;
    }

    /** All things of the publication, in the order in which they are made. */
    public List<Line> lines() {
        return changes.stream().map(PublishPlan::line).toList();
    }

    /** What is in the workspace but not of the publication. */
    public List<String> leftAlone() {
        return leftAlone;
    }

    public long created() {
        return count(Change.Action.CREATE);
    }

    public long updated() {
        return count(Change.Action.UPDATE);
    }

    public long unchanged() {
        return count(Change.Action.NONE);
    }

    public boolean isNothingToDo() {
        return toDo().isEmpty();
    }

    List<Change> toDo() {
        return changes.stream().filter(Change::isToDo).toList();
    }

    static Line line(Change change) {
        return new Line(
                change.kind().toString(),
                change.name(),
                change.action().name().toLowerCase(Locale.ROOT),
                change.fields());
    }

    private long count(Change.Action action) {
        return changes.stream().filter(change -> change.action() == action).count();
    }
}
