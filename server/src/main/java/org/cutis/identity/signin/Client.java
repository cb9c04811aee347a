package org.cutis.identity.signin;

/** How the caller wants to carry its tokens. Lower case, as it stands in the contract. */
enum Client {
    app,
    browser
}
