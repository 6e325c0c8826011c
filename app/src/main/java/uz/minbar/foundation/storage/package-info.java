/** Files by the SHA-256 of their content, in a folder or in a bucket. */
@NullMarked
package uz.minbar.foundation.storage;

import org.jspecify.annotations.NullMarked;
