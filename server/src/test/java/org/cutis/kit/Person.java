package org.cutis.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with an account, signed in as an app. */
public record Person(UUID id, String email, String access, String refresh, Caller caller) {
    public static final String PASSWORD = "three green lamps";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The body of a registration that is in order, with an address of its own. */
    public static Map<String, Object> aRegistration() {
        var body = new HashMap<String, Object>();
        body.put("email", "person" + NUMBER.incrementAndGet() + "-" + System.nanoTime() + "@example.org");
        body.put("firstName", "Anna");
        body.put("lastName", "Berg");
        body.put("password", PASSWORD);
        return body;
    }

    public static Person register(Caller stranger) {
        return of(stranger, stranger.post("/api/auth/register", aRegistration()).expect(201));
    }

    public static Person signIn(Caller stranger, String login, String password) {
        return of(
                stranger,
                stranger.post("/api/auth/login", Map.of("login", login, "password", password))
                        .expect(200));
    }

    public static Person of(Caller stranger, Answer signedIn) {
        var access = signedIn.text("/access");
        return new Person(
                UUID.fromString(signedIn.text("/account/id")),
                signedIn.text("/account/email"),
                access,
                signedIn.text("/refresh"),
                stranger.bearer(access));
    }

    /** The same person on another device. */
    public Person onAnotherDevice(Caller stranger) {
        return signIn(stranger, email, PASSWORD);
    }

    public Answer upload(byte[] photo) {
        return caller.upload(Upload.of(photo));
    }

    /** Uploads a photo that is in order; gives the id of its scan. */
    public String aScan(byte[] photo) {
        return upload(photo).expect(201).text("/id");
    }

    @Override
    public String toString() {
        return "person " + id;
    }
}
