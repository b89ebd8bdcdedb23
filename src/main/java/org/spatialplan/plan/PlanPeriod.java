package org.spatialplan.plan;

import java.util.Arrays;
import java.util.List;

/** The periods of the plan: each ends with a year for which its indicators have targets. */
public enum PlanPeriod {
    TO_2025("to-2025", Integer.MIN_VALUE, 2025),
    TO_2030("2026-2030", 2026, 2030),
    TO_2035("2031-2035", 2031, 2035);

    private final String word;
    private final int first;
    private final int last;

    PlanPeriod(String word, int first, int last) {
        this.word = word;
        this.first = first;
        this.last = last;
    }

    /** Returns the word for it in questions and answers. */
    public String word() {
        return word;
    }

    /** Returns the last year, for which the plan has targets. */
    public int last() {
        return last;
    }

    /** Tests whether a year is in it. */
    public boolean holds(int year) {
        return first <= year && year <= last;
    }

    /** Tests whether works go on in it: at least one of their years is in it. */
    public boolean meets(Project project) {
        return first <= project.yearTo() && project.yearFrom() <= last;
    }

    /** Lists the periods in which works go on. */
    public static List<PlanPeriod> of(Project project) {
        return Arrays.stream(values()).filter(period -> period.meets(project)).toList();
    }
}
