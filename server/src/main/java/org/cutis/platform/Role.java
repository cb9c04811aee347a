package org.cutis.platform;

/** What a person may be here. Given by an administrator, never taken from a request. */
public enum Role {
    PATIENT,
    DOCTOR,
    ADMIN
}
