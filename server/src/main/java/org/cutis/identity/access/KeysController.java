package org.cutis.identity.access;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeysController {
    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    /** The public keys that verify access tokens, RFC 7517. */
    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> keys() {
        return keys.published().toJSONObject();
    }
}
