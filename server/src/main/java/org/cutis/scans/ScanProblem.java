package org.cutis.scans;

import org.cutis.platform.Problem;
import org.cutis.vision.PhotoRefused;
import org.springframework.http.HttpStatus;

/** How scans says no. */
public enum ScanProblem implements Problem {
    PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    NOT_A_PHOTO(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    PHOTO_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    PHOTO_TOO_SMALL(HttpStatus.UNPROCESSABLE_CONTENT),
    PHOTO_TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT),
    PHOTO_ANIMATED(HttpStatus.UNPROCESSABLE_CONTENT),
    KIND_NOT_AVAILABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_SUCH_SCAN(HttpStatus.NOT_FOUND),
    PICTURE_NOT_AVAILABLE(HttpStatus.NOT_FOUND),
    NOTHING_TO_SAY(HttpStatus.CONFLICT),
    SEARCH_NAME_TAKEN(HttpStatus.CONFLICT),
    NO_SUCH_SEARCH(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    ScanProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    /** How a photo that the library turns away is answered. */
    public static ScanProblem of(PhotoRefused.Reason reason) {
        return switch (reason) {
            case NOT_A_PHOTO, HEIC -> NOT_A_PHOTO;
            case UNREADABLE -> PHOTO_UNREADABLE;
            case TOO_SMALL -> PHOTO_TOO_SMALL;
            case TOO_MANY_PIXELS -> PHOTO_TOO_MANY_PIXELS;
            case ANIMATED -> PHOTO_ANIMATED;
        };
    }
}
