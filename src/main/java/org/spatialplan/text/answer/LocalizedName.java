package org.spatialplan.text.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "Something with an id and names in Chinese and English.")
public record LocalizedName(
        String id, @JsonProperty("name_zh") String nameZh, @JsonProperty("name_en") String nameEn) {}
