package org.cutis.identity;

import java.util.Locale;
import java.util.Optional;
import org.cutis.platform.Addressees;
import org.cutis.platform.PersonId;
import org.springframework.stereotype.Component;

/** People get their letters where they sign in. */
@Component
class AccountAddressees implements Addressees {
    private final Accounts accounts;

    AccountAddressees(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Addressee> find(PersonId person) {
        return accounts.find(person)
                .map(account ->
                        new Addressee(account.email(), account.firstName(), Locale.forLanguageTag(account.locale())));
    }
}
