package org.cutis.scans.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.cutis.platform.MayRefuse;
import org.cutis.scans.ScanProblem;
import org.cutis.scans.history.Searches.Search;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scans")
@Tag(name = "Scans")
class SearchesController {
    private final SavedSearches searches;

    SearchesController(SavedSearches searches) {
        this.searches = searches;
    }

    record SearchToSave(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\x00]*")
            String name,

            @NotNull @Valid Filters filters) {}

    /** The whole list; there are few. */
    record SearchList(List<Search> items) {}

    @GetMapping("/recent-searches")
    @Operation(summary = "My last searches, newest first")
    SearchList recent() {
        return new SearchList(searches.recent());
    }

    @DeleteMapping("/recent-searches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget my last searches")
    void forgetRecent() {
        searches.forgetRecent();
    }

    @GetMapping("/saved-searches")
    @Operation(summary = "Searches I gave a name, by name")
    SearchList saved() {
        return new SearchList(searches.saved());
    }

    @PostMapping("/saved-searches")
    @Operation(summary = "Keep a search under a name")
    @ApiResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = Search.class)))
    @MayRefuse(room = ScanProblem.class, value = "SEARCH_NAME_TAKEN")
    ResponseEntity<?> save(@Valid @RequestBody SearchToSave wanted) {
        return searches.save(wanted.name().strip(), wanted.filters())
                .<ResponseEntity<?>>map(
                        saved -> ResponseEntity.status(HttpStatus.CREATED).body(saved))
                .orElseGet(ScanProblem.SEARCH_NAME_TAKEN::answer);
    }

    @DeleteMapping("/saved-searches/{id}")
    @Operation(summary = "Delete a kept search")
    @ApiResponse(responseCode = "204", description = "Deleted")
    @MayRefuse(room = ScanProblem.class, value = "NO_SUCH_SEARCH")
    ResponseEntity<?> delete(@PathVariable UUID id) {
        return searches.delete(id) ? ResponseEntity.noContent().build() : ScanProblem.NO_SUCH_SEARCH.answer();
    }
}
