package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.edit.Clash;
import org.spatialplan.edit.ItemContent;

@JsonInclude
@Schema(description = "What a working version and a newer plan made of one item.")
public record ClashAnswer(
        @Schema(description = "its address, for example projects/5") String item,
        @Schema(
                        description = "in the plan from which the working version starts; null if it was not there",
                        nullable = true)
                Map<String, Object> base,
        @Schema(description = "in the working version; null if it was deleted there", nullable = true)
                Map<String, Object> working,
        @Schema(description = "in the newer plan; null if it is not there", nullable = true)
                Map<String, Object> current) {

    /** The answer for a clash. */
    public static ClashAnswer of(Clash clash) {
        return new ClashAnswer(
                clash.item().toString(), values(clash.base()), values(clash.working()), values(clash.current()));
    }

    private static Map<String, Object> values(Optional<ItemContent> content) {
        return content.map(ItemContent::values).orElse(null);
    }
}
