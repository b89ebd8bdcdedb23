package org.spatialplan.publish;

import java.util.List;
import java.util.Locale;

/** The changes that a publication needs. */
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
     * @param kind for example {@code feature type}
     * @param action {@code create}, {@code update} or {@code none}
     * @param fields what differs, for an update
     */
    public record Line(String kind, String name, String action, List<String> fields) {}

    /** Returns GeoServer's version; empty if it is unknown. */
    public String geoServerVersion() {
        return geoServerVersion;
    }

    /** Returns the name of the workspace. */
    public String workspace() {
        return workspace;
    }

    /** Lists all things of the publication, in the order in which they are made. */
    public List<Line> lines() {
        return changes.stream().map(PublishPlan::line).toList();
    }

    /** Lists what is in the workspace but not in the publication. */
    public List<String> leftAlone() {
        return leftAlone;
    }

    /** Counts the things to create. */
    public long created() {
        return count(Change.Action.CREATE);
    }

    /** Counts the things to update. */
    public long updated() {
        return count(Change.Action.UPDATE);
    }

    /** Counts the things that are correct. */
    public long unchanged() {
        return count(Change.Action.NONE);
    }

    /** Tests whether the store is as it should be, so that what is there can be drawn. */
    public boolean isStoreCorrect() {
        return changes.stream().noneMatch(change -> change.kind() == Change.Kind.DATA_STORE && change.isToDo());
    }

    /** Tests whether everything is correct. */
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
