package org.spatialplan.plan;

/**
 * An item of the plan, named as addresses name it: {@code projects/5}, {@code actions/3-05}, {@code tasks/ch3-02},
 * {@code pathways/12}, {@code indicators/9}.
 *
 * @param kind of the plan's item
 * @param id the number or id of the item
 */
public record Subject(Kind kind, String id) {

    /** The path segment doubles as the stable name. */
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

        /** As addresses have it, for example {@code projects}. */
        public String path() {
            return path;
        }

        /** Whether links lead from such items to the ground. */
        public boolean hasLinks() {
            return this == PROJECTS || this == ACTIONS || this == TASKS;
        }
    }

    public static Subject project(int number) {
        return new Subject(Kind.PROJECTS, Integer.toString(number));
    }

    public static Subject action(String id) {
        return new Subject(Kind.ACTIONS, id);
    }

    public static Subject task(String id) {
        return new Subject(Kind.TASKS, id);
    }

    public static Subject pathway(int number) {
        return new Subject(Kind.PATHWAYS, Integer.toString(number));
    }

    public static Subject indicator(int number) {
        return new Subject(Kind.INDICATORS, Integer.toString(number));
    }

    /** From {@code projects/5} or {@code actions/3-05}. */
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
