package org.cutis.identity.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cutis.identity.IdentityProblem;
import org.cutis.identity.ProfileChange;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.Page;
import org.cutis.platform.PersonId;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.Role;
import org.cutis.platform.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
@Tag(name = "Administration")
class PeopleController {
    private static final int LONGEST = 200;
    private static final String TEXT = "[^\\x00]*";

    private final FindPeople findPeople;
    private final ChangePerson changePerson;
    private final ChangeRole changeRole;
    private final SuspendPerson suspendPerson;
    private final DeletePerson deletePerson;

    PeopleController(
            FindPeople findPeople,
            ChangePerson changePerson,
            ChangeRole changeRole,
            SuspendPerson suspendPerson,
            DeletePerson deletePerson) {
        this.findPeople = findPeople;
        this.changePerson = changePerson;
        this.changeRole = changeRole;
        this.suspendPerson = suspendPerson;
        this.deletePerson = deletePerson;
    }

    record RoleChange(@NotNull Role role) {}

    /** @param reason for other administrators; the person is not told */
    record Suspension(
            @NotNull Boolean suspended,

            @Nullable @Size(max = 500) @Pattern(regexp = TEXT)
            String reason) {}

    @GetMapping
    @Operation(summary = "People, the newest account first, by part of name, address or username")
    Page<Person.Body> list(
            @RequestParam(required = false) @Nullable @Size(max = LONGEST) @Pattern(regexp = TEXT) String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean suspended,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count) {
        var before = cursor == null ? null : Page.cursorId(cursor);
        return findPeople
                .list(new PersonFilter(q, role, suspended), before, limit, count)
                .map(Person::body);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One person")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Person.Body.class)))
    @MayRefuse(room = IdentityProblem.class, value = "NO_SUCH_PERSON")
    ResponseEntity<?> read(@PathVariable UUID id) {
        return findPeople
                .one(new PersonId(id))
                .<ResponseEntity<?>>map(PeopleController::body)
                .orElseGet(IdentityProblem.NO_SUCH_PERSON::answer);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a person's names, language or time zone; needs If-Match")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Person.Body.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"NO_SUCH_PERSON", "USERNAME_TAKEN"})
    @MayRefuse(
            room = PlatformProblem.class,
            value = {"STALE_VERSION", "VERSION_REQUIRED"})
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @Valid @RequestBody ProfileChange change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(changePerson.change(new PersonId(id), change, ifMatch));
    }

    @PutMapping("/{id}/role")
    @Operation(summary = "Give a person a role; it holds from their next request on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Person.Body.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"NO_SUCH_PERSON", "LAST_ADMINISTRATOR", "STEP_UP_REQUIRED"})
    ResponseEntity<?> changeRole(@PathVariable UUID id, @Valid @RequestBody RoleChange wanted) {
        return answer(changeRole.change(new PersonId(id), wanted.role()));
    }

    @PutMapping("/{id}/suspension")
    @Operation(summary = "Keep a person out, signed out at once, or let them in again")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Person.Body.class)))
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"NO_SUCH_PERSON", "LAST_ADMINISTRATOR", "STEP_UP_REQUIRED"})
    ResponseEntity<?> suspend(@PathVariable UUID id, @Valid @RequestBody Suspension wanted) {
        var person = new PersonId(id);
        return answer(
                wanted.suspended() ? suspendPerson.suspend(person, wanted.reason()) : suspendPerson.readmit(person));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a person with all that is kept of them; it cannot be taken back")
    @ApiResponse(responseCode = "204", description = "Deleted")
    @MayRefuse(
            room = IdentityProblem.class,
            value = {"NO_SUCH_PERSON", "LAST_ADMINISTRATOR", "STEP_UP_REQUIRED"})
    ResponseEntity<?> delete(@PathVariable UUID id) {
        return answer(deletePerson.delete(new PersonId(id)));
    }

    private static ResponseEntity<?> answer(PersonOutcome outcome) {
        return switch (outcome) {
            case PersonOutcome.Changed changed -> body(changed.person());
            case PersonOutcome.Deleted deleted -> ResponseEntity.noContent().build();
            case PersonOutcome.NoSuchPerson none -> IdentityProblem.NO_SUCH_PERSON.answer();
            case PersonOutcome.LastAdministrator last -> IdentityProblem.LAST_ADMINISTRATOR.answer();
            case PersonOutcome.UsernameTaken taken -> IdentityProblem.USERNAME_TAKEN.answer();
            case PersonOutcome.NoSuchTimeZone zone -> PlatformProblem.invalidField("/timeZone", "invalid.time-zone");
            case PersonOutcome.Stale stale -> PlatformProblem.STALE_VERSION.answer();
        };
    }

    private static ResponseEntity<Person.Body> body(Person person) {
        return ResponseEntity.ok().eTag(Versions.etag(person.version())).body(person.body());
    }
}
