/** Tables as files of comma-separated values, as spreadsheets write and read them. */
@NullMarked
package dev.textback.csv;

import org.jspecify.annotations.NullMarked;
