package org.cutis.kit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form with a photo, as browsers and curl send it. */
public record Upload(
        byte[] photo, String fileName, String type, Map<String, String> fields, Map<String, String> headers) {
    private static final String BOUNDARY = "----cutis-tests-7f3a";

    public static Upload of(byte[] photo) {
        return new Upload(photo, "IMG_0001.jpg", "image/jpeg", Map.of(), Map.of());
    }

    public Upload named(String name) {
        return new Upload(photo, name, type, fields, headers);
    }

    public Upload with(String field, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Upload(photo, fileName, type, more, headers);
    }

    public Upload key(String idempotencyKey) {
        return new Upload(photo, fileName, type, fields, Map.of("Idempotency-Key", idempotencyKey));
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] body() {
        var body = new ByteArrayOutputStream(photo.length + 1_000);
        fields.forEach((name, value) -> write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(photo);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
