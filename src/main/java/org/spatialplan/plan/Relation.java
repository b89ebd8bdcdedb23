package org.spatialplan.plan;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How one item of the plan belongs to another, with its evidence. What projects carry out stands with the projects
 * ({@link Project#actions()}).
 *
 * @param year of {@link Kind#DUE} the year; of {@link Kind#NEEDS} the year in which the part that needs the other
 *     begins, where the text says one; else empty
 * @param evidence where in the plan; several references are separated by semicolons
 * @param words the plan's few words on which the relation rests, which stand in each place of the evidence; empty where
 *     the plan does not name it
 * @param noteZh why, or what is to be known beside; may be empty where the plan names it
 */
public record Relation(
        Subject subject,
        Kind kind,
        Subject object,
        Optional<Integer> year,
        Basis basis,
        String evidence,
        String words,
        String noteZh,
        String noteEn) {

    /** The kinds of relations. */
    public enum Kind {
        /** An action or task changes what an indicator measures. */
        SERVES(EnumSet.of(Subject.Kind.ACTIONS, Subject.Kind.TASKS), EnumSet.of(Subject.Kind.INDICATORS)),
        /** A boxed action is how a task of a chapter, or a part of it, is done. */
        CARRIES_OUT(EnumSet.of(Subject.Kind.ACTIONS), EnumSet.of(Subject.Kind.TASKS)),
        /** Two projects list the same works. It holds both ways and stands once, with the lower number first. */
        SAME_WORKS(EnumSet.of(Subject.Kind.PROJECTS), EnumSet.of(Subject.Kind.PROJECTS)),
        /** A project builds on another one. */
        NEEDS(EnumSet.of(Subject.Kind.PROJECTS), EnumSet.of(Subject.Kind.PROJECTS)),
        /** A pathway or task wants a project, or a part of it, done by the end of a year. */
        DUE(EnumSet.of(Subject.Kind.PROJECTS), EnumSet.of(Subject.Kind.PATHWAYS, Subject.Kind.TASKS));

        private final Set<Subject.Kind> from;
        private final Set<Subject.Kind> to;

        Kind(Set<Subject.Kind> from, Set<Subject.Kind> to) {
            this.from = from;
            this.to = to;
        }

        /** Tests whether items of these kinds may stand in this relation. */
        public boolean fits(Subject.Kind subject, Subject.Kind object) {
            return from.contains(subject) && to.contains(object);
        }

        /** Tests whether a year may or must stand in this relation. */
        boolean fits(Optional<Integer> year) {
            return this == NEEDS || year.isPresent() == (this == DUE);
        }

        /** Returns the kind of a {@link #word}. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Returns the name in files and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a relation rests on. */
    public enum Basis {
        /** The plan's words say it. */
        NAMED,
        /** The author of the relation concluded it from what both are about. */
        SUBJECT;

        /** Returns the basis of a {@link #word}. */
        public static Basis of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Returns the name in files and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tests whether the plan's words say it. */
    public boolean isNamed() {
        return basis == Basis.NAMED;
    }

    /** Tests whether the items and the year are ones of the kind. */
    public boolean fits() {
        return kind.fits(subject.kind(), object.kind()) && kind.fits(year) && !subject.equals(object);
    }

    @Override
    public String toString() {
        return subject + " " + kind.word() + " " + object;
    }
}
