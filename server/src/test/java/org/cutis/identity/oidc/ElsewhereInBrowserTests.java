package org.cutis.identity.oidc;

import java.util.Map;
import org.cutis.kit.House;
import org.cutis.kit.Issuer;
import org.cutis.kit.Journey;
import org.junit.jupiter.api.Test;

/** The same in a real browser, which holds strict cookies back by itself (web/journeys). */
class ElsewhereInBrowserTests extends WithIssuers {
    ElsewhereInBrowserTests(House house) {
        super(house);
    }

    @Test
    void people_come_in_by_an_account_elsewhere_and_link_one() {
        Journey.run(
                "elsewhere",
                Map.of(
                        "CUTIS_BASE",
                        server().toString(),
                        "CUTIS_ISSUER",
                        ISSUER.address(),
                        "CUTIS_ISSUER_PASSWORD",
                        Issuer.PASSWORD));
    }
}
