package org.spatialplan.format.excel;

import java.io.IOException;
import org.spatialplan.text.LocalizedText;

/** A workbook is broken or too large. It is caught in this package, which knows the file's name. */
final class BrokenWorkbookException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient LocalizedText text;

    BrokenWorkbookException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    LocalizedText text() {
        return text;
    }
}
