package org.cutis.scans.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.cutis.vision.Condition;
import org.cutis.vision.ReportTexts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A scan as it stands in a list: rendered by the database when the scan changed, since people look far more often than they
 * upload. Only the name of the condition is added when it is read.
 *
 * @param json a {@link ScanInList}
 */
@Schema(implementation = ScanInList.class)
@JsonSerialize(using = ScanRow.AsItIs.class)
record ScanRow(UUID id, String json) {

    static ScanRow of(UUID id, String kept, @Nullable String condition, ReportTexts texts) {
        if (condition == null) {
            return new ScanRow(id, kept);
        }
        var json = new StringBuilder(kept.length() + 64);
        json.append(kept, 0, kept.length() - 1).append(",\"name\":\"");
        JsonStringEncoder.getInstance().quoteAsString(texts.name(Condition.valueOf(condition)), json);
        return new ScanRow(id, json.append("\"}").toString());
    }

    static final class AsItIs extends StdSerializer<ScanRow> {
        AsItIs() {
            super(ScanRow.class);
        }

        @Override
        public void serialize(ScanRow row, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(row.json());
        }
    }
}
