package org.spatialplan.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** The multipart form with parcels, for the API description only. */
@Schema(description = "The parameters of the address may be fields of the form, too.")
record SubmittedForm(
        @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) String file,
        @Schema(
                        type = "string",
                        format = "binary",
                        description = "the area that an opinion or approval covers, in any of the formats")
                String approval) {}
