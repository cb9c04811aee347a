package org.cutis.platform.postgres;

import org.cutis.platform.CutisHome;
import org.cutis.platform.StartupFault;

/** Another process holds the data folder. */
final class HomeInUse extends StartupFault {
    private static final long serialVersionUID = 1;

    HomeInUse(CutisHome home) {
        super("Another Cutis is running on the data folder " + home.path()
                + "; stop it, or set CUTIS_HOME to another folder.");
    }
}
