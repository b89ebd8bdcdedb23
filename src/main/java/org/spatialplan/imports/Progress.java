package org.spatialplan.imports;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Receives the progress of an import, often and in the import's own thread. */
public interface Progress {

    Progress NONE = (phase, done, total) -> {};

    /**
     * Receives progress.
     *
     * @param total 0 if it is unknown
     */
    void at(Phase phase, long done, long total);

    /** The phases of an import. */
    enum Phase {
        READING(Messages.of("imports.reading")),
        COVERAGE(Messages.of("imports.looking-overlaps-gaps")),
        COMPARING(Messages.of("imports.comparing-current-version")),
        WRITING(Messages.of("imports.writing"));

        private final LocalizedText text;

        Phase(LocalizedText text) {
            this.text = text;
        }

        /** The name in Chinese. */
        public String zh() {
            return text.zh();
        }

        /** The name in English. */
        public String en() {
            return text.en();
        }
    }
}
