package org.spatialplan.imports;

/** Told how far an import is, from its own thread, often. */
public interface Progress {

    Progress NONE = (phase, done, total) -> {};

    /** @param total 0 if it cannot be told */
    void at(Phase phase, long done, long total);

    /** What is being done. */
    enum Phase {
        READING("读取", "reading"),
        COVERAGE("检查重叠与缝隙", "looking for overlaps and gaps"),
        COMPARING("与现行版本比较", "comparing with the current version"),
        WRITING("写入", "writing");

        private final String zh;
        private final String en;

        Phase(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
