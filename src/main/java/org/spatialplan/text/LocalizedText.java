package org.spatialplan.text;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "The same statement in Chinese and English.")
public record LocalizedText(String zh, String en) {}
