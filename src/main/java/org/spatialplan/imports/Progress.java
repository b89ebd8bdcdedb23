package org.spatialplan.imports;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Told how far an import is, from its own thread, often. */
public interface Progress {

    Progress NONE = (phase, done, total) -> {};

    /** @param total 0 if it cannot be told */
    void at(Phase phase, long done, long total);

    /** What is being done. */
    enum Phase {
        READING(Messages.of("imports.reading")),
        COVERAGE(Messages.of("imports.looking-overlaps-gaps")),
        COMPARING(Messages.of("imports.comparing-current-version")),
        WRITING(Messages.of("imports.writing"));

        private final LocalizedText text;

        Phase(LocalizedText text) {
            this.text = text;
        }

        public String zh() {
            return text.zh();
        }

        public String en() {
            return text.en();
        }
    }
}
