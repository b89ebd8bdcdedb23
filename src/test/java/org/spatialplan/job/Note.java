package org.spatialplan.job;

/** What jobs of these tests keep. */
record Note(String word) {

    static final JobKind<Note> KIND = new JobKind<>("note", Note.class, part -> part.endsWith(".tmp"));
}
