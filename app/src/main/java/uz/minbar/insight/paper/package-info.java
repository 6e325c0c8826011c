/** One text with figures and links, as PDF, DOCX, letter and message. No Spring, no database. */
@NullMarked
package uz.minbar.insight.paper;

import org.jspecify.annotations.NullMarked;
