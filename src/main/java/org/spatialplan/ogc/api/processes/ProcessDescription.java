package org.spatialplan.ogc.api.processes;

import java.util.List;
import java.util.Map;
import org.spatialplan.web.answer.PageLink;

/** The full description of a process (18-062r2, 7.10). */
record ProcessDescription(
        String id,
        String title,
        String description,
        String version,
        List<String> jobControlOptions,
        List<String> outputTransmission,
        Map<String, Input> inputs,
        Map<String, Output> outputs,
        List<PageLink> links) {

    /** A process in the list. */
    record Summary(
            String id,
            String title,
            String description,
            List<String> keywords,
            String version,
            List<String> jobControlOptions,
            List<String> outputTransmission,
            List<PageLink> links) {}

    record Input(String title, String description, int minOccurs, int maxOccurs, Map<String, Object> schema) {}

    record Output(String title, String description, Map<String, Object> schema) {}
}
