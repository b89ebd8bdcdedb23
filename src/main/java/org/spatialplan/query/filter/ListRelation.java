package org.spatialplan.query.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The relations of two lists (OGC 21-065r2, array functions). Lists are compared as sets: neither the order nor how often a
 * member stands in one counts. A missing member may be any.
 */
enum ListRelation {
    A_CONTAINS {
        @Override
        Boolean holds(Members one, Members other) {
            return one.contains(other);
        }
    },
    A_CONTAINEDBY {
        @Override
        Boolean holds(Members one, Members other) {
            return other.contains(one);
        }
    },
    A_EQUALS {
        @Override
        Boolean holds(Members one, Members other) {
            Boolean there = one.contains(other);
            Boolean back = other.contains(one);
            if (Objects.equals(there, false) || Objects.equals(back, false)) {
                return false;
            }
            return there == null || back == null ? null : true;
        }
    },
    A_OVERLAPS {
        @Override
        Boolean holds(Members one, Members other) {
            if (one.known.stream().anyMatch(other.known::contains)) {
                return true;
            }
            boolean mayMeet = one.incomplete && !other.isEmpty() || other.incomplete && !one.isEmpty();
            return mayMeet ? null : false;
        }
    };

    /** Finds a relation by its name in any case. */
    static Optional<ListRelation> find(String name) {
        return Arrays.stream(values())
                .filter(relation -> relation.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Tests two lists.
     *
     * @return null where a missing member decides
     */
    Boolean between(Collection<?> one, Collection<?> other) {
        return holds(new Members(one), new Members(other));
    }

    abstract Boolean holds(Members one, Members other);

    /** The members of a list, in the form of {@link ValueKind#normal}. */
    private static final class Members {

        private final TreeSet<Object> known = new TreeSet<>(Values::compare);
        private final boolean incomplete;

        Members(Collection<?> list) {
            list.stream()
                    .filter(Objects::nonNull)
                    .forEach(member -> known.add(ValueKind.of(member).normal(member)));
            incomplete = list.stream().anyMatch(Objects::isNull);
        }

        boolean isEmpty() {
            return known.isEmpty() && !incomplete;
        }

        /** Tests whether all members of the other list are in this one. */
        Boolean contains(Members other) {
            if (!known.containsAll(other.known)) {
                return incomplete ? null : false;
            }
            return other.incomplete ? null : true;
        }
    }
}
