package org.spatialplan.document;

import java.util.List;
import org.spatialplan.text.Finding;

/**
 * The result of reading a document.
 *
 * @param charset its encoding
 * @param findings by line
 */
public record DocumentReading(String charset, PlanDraft draft, List<Finding> findings) {
    public DocumentReading {
        findings = List.copyOf(findings);
    }
}
