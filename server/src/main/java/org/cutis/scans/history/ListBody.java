package org.cutis.scans.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cutis.platform.Page;
import org.cutis.vision.Condition;
import org.cutis.vision.ReportTexts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a list of scans, a {@link Page} of {@link ScanInList}: the rows byte by byte as the database keeps them, each
 * with the name of its condition in the caller's language. Reading and writing JSON took longer than all else in such a call.
 */
final class ListBody {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BYTES_OF_A_ROW = 320;

    private final Map<String, byte[]> ends;
    private final ByteArrayOutputStream body;

    private ListBody(ReportTexts texts, int rows) {
        this.ends = Arrays.stream(Condition.values())
                .collect(Collectors.toMap(
                        Enum::name, code -> utf8(",\"name\":" + JSON.writeValueAsString(texts.name(code)) + "}")));
        this.body = new ByteArrayOutputStream(rows * BYTES_OF_A_ROW);
    }

    /** What the description of the interface says of it. */
    @Schema(name = "ScansPage")
    record Described(
            List<ScanInList> items,
            @Nullable String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long count) {}

    static byte[] of(Page<ScanRow> page, ReportTexts texts) {
        var list = new ListBody(texts, page.items().size() + 1);
        list.body.writeBytes(utf8("{\"items\":["));
        for (int i = 0; i < page.items().size(); i++) {
            if (i > 0) {
                list.body.write(',');
            }
            list.add(page.items().get(i));
        }
        var count = page.count() == null ? "" : ",\"count\":" + page.count();
        list.body.writeBytes(utf8("],\"next\":" + JSON.writeValueAsString(page.next()) + count + "}"));
        return list.body.toByteArray();
    }

    private void add(ScanRow row) {
        var end = row.condition() == null ? null : ends.get(row.condition());
        if (end == null) {
            body.writeBytes(row.json());
        } else {
            body.write(row.json(), 0, row.json().length - 1);
            body.writeBytes(end);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
