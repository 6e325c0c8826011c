/**
 * One file with everything in it: the rows of all tables, the stored files, the keys.
 *
 * <p>{@code minbar backup FILE}: {@code BackupCommand} finds the database, running or not; {@code
 * Snapshot} copies every table and sequence out of one snapshot into a zip ({@code ArchiveWriter}),
 * then {@code HomeFiles} adds the files; files are only ever added, so each one the rows name is
 * there. The {@code Manifest} with the checksum of every part goes in last, and the whole is read
 * back before it gets its name.
 *
 * <p>{@code minbar restore FILE}: {@code RestoreCommand} checks every checksum ({@code
 * ArchiveReader}) and that this program knows each migration the rows were written under ({@code
 * Scripts}) before it touches anything; makes the tables by these very migrations in a home beside
 * the real one; {@code Loading} fills them in one transaction; then the two homes change places.
 */
@NullMarked
package uz.minbar.foundation.backup;

import org.jspecify.annotations.NullMarked;
