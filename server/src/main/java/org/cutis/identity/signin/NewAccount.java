package org.cutis.identity.signin;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of a registration. There is no role in it. */
record NewAccount(
        @NotBlank @Email(regexp = "[^@\\s\\p{Cc}]+@[^@\\s\\p{Cc}]+\\.[^@\\s.\\p{Cc}]+") @Size(max = 254)
        String email,

        @Nullable @Size(min = 3, max = 40) @Pattern(regexp = "[\\p{L}\\p{N}._-]+")
        String username,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*")
        String firstName,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*")
        String lastName,

        @NotBlank @Size(max = 200) String password,
        @Nullable @Size(max = 200) String passwordConfirm,
        @Nullable Client client) {

    Client clientOrApp() {
        return client == null ? Client.app : client;
    }

    @Override
    public String toString() {
        return "new account";
    }
}
