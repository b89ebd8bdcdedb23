package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "All keys, also those that are valid no longer.")
public record KeyList(List<KeyAnswer> items) {}
