/** Whose rows a transaction may see: the organisation bound to the thread and to the connection. */
@NullMarked
package uz.minbar.foundation.tenancy;

import org.jspecify.annotations.NullMarked;
