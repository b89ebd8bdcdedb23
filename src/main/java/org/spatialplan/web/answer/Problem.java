package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;

/** A problem, for the API description only. */
@Schema(description = "What went wrong (RFC 9457). What a code has no need of is left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(description = "names the kind of problem") @JsonInclude String type,
        @JsonInclude String title,
        int status,
        @Schema(description = "what was found and what was expected") @JsonInclude String detail,
        @Schema(description = "the path that was asked") @JsonInclude String instance,
        @Schema(description = "stable word for programs") @JsonInclude String code,
        @Schema(description = "the parameter, where one is at fault") String parameter,
        @Schema(description = "what was found") String value,
        @Schema(description = "what was expected") String expected,
        @Schema(description = "values or names that may have been meant") List<String> near,
        @Schema(description = "the names of which one is to be stated, such as the tables of a file")
                List<String> choices,
        @Schema(description = "of an unknown parameter: those that are known here") List<String> known,
        @Schema(description = "the right that is needed") String right,
        @Schema(description = "the caller's role") String role,
        @Schema(description = "the file that cannot be read") String file,
        @Schema(description = "its line, from 1") Integer line,
        @Schema(description = "of a list whose columns nothing tells: the cells of its first rows")
                List<List<String>> rows,
        @Schema(description = "what its columns may be, as the parameter `columns` says it") List<String> guess,
        @Schema(description = "the encoding in which it was read, as the parameter `textIn` says it") String textIn,
        @Schema(description = "the version that the request meant") Integer against,
        @Schema(description = "the newest version, which came meanwhile") Integer newest,
        @Schema(description = "what looks wrong about coordinates, with the parameters that would mend it")
                List<RemarkAnswer> diagnosis,
        @Schema(
                        description =
                                "of a working version that a newer plan has overtaken: what both changed, to be decided by keep and take")
                List<ClashAnswer> clashes,
        @Schema(description = "the detail in Chinese") String zh,
        @Schema(description = "the detail in English") String en,
        @Schema(description = "of a failure of the service: the id in its log") String id) {}
