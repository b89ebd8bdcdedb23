package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;

/** An import that cannot be given up now: its version is being written, in one transaction that ends by itself. */
public final class ImportBusyException extends CodedException {

    private final String zh;

    ImportBusyException(String id) {
        super("import-writing", "the import " + id + " is being written, all or nothing; ask for it again in a moment");
        this.zh = "导入 " + id + " 正在一次写入，很快结束；请稍后再查";
    }

    @Override
    public String messageZh() {
        return zh;
    }
}
