package org.cutis.scans.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan as it stands in a list: rendered by the database when the scan changed, since people look far more often than they
 * upload.
 *
 * @param json a {@link ScanInList} without the name of the condition; UTF-8
 * @param condition its code
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares rows; they go as they are into a ListBody.
record ScanRow(UUID id, byte[] json, @Nullable String condition) {}
