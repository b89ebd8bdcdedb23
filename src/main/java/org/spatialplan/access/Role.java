package org.spatialplan.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A set of rights with a name. Immutable. */
public enum Role {
    READER(Right.READ),
    PLANNER(Right.READ, Right.KEEP_REPORTS, Right.EDIT_PLAN),
    EDITOR(Right.READ, Right.KEEP_REPORTS, Right.EDIT_PLAN, Right.IMPORT),
    PUBLISHER(Right.READ, Right.PUBLISH),
    ADMINISTRATOR(Right.READ, Right.KEEP_REPORTS, Right.EDIT_PLAN, Right.IMPORT, Right.PUBLISH, Right.ADMINISTER);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = EnumSet.of(Right.NONE, rights);
    }

    /** Whether the role has a right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Returns the name in settings, keys and answers, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a role by its name in lower case. */
    public static Optional<Role> find(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
