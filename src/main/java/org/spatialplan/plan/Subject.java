package org.spatialplan.plan;

/**
 * A reference to an item of the plan, as addresses have it: {@code projects/5}, {@code actions/3-05},
 * {@code tasks/ch3-02}, {@code pathways/12}, {@code indicators/9}.
 *
 * @param kind of the plan's item
 * @param id the number or id of the item
 */
public record Subject(Kind kind, String id) {

    /** The kinds of items; the path segment is also the stable name. */
    public enum Kind {
        PROJECTS("projects"),
        ACTIONS("actions"),
        TASKS("tasks"),
        PATHWAYS("pathways"),
        INDICATORS("indicators");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Returns the path segment, for example {@code projects}. */
        public String path() {
            return path;
        }

        /** Tests whether such items may have links to the ground. */
        public boolean hasLinks() {
            return this == PROJECTS || this == ACTIONS || this == TASKS;
        }
    }

    /** Returns the reference to a project. */
    public static Subject project(int number) {
        return new Subject(Kind.PROJECTS, Integer.toString(number));
    }

    /** Returns the reference to an action. */
    public static Subject action(String id) {
        return new Subject(Kind.ACTIONS, id);
    }

    /** Returns the reference to a task. */
    public static Subject task(String id) {
        return new Subject(Kind.TASKS, id);
    }

    /** Returns the reference to a pathway. */
    public static Subject pathway(int number) {
        return new Subject(Kind.PATHWAYS, Integer.toString(number));
    }

    /** Returns the reference to an indicator. */
    public static Subject indicator(int number) {
        return new Subject(Kind.INDICATORS, Integer.toString(number));
    }

    /** Parses {@code projects/5} or {@code actions/3-05}. */
    public static Subject parse(String text) {
        for (Kind kind : Kind.values()) {
            String prefix = kind.path + "/";
            if (text.startsWith(prefix) && text.length() > prefix.length()) {
                return new Subject(kind, text.substring(prefix.length()));
            }
        }
        throw new PlanException(
                "subject-unknown",
                "Expected projects/<number>, actions/<id>, tasks/<id>, pathways/<number> or indicators/<number>, found '"
                        + text + "'");
    }

    @Override
    public String toString() {
        return kind.path + "/" + id;
    }
}
