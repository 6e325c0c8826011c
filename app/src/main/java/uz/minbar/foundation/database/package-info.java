/**
 * The database of the house: an embedded PostgreSQL 18 that needs no installation.
 *
 * <p>The flow of a start: {@link uz.minbar.foundation.database.HomeLock} keeps a second program out
 * of the same home, {@code Binaries} unpacks the server once, {@code Runner} finds how to run it
 * without the rights of root, {@code DataDirectory} makes the cluster or takes over what a killed
 * process left, and {@link uz.minbar.foundation.database.PostgresServer} starts it, watches it and
 * stops it. What goes wrong on the way is a {@link uz.minbar.foundation.database.DatabaseFailure}:
 * one line for the person at the console.
 *
 * <p>In the home: {@code postgres/VERSION-CPU} holds the programs, {@code database/data} the rows,
 * {@code database/server.log} what the server says, {@code database/password} and {@code
 * database/port} how to reach it.
 */
@NullMarked
package uz.minbar.foundation.database;

import org.jspecify.annotations.NullMarked;
