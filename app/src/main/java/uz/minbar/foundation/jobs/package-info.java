/** Work with a time, kept by db-scheduler in the table foundation_task. */
@NullMarked
package uz.minbar.foundation.jobs;

import org.jspecify.annotations.NullMarked;
