package org.spatialplan.document;

import java.util.List;
import org.spatialplan.text.Finding;

/**
 * What was read of a document.
 *
 * @param charset the encoding it was in
 * @param findings by line
 */
public record DocumentReading(String charset, PlanDraft draft, List<Finding> findings) {
    public DocumentReading {
        findings = List.copyOf(findings);
    }
}
