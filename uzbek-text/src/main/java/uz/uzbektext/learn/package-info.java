/**
 * Linear models over hashed features: what telling languages apart and telling tone share. Names of
 * features are not kept, only the place that their hash gives them: a model is a table of bytes.
 */
@NullMarked
package uz.uzbektext.learn;

import org.jspecify.annotations.NullMarked;
