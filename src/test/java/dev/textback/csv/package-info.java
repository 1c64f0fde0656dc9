@NullUnmarked
package dev.textback.csv;

import org.jspecify.annotations.NullUnmarked;
