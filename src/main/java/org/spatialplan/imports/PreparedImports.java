package org.spatialplan.imports;

import java.util.List;

/** What one file brings to several layers, ready to be added together. Used by one thread. */
public final class PreparedImports implements AutoCloseable {

    private final List<PreparedImport> all;

    PreparedImports(List<PreparedImport> all) {
        this.all = List.copyOf(all);
    }

    /** The imports, in the order in which they were asked for. */
    public List<PreparedImport> all() {
        return all;
    }

    /** Their reports. */
    public List<ImportReport> reports() {
        return all.stream().map(PreparedImport::report).toList();
    }

    @Override
    public void close() {
        all.forEach(PreparedImport::close);
    }
}
