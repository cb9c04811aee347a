package org.cutis.audit.accesslog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cutis.platform.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Accounts")
class AccessLogController {
    private final AccessLog accessLog;

    AccessLogController(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @GetMapping("/api/account/access-log")
    @Operation(
            summary = "Who looked at my data or changed it, newest first",
            description = "What I read of my own stands there once an hour for each thing; all else every time.")
    Page<AccessLog.AccessBody> read(
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "Only what others did") @RequestParam(defaultValue = "false") boolean others) {
        return accessLog.read(limit, cursor == null ? null : Page.cursorId(cursor), others);
    }
}
