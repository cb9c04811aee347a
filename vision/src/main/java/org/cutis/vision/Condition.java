package org.cutis.vision;

/**
 * The seven classes of HAM10000 (Tschandl et al. 2018), one table for all codes.
 *
 * <p>SNOMED CT and ICD-10 codes name the most usual member of each class; akiec, bkl and vasc are groups.
 */
public enum Condition {
    akiec("201101007", "L57.0", true),
    bcc("254701007", "C44.9", true),
    bkl("25499005", "L82.1", false),
    df("72079004", "D23.9", false),
    mel("93655004", "C43.9", true),
    nv("400096001", "D22.9", false),
    vasc("400210000", "D18.0", false);

    private final String snomed;
    private final String icd10;
    private final boolean malignant;

    Condition(String snomed, String icd10, boolean malignant) {
        this.snomed = snomed;
        this.icd10 = icd10;
        this.malignant = malignant;
    }

    /** SNOMED CT concept. */
    public String snomed() {
        return snomed;
    }

    /** ICD-10 code. */
    public String icd10() {
        return icd10;
    }

    /** Cancer or its precursor: what should be seen by a doctor. */
    public boolean malignant() {
        return malignant;
    }
}
