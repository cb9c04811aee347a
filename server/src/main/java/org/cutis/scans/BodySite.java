package org.cutis.scans;

/** Where on the body, coarse: fine enough to find a spot again, coarse enough to choose with one tap. */
public enum BodySite {
    SCALP,
    FACE,
    EAR,
    NECK,
    CHEST,
    ABDOMEN,
    BACK,
    SHOULDER,
    ARM,
    HAND,
    BUTTOCKS,
    GENITALS,
    LEG,
    FOOT
}
