package org.spatialplan.plan;

/**
 * What a link starts from: a project or an action.
 *
 * @param kind of the plan's item
 * @param id the project's number or the action's id
 */
public record Subject(Kind kind, String id) {

    /** The path segment doubles as the stable name. */
    public enum Kind {
        PROJECTS("projects"),
        ACTIONS("actions");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    public static Subject project(int number) {
        return new Subject(Kind.PROJECTS, Integer.toString(number));
    }

    public static Subject action(String id) {
        return new Subject(Kind.ACTIONS, id);
    }

    /** From {@code projects/5} or {@code actions/3-05}. */
    public static Subject parse(String text) {
        for (Kind kind : Kind.values()) {
            String prefix = kind.path + "/";
            if (text.startsWith(prefix) && text.length() > prefix.length()) {
                return new Subject(kind, text.substring(prefix.length()));
            }
        }
        throw new PlanException("subject-unknown", "Expected projects/<number> or actions/<id>, found '" + text + "'");
    }

    @Override
    public String toString() {
        return kind.path + "/" + id;
    }
}
