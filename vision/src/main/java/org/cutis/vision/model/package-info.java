/** Model cards, ONNX sessions, and where models are found. */
@NullMarked
package org.cutis.vision.model;

import org.jspecify.annotations.NullMarked;
