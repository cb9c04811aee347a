package org.cutis.scans.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.Page;
import org.cutis.scans.BodySite;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanProblem;
import org.cutis.scans.ScanRetention;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport;
import org.cutis.vision.ReportTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scans")
@Tag(name = "Scans")
class HistoryController {
    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    /** @param restorableForDays how long each of them can be restored */
    record Cleared(int deleted, long restorableForDays) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "My scans, newest first, searched and filtered")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ListBody.Described.class)))
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable @Size(max = Filters.LONGEST) @Pattern(regexp = Filters.TEXT)
                    String q,
            @RequestParam(required = false) Scan.@Nullable Kind kind,
            @RequestParam(required = false) LesionReport.Risk.@Nullable Level risk,
            @RequestParam(required = false) @Nullable Condition condition,
            @RequestParam(required = false) @Nullable BodySite bodySite,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID lesionId,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(defaultValue = "false") boolean deleted,
            Locale locale) {
        // One by one: binding them to the record takes as long as the query.
        var filters = new Filters(q, kind, risk, condition, bodySite, from, to, lesionId);
        var before = cursor == null ? null : Page.cursorId(cursor);
        var page = history.list(filters, new History.Wanted(limit, before, count, deleted));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ListBody.of(page, ReportTexts.in(locale)));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a scan; it can be restored for 30 days")
    @ApiResponse(responseCode = "204", description = "Deleted")
    @MayRefuse(room = ScanProblem.class, value = "NO_SUCH_SCAN")
    ResponseEntity<?> delete(@PathVariable UUID id) {
        return history.delete(new ScanId(id)) ? ResponseEntity.noContent().build() : ScanProblem.NO_SUCH_SCAN.answer();
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Undo a deletion")
    @ApiResponse(responseCode = "204", description = "The scan is back")
    @MayRefuse(room = ScanProblem.class, value = "NO_SUCH_SCAN")
    ResponseEntity<?> restore(@PathVariable UUID id) {
        return history.restore(new ScanId(id)) ? ResponseEntity.noContent().build() : ScanProblem.NO_SUCH_SCAN.answer();
    }

    /** Only with {@code all=true}: a slip of the hand must not clear a history. */
    @DeleteMapping(params = "all=true")
    @Operation(summary = "Delete all my scans; they can be restored for 30 days")
    @ApiResponse(
            responseCode = "200",
            description = "How many were deleted",
            content = @Content(schema = @Schema(implementation = Cleared.class)))
    Cleared clear(@RequestParam boolean all) {
        return new Cleared(history.clear(), ScanRetention.RESTORABLE.toDays());
    }
}
