package org.cutis.scans.upload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.ProblemBody;
import org.cutis.platform.StorageFull;
import org.cutis.scans.BodySite;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanBody;
import org.cutis.scans.ScanProblem;
import org.cutis.vision.PhotoRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Scans")
class ScanUploadController {
    /** The parts of the upload. */
    record ScanForm(
            @NotNull MultipartFile photo,
            Scan.@Nullable Kind kind,
            @Nullable BodySite bodySite,
            @Nullable UUID lesionId,

            @Nullable @Size(max = 1_000) @Pattern(regexp = "[^\\x00]*")
            String note,

            @Nullable Instant capturedAt) {
        NewScan scan(@Nullable String idempotencyKey) {
            return new NewScan(
                    kind == null ? Scan.Kind.LESION : kind,
                    bodySite,
                    lesionId,
                    note == null || note.isBlank() ? null : note.strip(),
                    capturedAt,
                    idempotencyKey);
        }
    }

    private final UploadScan uploadScan;

    ScanUploadController(UploadScan uploadScan) {
        this.uploadScan = uploadScan;
    }

    @PostMapping(path = "/api/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a photo and have it analysed",
            description = "JPEG, PNG or WebP, at most 20 MB and 50 megapixels. Answers 201 with the report when the "
                    + "analysis ends within 5 seconds, else 202; then follow /events or ask again.")
    @ApiResponse(
            responseCode = "201",
            description = "Analysed",
            content = @Content(schema = @Schema(implementation = ScanBody.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Stored; the analysis goes on",
            content = @Content(schema = @Schema(implementation = ScanBody.class)))
    @MayRefuse(
            room = ScanProblem.class,
            value = {
                "PHOTO_TOO_LARGE",
                "NOT_A_PHOTO",
                "PHOTO_UNREADABLE",
                "PHOTO_TOO_SMALL",
                "PHOTO_TOO_MANY_PIXELS",
                "PHOTO_ANIMATED",
                "KIND_NOT_AVAILABLE"
            })
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"IDEMPOTENCY_MISMATCH", "TOO_MANY_REQUESTS"})
    ResponseEntity<?> upload(
            @Valid @ModelAttribute ScanForm form,
            @Parameter(description = "Names this upload: sent twice within 24 hours, it makes one scan")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200)
                    @Nullable
                    String idempotencyKey,
            Locale locale) {
        return switch (uploadScan.upload(form.photo(), form.scan(idempotencyKey))) {
            case UploadOutcome.Analysed analysed -> answer(HttpStatus.CREATED, analysed.scan(), locale);
            case UploadOutcome.Queued queued -> answer(HttpStatus.ACCEPTED, queued.scan(), locale);
            case UploadOutcome.Refused refused -> refused(refused.reason());
            case UploadOutcome.KindNotAvailable none -> ScanProblem.KIND_NOT_AVAILABLE.answer();
            case UploadOutcome.CapturedInFuture future -> PlatformProblem.invalidField("/capturedAt", "invalid.future");
            case UploadOutcome.CapturedTooLongAgo past -> PlatformProblem.invalidField("/capturedAt", "invalid.past");
        };
    }

    private static ResponseEntity<ProblemBody> refused(PhotoRefused.Reason reason) {
        var problem = ScanProblem.of(reason);
        // The same problem, but with words on how to send a JPEG instead.
        return reason == PhotoRefused.Reason.HEIC
                ? problem.answerInWords("problem.not-a-photo.heic", java.util.Map.of())
                : problem.answer();
    }

    private static ResponseEntity<ScanBody> answer(HttpStatus status, Scan scan, Locale locale) {
        return ResponseEntity.status(status)
                .location(URI.create("/api/scans/" + scan.id()))
                .body(ScanBody.of(scan, locale));
    }

    /** Thrown while the body is read, before the method is called. */
    @ExceptionHandler({MaxUploadSizeExceededException.class, InvalidParameterException.class})
    ResponseEntity<ProblemBody> bodyNotTaken(RuntimeException fault) {
        if (StorageFull.causes(fault)) {
            return PlatformProblem.STORAGE_FULL.answer();
        }
        boolean tooLarge = fault instanceof MaxUploadSizeExceededException || fault.getCause() instanceof SizeException;
        return tooLarge ? ScanProblem.PHOTO_TOO_LARGE.answer() : PlatformProblem.MALFORMED_REQUEST.answer();
    }
}
