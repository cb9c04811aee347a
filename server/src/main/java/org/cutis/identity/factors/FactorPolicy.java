package org.cutis.identity.factors;

import java.util.List;
import org.cutis.identity.FactorStore;
import org.cutis.identity.StepUp;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Role;
import org.cutis.platform.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Which roles need a second factor; the administrator decides. */
@UseCase
class FactorPolicy {
    private final FactorStore store;
    private final StepUp stepUp;
    private final CurrentPerson me;

    FactorPolicy(FactorStore store, StepUp stepUp, CurrentPerson me) {
        this.store = store;
        this.stepUp = stepUp;
        this.me = me;
    }

    List<Role> read() {
        me.inRole(Role.ADMIN);
        return store.rolesThatNeedOne();
    }

    @Transactional
    List<Role> change(List<Role> roles) {
        me.inRole(Role.ADMIN);
        stepUp.require();
        for (var role : Role.values()) {
            store.require(role, roles.contains(role));
        }
        return store.rolesThatNeedOne();
    }
}
