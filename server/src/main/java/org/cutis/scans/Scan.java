package org.cutis.scans;

import java.time.Instant;
import java.util.UUID;
import org.cutis.platform.BlobName;
import org.cutis.platform.PersonId;
import org.cutis.vision.LesionReport;
import org.cutis.vision.Photo;
import org.cutis.vision.photo.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * A scan as it is stored.
 *
 * @param capturedAt when the photo was taken, if the sender said so
 * @param lesionId groups scans of one place on the skin
 * @param format of the stored photo
 * @param storedWidth of the stored photo, px, before the orientation is applied
 * @param storedHeight of the stored photo, px, before the orientation is applied
 * @param report null until the status is DONE
 * @param failure type of the problem, when the status is FAILED
 * @param deletedAt when its owner deleted it; it can be restored for a while
 */
public record Scan(
        ScanId id,
        PersonId person,
        Kind kind,
        Status status,
        Instant createdAt,
        @Nullable Instant capturedAt,
        @Nullable BodySite bodySite,
        @Nullable UUID lesionId,
        @Nullable String note,
        Photo.Format format,
        int storedWidth,
        int storedHeight,
        Orientation orientation,
        @Nullable LesionReport report,
        @Nullable String failure,
        @Nullable Instant deletedAt,
        long version) {

    /** What is photographed. */
    public enum Kind {
        LESION,
        FACE
    }

    /** How far the analysis is. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        public boolean ended() {
            return this == DONE || this == FAILED;
        }
    }

    /** Width of the upright photo, px. */
    public int width() {
        return orientation.swapsSides() ? storedHeight : storedWidth;
    }

    /** Height of the upright photo, px. */
    public int height() {
        return orientation.swapsSides() ? storedWidth : storedHeight;
    }

    /** The stored photo, given its bytes. */
    public Photo photo(byte[] bytes) {
        return new Photo(bytes, format, storedWidth, storedHeight, orientation);
    }

    /** Where a picture that belongs to this scan lies: {@code photo}, {@code thumb} … */
    public BlobName blob(String picture) {
        return blob(person, id, picture);
    }

    public static BlobName blob(PersonId person, ScanId scan, String picture) {
        return new BlobName(person, "scans/" + scan + "/" + picture);
    }

    @Override
    public String toString() {
        return "scan " + id;
    }
}
