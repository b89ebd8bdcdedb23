package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "The same statement in Chinese and English.")
public record Sentence(String zh, String en) {}
